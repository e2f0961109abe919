import { getLocalTime } from './localTime.ts';
import type { OpenSpan, Span } from './openingState.ts';

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
    const local = getLocalTime(noon, timeZone);
    const own = spans.filter((span) => getLocalTime(span.from, timeZone).date === local.date);
    const ranges = own.map((span) => toLocalRange(span, local.date, timeZone));
    const usual = week[local.weekday]?.ranges ?? [];
    const unsure = own.some(({ sure }) => !sure);
    // A span that began before and ends after the day ("day and night") makes no day different.
    const covered = spans.some(
      (span) =>
        getLocalTime(span.from, timeZone).date < local.date &&
        getLocalTime(span.to, timeZone).date > local.date,
    );
    if (!covered && (unsure || !isSame(ranges, usual))) days.push({ date: local.date, noon, ranges, unsure });
  }
  return days;
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
