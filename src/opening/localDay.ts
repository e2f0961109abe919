import { getLocalTime, getStartOfDay } from '../domain/localTime.ts';
import type { OpenSpan } from './spans.ts';
import type { MinuteRange } from './week.ts';
import { DAY_MS } from '../domain/calendarDay.ts';

/**
 * The spans of a day, `YYYY-MM-DD`. A span past midnight belongs to the day on which it begins; spans of a day or longer
 * ("day and night") are split by day.
 */
export function listSpansOfDay(spans: readonly OpenSpan[], date: string, timeZone: string): OpenSpan[] {
  const day = { from: getStartOfDay(date, timeZone), to: getStartOfDay(date, timeZone, 1) };
  return spans.flatMap((span) => {
    if (span.to - span.from < DAY_MS) return day.from <= span.from && span.from < day.to ? [span] : [];
    const from = Math.max(span.from, day.from);
    const to = Math.min(span.to, day.to);
    return from < to ? [{ ...span, from, to }] : [];
  });
}

/** Clock times, not durations: the sign still says 22:00–03:00 on the night of a clock change. */
export function toLocalRange(span: OpenSpan, date: string, timeZone: string): MinuteRange {
  const from = getLocalTime(span.from, timeZone);
  const to = getLocalTime(span.to, timeZone);
  const daysLater = Math.round((Date.parse(to.date) - Date.parse(date)) / DAY_MS);
  return { from: from.minutes, to: to.minutes + daysLater * 1440 };
}
