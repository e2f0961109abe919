import { formatClock, type MinuteRange } from '../opening/week.ts';

/** Hours in local time: `{ opens: '22:00', closes: '03:00' }`. */
export interface ClockRange {
  readonly opens: string;
  readonly closes: string;
}

export function formatClockRange({ from, to }: MinuteRange): ClockRange {
  return { opens: formatClock(from), closes: formatClock(to) };
}

/** The distinct hours of a usual week, each with its days; 0 is Monday. */
export function groupHours(
  week: readonly { readonly ranges: readonly MinuteRange[] }[],
): (ClockRange & { readonly days: readonly number[] })[] {
  const all = week.flatMap(({ ranges }, day) => ranges.map((range) => ({ day, ...formatClockRange(range) })));
  return [...Map.groupBy(all, ({ opens, closes }) => `${opens}-${closes}`).values()].flatMap((same) =>
    same.slice(0, 1).map(({ opens, closes }) => ({ opens, closes, days: same.map(({ day }) => day) })),
  );
}
