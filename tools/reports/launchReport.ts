import { formatCount } from '../../src/domain/formatCount.ts';
import type { LaunchGroup } from '../../src/check/launch.ts';
import {
  formatContentError,
  sortContentErrors,
  type ContentErrorDetails,
} from '../../src/domain/contentError.ts';

const titles: Readonly<Record<LaunchGroup, string>> = {
  issues: 'Files that cannot be read',
  helpLines: 'Phone lines on every page',
  lines: 'Other phone lines',
  entrances: 'Places with an address or a number',
  publisher: 'The publisher',
  reviews: 'Languages that are not fully reviewed',
  numbers: 'Deadlines, ages and limits',
  rights: 'Rights',
  places: 'Places without an address or a number',
  organisations: 'Organisations',
  abroad: 'Lines in other countries',
  recordings: 'Recordings',
};

/** About two screens; `--all` shows everything. */
const MAX_LINES = 60;

/**
 * What must still be confirmed before a launch, the most important first. Unless `isAll`, the report has at most 60 lines: every
 * group with its count, and details of the most important ones.
 */
export function formatLaunchReport(
  groups: ReadonlyMap<LaunchGroup, readonly ContentErrorDetails[]>,
  isAll: boolean,
): string {
  const parts = [...groups].map(([group, open]) => {
    const entries = joinLanguages(open).map(formatContentError);
    return { title: titles[group], count: open.length, entries };
  });
  const sum = parts.reduce((all, { count }) => all + count, 0);
  const end = [
    '',
    `${formatCount(sum, 'thing')} must be confirmed before a launch. A preview can be published without them.`,
    'To ask organisations: npm run request',
  ];
  const more = 'To list all of them: npm run check:launch -- --all';
  // Each group needs a title and an empty line.
  let left = isAll ? Infinity : MAX_LINES - 2 * parts.length - end.length - 1;
  const lines = parts.flatMap(({ title, count, entries }) => {
    const shown = takeLines(entries, left);
    left = shown.length < entries.length ? 0 : left - countLines(shown);
    return ['', `${title}: ${String(count)}`, ...shown];
  });
  return [...lines.slice(1), ...end, ...(left === 0 ? [more] : [])].join('\n');
}

/** Everything that must be confirmed, for programs, in the same order. */
export function formatLaunchJson(groups: ReadonlyMap<LaunchGroup, readonly ContentErrorDetails[]>): string {
  const listed = [...groups].flatMap(([group, open]) =>
    sortContentErrors(open).map(({ file, line, problem, fix }) => ({ group, file, line, problem, fix })),
  );
  return JSON.stringify(listed, undefined, 2);
}

/** The first entries that together have at most `max` lines. */
function takeLines(entries: readonly string[], max: number): readonly string[] {
  const fitting = entries.findIndex((_, index) => countLines(entries.slice(0, index + 1)) > max);
  return fitting < 0 ? entries : entries.slice(0, fitting);
}

function countLines(entries: readonly string[]): number {
  return entries.reduce((sum, entry) => sum + entry.split('\n').length, 0);
}

/** Reports an issue that several languages share only once, at the first of them. */
function joinLanguages(open: readonly ContentErrorDetails[]): ContentErrorDetails[] {
  const inLanguage = /^(.*\/)?[a-z]{2,3}(?:-[A-Za-z0-9]+)*\/(recordings\.yaml|reviewed\.json)$/;
  const groups = Map.groupBy(sortContentErrors(open), (error) => {
    const [, folder = '', file] = inLanguage.exec(error.file) ?? [];
    return file === undefined ? error : `${folder}${file} ${error.problem}`;
  });
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    if (others.length === 0) return [first];
    const also = `The same applies to ${String(others.length)} more: ${others.map(({ file }) => file).join(', ')}`;
    return [{ ...first, problem: `${first.problem} ${also}` }];
  });
}
