import { REGISTRY, type Content } from '../../content/content.ts';
import { suggest } from '../../content/suggestion.ts';
import { START, findPlaceId, getPagePath } from '../../domain/paths.ts';
import type { Issues } from '../../domain/contentError.ts';
import { isFileAddress, type RedirectRecord } from '../redirect.ts';

/**
 * Reports redirects that are broken, chained, circular, or from a page that still exists; and a guide whose name is reserved.
 * `guides` are the slugs.
 */
export function* listRedirectIssues(
  { redirects, facts: { places }, folder, languages, registry }: Content,
  guides: readonly string[],
): Issues {
  if (guides.includes(START)) {
    const language = [...languages].find(([, content]) => content.guides.has(START))?.[0];
    yield {
      file: folder.getName(`${language ?? ''}/guides/${START}.mdx`),
      problem: `A guide can't be named "${START}": in printed codes this name means the start page.`,
      fix: 'Rename the file.',
    };
  }
  // Without any guides, something else is wrong and already reported.
  if (!redirects || guides.length === 0) return;
  const { yaml, value } = redirects;
  const pages = ['/', ...guides.map((slug) => `/${slug}/`)];
  const known = new Set([
    ...pages,
    ...[...places.records.values()].flatMap(({ publish, id }) => (publish === false ? [] : `/places/${id}/`)),
  ]);
  const published = new Set(registry.entries.map(({ address }) => address));
  const isPublished = (from: string): boolean =>
    isFileAddress(from)
      ? published.has(from)
      : [...languages.keys()].some((language) => published.has(getPagePath(language, from)));
  const successors = new Map(value.moves.map(({ from, to }) => [from, to]));

  for (const [index, redirect] of value.moves.entries()) {
    const { from, to, kind } = redirect;
    const isFile = isFileAddress(from);
    const chain = followRedirects(from, successors);
    const end = chain.at(-1) ?? to;
    // A place whose file has issues may be the target; those are already reported.
    const mayExist = !places.isWhole && findPlaceId(to) !== undefined;
    const report = (field: keyof RedirectRecord, problem: string, fix: string) =>
      yaml.describe(['moves', index, field], problem, fix);

    if (value.moves.findIndex((other) => other.from === from) < index) {
      yield report('from', `${from} is listed twice.`, 'Delete one of the two.');
    } else if (!isFile && known.has(from)) {
      yield report(
        'from',
        `The page ${from} still exists.`,
        'Remove this redirect, or remove the file of the page.',
      );
    } else if (isFile && kind === 'retired') {
      yield report('kind', `A file can't be retired: ${from}`, 'Write: kind: moved');
    } else if (isFile !== isFileAddress(to)) {
      yield report(
        'to',
        `${from} is a ${isFile ? 'file' : 'page'}, but ${to} is a ${isFile ? 'page' : 'file'}.`,
        'The address of a page ends with "/", the address of a file does not.',
      );
    } else if (chain.indexOf(end) < chain.length - 1) {
      yield report(
        'to',
        `${from} redirects in a circle: ${chain.join(' → ')}`,
        'Make one of them lead to an existing page.',
      );
    } else if (end !== to) {
      yield report('to', `${from} leads to ${to}, which redirects to another address.`, `Write: to: ${end}`);
    } else if (!isFile && !mayExist && !known.has(to)) {
      const answers = `Use one of: ${pages.toSorted().join(', ')}, or a place: /places/…/`;
      yield {
        ...report('to', `The page ${to} does not exist.`, suggest(to, known, answers)),
        missingPage: to.replaceAll('/', ''),
      };
    } else if (folder.getFile(REGISTRY) && !isPublished(from)) {
      yield report(
        'from',
        `${from} was never published, so it needs no redirect.`,
        `Remove this line: redirects are for the addresses in ${registry.file}.`,
      );
    }
  }
}

/** Follows a chain of redirects to its end, or to the first repeated address. */
function followRedirects(from: string, successors: ReadonlyMap<string, string>): string[] {
  const chain = [from];
  for (let to = successors.get(from); to !== undefined; to = successors.get(to)) {
    const isRepeated = chain.includes(to);
    chain.push(to);
    if (isRepeated) break;
  }
  return chain;
}
