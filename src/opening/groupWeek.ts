import { hasSameRanges, type MinuteRange } from './minuteRange.ts';

export interface WeekdayGroup {
  /** The first and the last weekday, 0 is Monday. */
  readonly first: number;
  readonly last: number;
  readonly ranges: readonly MinuteRange[];
}

/**
 * A usual week in few lines: days one after another with the same hours are one group, closed days none. `week` starts
 * on Monday.
 * @example groupWeek([{ ranges: day }, { ranges: day }, { ranges: [] }, …]) // => [{ first: 0, last: 1, ranges: day }]
 */
export function groupWeek(week: readonly { readonly ranges: readonly MinuteRange[] }[]): WeekdayGroup[] {
  const groups: WeekdayGroup[] = [];
  for (const [weekday, { ranges }] of week.entries()) {
    const before = groups.at(-1);
    if (ranges.length === 0) continue;
    if (before?.last === weekday - 1 && hasSameRanges(before.ranges, ranges)) {
      groups[groups.length - 1] = { ...before, last: weekday };
    } else groups.push({ first: weekday, last: weekday, ranges });
  }
  return groups;
}
