import { getPublishedRedirects, REGISTRY, REDIRECTS, type Content } from '../../content/content.ts';
import type { ContentErrorDetails } from '../../domain/contentError.ts';
import { isFileAddress, listRedirects } from '../redirect.ts';
import {
  LANGUAGE_PICKER_FOLDER,
  findCode,
  findPlaceId,
  getCodePath,
  getUpperCaseCodePath,
  listOtherSlugs,
} from '../../domain/paths.ts';
import type { ContentFolder } from '../../content/contentFolder.ts';

/** The result of a build. */
export interface Built {
  /** The addresses that work: pages as written in links, and files. */
  readonly addresses: ReadonlySet<string>;
  /** The day of the build: `2027-03-01`. */
  readonly day: string;
}

/**
 * Reports published addresses that no longer work, once per page for all languages, with the file to restore or edit.
 */
export function listLostAddresses(content: Content, { addresses, day }: Built): ContentErrorDetails[] {
  const { folder } = content;
  const languages = [...content.languages.keys()];
  const sourceLanguage = content.site?.value.sourceLanguage ?? '';
  const published = content.registry.entries.map(({ address }) => address);
  const movedFiles = new Map(
    listRedirects(...getPublishedRedirects(content))
      .filter(({ from }) => isFileAddress(from))
      .map(({ from, to }) => [from, to] as const),
  );
  const lost = published.flatMap((address) => {
    const code = findCode(address);
    const variants = [address, ...(code === undefined ? [] : [getUpperCaseCodePath(code)])];
    return variants.filter((part) => !addresses.has(movedFiles.get(part) ?? part));
  });
  const byPage = Map.groupBy(lost, (address) => getPageOf(address, languages));
  return [...byPage].map(([page, [first = page, ...others]]) => {
    const target = movedFiles.get(page);
    const more = others.length === 0 ? '' : ` (and ${String(others.length)} more of the same page)`;
    return {
      problem:
        target === undefined
          ? `The address ${first} was published and no longer works${more}.`
          : `The address ${first} redirects to ${target}, which does not exist.`,
      ...(target === undefined
        ? describeFix(page, folder, sourceLanguage, day)
        : {
            file: folder.getName(REDIRECTS),
            fix: 'Correct its redirect: make it lead to an existing file.',
          }),
    };
  });
}

/**
 * The page that an address belongs to, without its language.
 * @example getPageOf('/go/time/', ['th', 'sv']) // => '/time/', as for '/th/time/' and '/th/time/sv/'
 * @example getPageOf('/xx/now/', ['th', 'sv']) // => 'xx', a removed language
 */
function getPageOf(address: string, languages: readonly string[]): string {
  const [first = '', ...parts] = address.split('/').filter(Boolean);
  if (isFileAddress(address)) return address;
  const code = first.toLowerCase() === 'q' ? findCode(address.toLowerCase()) : undefined;
  if (code !== undefined) return getCodePath(code);
  if (!languages.includes(first) && first !== LANGUAGE_PICKER_FOLDER) return first === '' ? '/' : first;
  const isSideBySide = parts.length === 2 && languages.includes(parts[1] ?? '');
  return `/${[...(isSideBySide ? parts.slice(0, 1) : parts), ''].join('/')}`;
}

/** What to write, and where, so that a page works again. */
function describeFix(
  page: string,
  folder: ContentFolder,
  sourceLanguage: string,
  day: string,
): Pick<ContentErrorDetails, 'file' | 'fix'> {
  const fromOlder = 'from an older version of the project.';
  const describeRedirect = (successor: string, source?: string) => ({
    file: folder.getName(REDIRECTS),
    fix: `Add what replaces it under "moves": - { from: ${page}, to: ${successor}, kind: moved, on: ${day} }${
      source === undefined ? '' : `; or restore ${source} ${fromOlder}`
    }`,
  });
  if (!page.startsWith('/')) {
    return {
      file: folder.getName(`${page}/language.yaml`),
      fix: `Restore the folder ${folder.getName(page)} ${fromOlder} Languages are never removed.`,
    };
  }
  if (page === '/') {
    return {
      file: folder.getName(REGISTRY),
      fix: "Restore the start page. It can't be moved or removed.",
    };
  }
  if (isFileAddress(page)) return describeRedirect(`${page.slice(0, page.lastIndexOf('/'))}/…`);
  const code = findCode(page);
  if (code !== undefined) {
    return {
      file: folder.getName(`facts/campaigns/${code}.yaml`),
      fix: `Restore the file ${fromOlder} Codes are never removed.`,
    };
  }
  const place = findPlaceId(page);
  if (place !== undefined)
    return describeRedirect('/…/', `the file with "id: ${place}" in ${folder.getName('facts/places')}`);
  const slug = /^\/([^/]+)\/$/.exec(page)?.[1];
  // The other pages have no content file.
  const isGuide = slug !== undefined && !listOtherSlugs().includes(slug);
  return describeRedirect(
    '/…/',
    isGuide ? folder.getName(`${sourceLanguage}/guides/${slug}.mdx`) : undefined,
  );
}
