import { listSpansOfDay, toLocalRange } from './dayHours.ts';
import { getLocalTime, getStartOfDay } from '../domain/localTime.ts';
import { hasSameRanges, type MinuteRange } from './minuteRange.ts';
import type { OpenSpan } from './openingState.ts';
import type { Span } from './spans.ts';

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
    const end = getStartOfDay(date, timeZone, 1);
    const own = listSpansOfDay(spans, date, timeZone);
    // Of the last day only a part is known, and of a night that goes on after it.
    if (end > period.to || own.some(({ to }) => to >= period.to)) continue;
    const ranges = own.map((span) => toLocalRange(span, date, timeZone));
    const unsure = own.some(({ sure }) => !sure);
    if (unsure || !hasSameRanges(ranges, week[weekday]?.ranges ?? []))
      days.push({ date, noon, ranges, unsure });
  }
  return days;
}
