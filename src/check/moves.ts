import type { Content } from '../content/content.ts';
import { suggest } from '../content/suggestion.ts';
import { START, findPlaceId } from '../domain/paths.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { isFileAddress, type MoveRecord } from '../domain/move.ts';

/** Moves that lead nowhere, on to another move, round in a circle, or away from a page that is still there. */
export function listMoveMistakes(
  { moves, facts: { places } }: Content,
  guides: readonly string[],
): ContentErrorDetails[] {
  // Without any guide something else is wrong, and that is told.
  if (!moves || guides.length === 0) return [];
  const { yaml, value } = moves;
  const pages = ['/', ...guides.map((slug) => `/${slug}/`)];
  const known = new Set([
    ...pages,
    ...[...places.records.values()].flatMap(({ publish, id }) => (publish === false ? [] : `/places/${id}/`)),
  ]);
  const successors = new Map(value.moves.map(({ from, to }) => [from, to]));

  return value.moves.flatMap((move, index) => {
    const describe = (field: keyof MoveRecord, problem: string, fix: string): ContentErrorDetails[] => [
      { file: yaml.file, line: yaml.getLine(['moves', index, field]), problem, fix },
    ];
    const { from, to, kind } = move;
    const isFile = isFileAddress(from);
    if (value.moves.findIndex((other) => other.from === from) < index) {
      return describe('from', `${from} stands here for the second time.`, 'Delete one of the two.');
    }
    if (!isFile && known.has(from)) {
      return describe(
        'from',
        `The page ${from} is still there.`,
        'Take this move out, or take the file of the page out of the folder.',
      );
    }
    if (isFile && kind === 'retired') {
      return describe('kind', `A file can't say that it is closed: ${from}`, 'Write: kind: moved');
    }
    if (isFile !== isFileAddress(to)) {
      return describe(
        'to',
        `${from} is a ${isFile ? 'file' : 'page'}, but ${to} is a ${isFile ? 'page' : 'file'}.`,
        'An address of a page ends with "/", that of a file does not.',
      );
    }
    const end = findEnd(from, successors);
    if (end === undefined) {
      return describe(
        'to',
        `${from} leads round in a circle: ${listCircle(from, successors).join(' → ')}`,
        'Let one of them lead to a page that is there.',
      );
    }
    if (end !== to) {
      return describe(
        'to',
        `${from} leads to ${to}, which leads on to another address.`,
        `Write: to: ${end}`,
      );
    }
    // A place whose file has mistakes may be the one: those are told.
    const isPerhaps = !places.isWhole && findPlaceId(to) !== undefined;
    if (isFile || isPerhaps || known.has(to)) return [];
    return describe('to', `The page ${to} does not exist.`, suggest(to, known, listAnswers(pages)));
  });
}

/** Where a row of moves ends, or undefined if it never does. */
function findEnd(from: string, successors: ReadonlyMap<string, string>): string | undefined {
  const circle = listCircle(from, successors);
  const end = circle.at(-1);
  return end !== undefined && circle.indexOf(end) === circle.length - 1 ? end : undefined;
}

/** The addresses of a row of moves, up to its end or to the first that comes again. */
function listCircle(from: string, successors: ReadonlyMap<string, string>): string[] {
  const row = [from];
  for (let to = successors.get(from); to !== undefined; to = successors.get(to)) {
    const isAgain = row.includes(to);
    row.push(to);
    if (isAgain) break;
  }
  return row;
}

function listAnswers(pages: readonly string[]): string {
  return `Name one of: ${pages.toSorted().join(', ')}, or a place: /places/…/`;
}

/** A guide of this name could never be what a printed code leads to. */
export function listStartMistakes(
  { folder, languages }: Content,
  guides: readonly string[],
): ContentErrorDetails[] {
  if (!guides.includes(START)) return [];
  const language = [...languages].find(([, content]) => content.guides.has(START))?.[0];
  return [
    {
      file: folder.getName(`${language ?? ''}/guides/${START}.mdx`),
      problem: `A guide can't be named "${START}": in a printed code that is the start page.`,
      fix: 'Give the file another name.',
    },
  ];
}
