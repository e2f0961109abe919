import type { LaunchGroup } from '../check/launch.ts';
import { formatContentError, sortContentErrors, type ContentErrorDetails } from '../domain/contentError.ts';

const titles: Readonly<Record<LaunchGroup, string>> = {
  issues: 'Files that cannot be read',
  helpLines: 'Phone lines on every page',
  lines: 'Other phone lines',
  entrances: 'Places with an address or a number',
  publisher: 'The publisher',
  numbers: 'Deadlines, ages and limits',
  rights: 'Rights',
  places: 'Places without an address or a number',
  organisations: 'Organisations',
  abroad: 'Lines in other countries',
  recordings: 'Recordings',
};

/** So many lines fit on a screen or two; whoever works on them asks for all. */
const MOST_LINES = 60;

/**
 * What is open before a launch, by importance. Unless `isAll`, it fits into 60 lines: every group with its number, and of the
 * most important ones what to ask.
 */
export function formatLaunchReport(
  groups: ReadonlyMap<LaunchGroup, readonly ContentErrorDetails[]>,
  isAll: boolean,
): string {
  const parts = [...groups].map(([group, open]) => {
    const entries = joinLanguages(open).map(formatContentError);
    return { title: titles[group], count: entries.length, entries };
  });
  const sum = parts.reduce((all, { count }) => all + count, 0);
  const end = [
    '',
    `${String(sum)} things must be settled before a launch. A preview may go up without them.`,
  ];
  const more = 'All of them: npm run check:launch -- --all';
  // A title and an empty line for each group, and the lines at the end.
  let left = isAll ? Infinity : MOST_LINES - 2 * parts.length - end.length - 1;
  const lines = parts.flatMap(({ title, count, entries }) => {
    const shown = takeLines(entries, left);
    left = shown.length < entries.length ? 0 : left - countLines(shown);
    return ['', `${title}: ${String(count)}`, ...shown];
  });
  return [...lines.slice(1), ...end, ...(left === 0 ? [more] : [])].join('\n');
}

/** As many as fit into so many lines, from the first one on. */
function takeLines(entries: readonly string[], most: number): readonly string[] {
  const fitting = entries.findIndex((_, index) => countLines(entries.slice(0, index + 1)) > most);
  return fitting < 0 ? entries : entries.slice(0, fitting);
}

function countLines(entries: readonly string[]): number {
  return entries.reduce((sum, entry) => sum + entry.split('\n').length, 0);
}

/** What is told of several languages alike is told once, at the first of them. */
function joinLanguages(open: readonly ContentErrorDetails[]): ContentErrorDetails[] {
  const inLanguage = /^(.*\/)?[a-z]{2,3}(?:-[A-Za-z0-9]+)*\/(recordings\.yaml)$/;
  const groups = Map.groupBy(sortContentErrors(open), (own) => {
    const [, folder = '', file] = inLanguage.exec(own.file) ?? [];
    return file === undefined ? own : `${folder}${file} ${own.problem}`;
  });
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    if (others.length === 0) return [first];
    const also = `The same in ${String(others.length)} more: ${others.map(({ file }) => file).join(', ')}`;
    return [{ ...first, problem: `${first.problem} ${also}` }];
  });
}
