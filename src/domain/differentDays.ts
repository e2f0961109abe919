import { getLocalTime, getStartOfDay } from './localTime.ts';
import type { OpenSpan } from './openingState.ts';
import type { Span } from './spans.ts';

/** Minutes from midnight; 1440 and more is after midnight. */
interface MinuteRange {
  readonly from: number;
  readonly to: number;
}

export interface DifferentDayRanges {
  /** `YYYY-MM-DD` in the time zone of the place. */
  readonly date: string;
  /** An instant of that day, for writing it in words. */
  readonly noon: number;
  readonly ranges: readonly MinuteRange[];
  readonly unsure: boolean;
}

const DAY_MS = 86_400_000;

/**
 * The days of a period on which the real hours are not those of the usual week: holidays, exceptions, days of which
 * nobody has said what happens. `week` starts on Monday.
 */
export function listDifferentDays(
  spans: readonly OpenSpan[],
  week: readonly { readonly ranges: readonly MinuteRange[] }[],
  period: Span,
  timeZone: string,
): DifferentDayRanges[] {
  const days: DifferentDayRanges[] = [];
  for (let noon = period.from + DAY_MS / 2; noon < period.to; noon += DAY_MS) {
    const { date, weekday } = getLocalTime(noon, timeZone);
    const day = { from: getStartOfDay(date, timeZone), to: getStartOfDay(date, timeZone, 1) };
    const own = spans.flatMap((span) => listOfDay(span, day));
    // Of the last day only a part is known, and of a night that goes on after it.
    if (day.to > period.to || own.some(({ to }) => to >= period.to)) continue;
    const ranges = own.map((span) => toLocalRange(span, date, timeZone));
    const unsure = own.some(({ sure }) => !sure);
    if (unsure || !isSame(ranges, week[weekday]?.ranges ?? [])) days.push({ date, noon, ranges, unsure });
  }
  return days;
}

// A night belongs to the day on which it began. What is longer than a day ("day and night") belongs to each day.
function listOfDay(span: OpenSpan, day: Span): OpenSpan[] {
  if (span.to - span.from < DAY_MS) return day.from <= span.from && span.from < day.to ? [span] : [];
  const from = Math.max(span.from, day.from);
  const to = Math.min(span.to, day.to);
  return from < to ? [{ ...span, from, to }] : [];
}

function isSame(a: readonly MinuteRange[], b: readonly MinuteRange[]): boolean {
  return (
    a.length === b.length &&
    a.every((range, index) => range.from === b[index]?.from && range.to === b[index].to)
  );
}

// Clock times, not durations: on the night of a clock change a door still says 22:00–03:00.
function toLocalRange(span: Span, date: string, timeZone: string): MinuteRange {
  const from = getLocalTime(span.from, timeZone);
  const to = getLocalTime(span.to, timeZone);
  const daysLater = Math.round((Date.parse(to.date) - Date.parse(date)) / DAY_MS);
  return { from: from.minutes, to: to.minutes + daysLater * 1440 };
}
