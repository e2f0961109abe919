/** Part of a day in minutes since midnight; 1440 and more is on the next day. */
export interface MinuteRange {
  readonly from: number;
  readonly to: number;
}

export interface DayRanges {
  readonly ranges: readonly MinuteRange[];
}

/** Seven days, starting on Monday. */
export type Week = readonly DayRanges[];

/** Whether two days have the same hours. */
export function hasSameRanges(a: readonly MinuteRange[], b: readonly MinuteRange[]): boolean {
  return (
    a.length === b.length && a.every(({ from, to }, index) => from === b[index]?.from && to === b[index].to)
  );
}

export interface WeekdayGroup extends DayRanges {
  /** The first and the last weekday, 0 is Monday. */
  readonly first: number;
  readonly last: number;
}

/**
 * Groups consecutive days with the same hours; closed days are left out.
 * @example groupWeek([{ ranges: day }, { ranges: day }, { ranges: [] }, …]) // => [{ first: 0, last: 1, ranges: day }]
 */
export function groupWeek(week: Week): WeekdayGroup[] {
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

/**
 * Minutes since midnight as a clock time, in the same 24-hour format in every language, as on local signs.
 * @example formatClock(1620) // => '03:00'
 */
export function formatClock(minutes: number): string {
  const ofDay = minutes % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** The end of a day. Written as "00:00" it would look like the start. */
const MIDNIGHT = 1440;

/**
 * @example formatRange({ from: 600, to: 960 }) // => '10:00–16:00'
 * @example formatRange({ from: 0, to: 1440 }) // => '00:00–24:00'
 */
export function formatRange({ from, to }: MinuteRange): string {
  return `${formatClock(from)}–${to === MIDNIGHT ? '24:00' : formatClock(to)}`;
}
