import { DAY_MS } from '../domain/calendarDay.ts';
import { getLocalTime, getStartOfDay } from '../domain/localTime.ts';
import type { MinuteRange } from './week.ts';

/** From (included) to (excluded), as instants in ms since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface OpenSpan extends Span {
  /** `false` if it is not known whether it is open, for instance on a public holiday. */
  readonly sure: boolean;
}

/**
 * Sorts spans and merges adjacent and overlapping ones.
 * @example joinSpans([{ from: 3, to: 5 }, { from: 1, to: 3 }]) // => [{ from: 1, to: 5 }]
 */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else joined.push({ from, to });
  }
  return joined;
}

/**
 * Removes the time of other spans.
 * @example subtractSpans([{ from: 0, to: 9 }], [{ from: 2, to: 4 }]) // => [{ from: 0, to: 2 }, { from: 4, to: 9 }]
 */
export function subtractSpans<S extends Span>(spans: readonly S[], others: readonly Span[]): S[] {
  const removed = joinSpans(others);
  return spans.flatMap((span) => {
    const rest: S[] = [];
    let start = span.from;
    for (const other of removed) {
      if (other.to <= start || other.from >= span.to) continue;
      if (other.from > start) rest.push({ ...span, from: start, to: other.from });
      start = other.to;
    }
    if (start < span.to) rest.push({ ...span, from: start });
    return rest;
  });
}

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
