import { getPublishedRedirects, REGISTRY, MOVES, type Content } from '../../content/content.ts';
import type { ContentErrorDetails } from '../../domain/contentError.ts';
import { isFileAddress, listRedirects } from '../redirect.ts';
import {
  LANGUAGE_PICKER,
  findCode,
  findPlaceId,
  getCardsPath,
  getCodePath,
  getTopicsPath,
  getUpperCaseCodePath,
  getWholeGuidePath,
  getWordsPath,
} from '../../domain/paths.ts';
import type { ContentFolder } from '../../content/contentFolder.ts';

/** What was built, and when. */
export interface Built {
  /** The addresses that answer: pages as they stand in a link, and files. */
  readonly addresses: ReadonlySet<string>;
  /** The day of the build, `2027-03-01`. */
  readonly day: string;
}

/**
 * Published addresses that no longer answer with a page or a move, each page once however many languages it has, with
 * the file to write.
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
    const own = [address, ...(code === undefined ? [] : [getUpperCaseCodePath(code)])];
    return own.filter((part) => !addresses.has(movedFiles.get(part) ?? part));
  });
  const byPage = Map.groupBy(lost, (address) => getPageOf(address, languages));
  return [...byPage].map(([page, [first = page, ...others]]) => {
    const target = movedFiles.get(page);
    const more = others.length === 0 ? '' : `, like ${String(others.length)} more of it`;
    return {
      problem:
        target === undefined
          ? `The address ${first} was published, and nothing answers there any more${more}.`
          : `The address ${first} leads to ${target}, where nothing answers.`,
      ...(target === undefined
        ? describeFix(page, folder, sourceLanguage, day)
        : { file: folder.getName(MOVES), fix: 'Correct its move: let it lead to a file that is there.' }),
    };
  });
}

/**
 * What all addresses of one page have in common, without their language.
 * @example getPageOf('/go/time/', ['th', 'sv']) // => '/time/', as for '/th/time/' and '/th/time/sv/'
 * @example getPageOf('/xx/now/', ['th', 'sv']) // => 'xx', a language that is gone
 */
function getPageOf(address: string, languages: readonly string[]): string {
  const [first = '', ...parts] = address.split('/').filter(Boolean);
  if (isFileAddress(address)) return address;
  const code = first.toLowerCase() === 'q' ? findCode(address.toLowerCase()) : undefined;
  if (code !== undefined) return getCodePath(code);
  if (!languages.includes(first) && first !== LANGUAGE_PICKER) return first === '' ? '/' : first;
  const own = parts[0] === 'share' && parts.length > 1 ? parts.slice(1) : parts;
  const isHelper = own.length === 2 && languages.includes(own[1] ?? '');
  return `/${[...(isHelper ? own.slice(0, 1) : own), ''].join('/')}`;
}

/** Pages of a language that are made from no file of their own. */
const WITHOUT_FILE = [getTopicsPath, getCardsPath, getWordsPath, getWholeGuidePath].map((getPath) =>
  getPath('').slice(1),
);

/** What to write, and where, so that a page answers again. */
function describeFix(
  page: string,
  folder: ContentFolder,
  sourceLanguage: string,
  day: string,
): Pick<ContentErrorDetails, 'file' | 'fix'> {
  const fromOlder = 'back from an older version of the project.';
  const describeRedirect = (successor: string, source?: string) => ({
    file: folder.getName(MOVES),
    fix: `Write under "moves", with what replaces it: - { from: ${page}, to: ${successor}, kind: moved, on: ${day} }${
      source === undefined ? '' : `; or take ${source} ${fromOlder}`
    }`,
  });
  if (!page.startsWith('/')) {
    return {
      file: folder.getName(`${page}/language.yaml`),
      fix: `Take the folder ${folder.getName(page)} ${fromOlder} A language is never taken out.`,
    };
  }
  if (page === '/') {
    return {
      file: folder.getName(REGISTRY),
      fix: 'Bring back what made this page. The front door never moves.',
    };
  }
  if (isFileAddress(page)) return describeRedirect(`${page.slice(0, page.lastIndexOf('/'))}/…`);
  const code = findCode(page);
  if (code !== undefined) {
    return {
      file: folder.getName(`facts/campaigns/${code}.yaml`),
      fix: `Take the file ${fromOlder} A code is never taken out.`,
    };
  }
  const place = findPlaceId(page);
  if (place !== undefined)
    return describeRedirect('/…/', `the file with "id: ${place}" in ${folder.getName('facts/places')}`);
  const slug = WITHOUT_FILE.includes(page) ? undefined : /^\/([^/]+)\/$/.exec(page)?.[1];
  return describeRedirect('/…/', slug && folder.getName(`${sourceLanguage}/guides/${slug}.mdx`));
}
