import type { Content } from '../../content/content.ts';
import { suggest } from '../../content/suggestion.ts';
import { START, findPlaceId } from '../../domain/paths.ts';
import type { Issues } from '../../domain/contentError.ts';
import { isFileAddress, type RedirectRecord } from '../redirect.ts';

/**
 * Moves that lead nowhere, on to another move, round in a circle, or away from a page that is still there; and a guide
 * that nothing could lead to. `guides` are the slugs.
 */
export function* listRedirectIssues(
  { moves, facts: { places }, folder, languages }: Content,
  guides: readonly string[],
): Issues {
  if (guides.includes(START)) {
    const language = [...languages].find(([, content]) => content.guides.has(START))?.[0];
    yield {
      file: folder.getName(`${language ?? ''}/guides/${START}.mdx`),
      problem: `A guide can't be named "${START}": in a printed code that is the start page.`,
      fix: 'Give the file another name.',
    };
  }
  // Without any guide something else is wrong, and that is told.
  if (!moves || guides.length === 0) return;
  const { yaml, value } = moves;
  const pages = ['/', ...guides.map((slug) => `/${slug}/`)];
  const known = new Set([
    ...pages,
    ...[...places.records.values()].flatMap(({ publish, id }) => (publish === false ? [] : `/places/${id}/`)),
  ]);
  const successors = new Map(value.moves.map(({ from, to }) => [from, to]));

  for (const [index, move] of value.moves.entries()) {
    const { from, to, kind } = move;
    const isFile = isFileAddress(from);
    const row = followRedirects(from, successors);
    const end = row.at(-1) ?? to;
    // A place whose file has mistakes may be the one: those are told.
    const isPerhaps = !places.isWhole && findPlaceId(to) !== undefined;
    const report = (field: keyof RedirectRecord, problem: string, fix: string) =>
      yaml.describe(['moves', index, field], problem, fix);

    if (value.moves.findIndex((other) => other.from === from) < index) {
      yield report('from', `${from} stands here for the second time.`, 'Delete one of the two.');
    } else if (!isFile && known.has(from)) {
      yield report(
        'from',
        `The page ${from} is still there.`,
        'Take this move out, or take the file of the page out of the folder.',
      );
    } else if (isFile && kind === 'retired') {
      yield report('kind', `A file can't say that it is closed: ${from}`, 'Write: kind: moved');
    } else if (isFile !== isFileAddress(to)) {
      yield report(
        'to',
        `${from} is a ${isFile ? 'file' : 'page'}, but ${to} is a ${isFile ? 'page' : 'file'}.`,
        'An address of a page ends with "/", that of a file does not.',
      );
    } else if (row.indexOf(end) < row.length - 1) {
      yield report(
        'to',
        `${from} leads round in a circle: ${row.join(' → ')}`,
        'Let one of them lead to a page that is there.',
      );
    } else if (end !== to) {
      yield report('to', `${from} leads to ${to}, which leads on to another address.`, `Write: to: ${end}`);
    } else if (!isFile && !isPerhaps && !known.has(to)) {
      const answers = `Name one of: ${pages.toSorted().join(', ')}, or a place: /places/…/`;
      yield {
        ...report('to', `The page ${to} does not exist.`, suggest(to, known, answers)),
        missingPage: to.replaceAll('/', ''),
      };
    }
  }
}

/** The addresses of a row of moves, up to its end or to the first that comes again. */
function followRedirects(from: string, successors: ReadonlyMap<string, string>): string[] {
  const row = [from];
  for (let to = successors.get(from); to !== undefined; to = successors.get(to)) {
    const isAgain = row.includes(to);
    row.push(to);
    if (isAgain) break;
  }
  return row;
}
