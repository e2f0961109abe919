/** Converts the hours in a record into spans and into a usual week. */
import { evaluate } from './hoursLibrary.ts';
import { inTimeZone } from './inTimeZone.ts';
import { ALWAYS, mentionsDay, listUsualRules, MONTHS, withoutHolidays } from './hoursRules.ts';
import { joinSpans, subtractSpans, type OpenSpan, type Span } from './spans.ts';
import type { Week } from './week.ts';
import { DAY_MS } from '../domain/calendarDay.ts';

/** Any two weeks; two, so that a span from Sunday into Monday is complete. */
const SOME_WEEKS: Span = { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 0, 15) };

/** The context in which hours are interpreted: time zone and country of the site, never of the machine. */
export interface OpeningHoursPlace {
  readonly timeZone: string;
  /** ISO country code; decides the public holidays. */
  readonly country: string;
  /** `MM-DD` days on which many places close: if the hours don't mention them, it is unknown whether it is open. */
  readonly oftenClosed: readonly string[];
}

/** Hours for specific days, from and to (both included, `YYYY-MM-DD`). */
export interface OpeningException {
  readonly from: string;
  readonly to: string;
  readonly hours: string;
}

/**
 * The spans in which a place is open, or with `sure: false` may be open, sorted.
 */
export function listOpenSpans(
  hours: string,
  exceptions: readonly OpeningException[],
  period: Span,
  place: OpeningHoursPlace,
): OpenSpan[] {
  return inTimeZone(place.timeZone, () => {
    const stated = evaluate(hours, period, place.country);
    const usual = evaluate(withoutHolidays(hours), period);
    const isUnmentioned = (span: Span): boolean => isUnmentionedDay(hours, getLocalDate(span.from), place);
    const isException = (span: Span): boolean => {
      const date = getLocalDate(span.from);
      return exceptions.some(({ from, to }) => from <= date && date <= to);
    };
    // If a day is not mentioned, both its usual hours and those of a holiday are possible.
    const weekly = evaluate(listUsualRules(hours).join('; '), period);
    const nights = [...listUsualRules(hours).flatMap((rule) => evaluate(rule, period)), ...weekly, ...usual];
    const byDay = joinNights(stated, nights).flatMap(splitAtMidnights);
    const unsure = [...byDay, ...usual.flatMap(splitAtMidnights)].filter((span) => isUnmentioned(span));
    return mergeSpans([
      ...byDay.filter((span) => !isUnmentioned(span) && !isException(span)),
      ...unsure.filter((span) => !isException(span)).map((span) => ({ ...span, sure: false })),
      ...exceptions.flatMap((exception) => evaluate(formatException(exception), period)),
    ]);
  });
}

/** The usual week, without holidays and single dates. */
export function listUsualWeek(hours: string): Week {
  return inTimeZone('UTC', () => {
    const rules = listUsualRules(hours);
    const nights = rules.flatMap((rule) => evaluate(rule, SOME_WEEKS));
    const spans = joinNights(evaluate(rules.join('; '), SOME_WEEKS), nights).flatMap(splitAtMidnights);
    return Array.from({ length: 7 }, (_, weekday) => {
      const start = SOME_WEEKS.from + (weekday === 0 ? 7 : weekday) * DAY_MS;
      return {
        ranges: spans
          .filter((span) => span.from >= start && span.from < start + DAY_MS)
          .map((span) => ({ from: (span.from - start) / 60_000, to: (span.to - start) / 60_000 })),
      };
    });
  });
}

/**
 * A span past midnight belongs to the day on which it began: before a holiday or a day with a different rule ("Sa
 * 20:00-02:00; Su off") it continues after midnight, and after a holiday it does not begin at midnight. The library cuts
 * rules at midnight. `unbroken` has the spans as they would be without holidays, and those of each rule by itself.
 */
function joinNights(stated: readonly OpenSpan[], unbroken: readonly OpenSpan[]): OpenSpan[] {
  const nights = unbroken.filter(
    (span) => span.to - span.from < DAY_MS && getMidnightAfter(span.from) < span.to,
  );
  return stated.flatMap((span): OpenSpan[] => {
    const night = nights.find(({ from }) => from === span.from && getMidnightAfter(span.from) === span.to);
    if (night) return [{ ...span, to: night.to }];
    const before = nights.find((night) => getMidnightAfter(night.from) === span.from);
    const hasBegun = stated.some((other) => other.to === span.from && other.from === before?.from);
    if (!before || hasBegun || !span.sure) return [span];
    const isUnsureBefore = stated.some((other) => !other.sure && other.to === span.from);
    return [
      ...(isUnsureBefore ? [{ from: span.from, to: Math.min(before.to, span.to), sure: false }] : []),
      ...(before.to < span.to ? [{ ...span, from: before.to }] : []),
    ];
  });
}

// "24/7" is one endless span, but a table needs it day by day. Spans of up to a day are not split.
function splitAtMidnights(span: OpenSpan): OpenSpan[] {
  if (span.to - span.from <= DAY_MS) return [span];
  const parts: OpenSpan[] = [];
  for (let { from } = span; from < span.to; from = getMidnightAfter(from)) {
    parts.push({ ...span, from, to: Math.min(getMidnightAfter(from), span.to) });
  }
  return parts;
}

// `sure` spans take precedence over the others, so the night before a day with unknown hours is not cut short.
function mergeSpans(spans: readonly OpenSpan[]): OpenSpan[] {
  const sure = joinSpans(spans.filter((span) => span.sure));
  const unsure = subtractSpans(joinSpans(spans.filter((span) => !span.sure)), sure);
  return [
    ...sure.map((span) => ({ ...span, sure: true })),
    ...unsure.map((span) => ({ ...span, sure: false })),
  ].sort((a, b) => a.from - b.from);
}

function formatException({ from, to, hours }: OpeningException): string {
  const [fromText, toText] = [from, to].map((date) => {
    const [year = '', month = '', day = ''] = date.split('-');
    return `${year} ${MONTHS[Number(month) - 1] ?? ''} ${day}`;
  });
  return `${fromText ?? ''}-${toText ?? ''} ${hours}`;
}

/** Whether many places close on this day and the hours don't mention it. */
function isUnmentionedDay(hours: string, date: string, { oftenClosed }: OpeningHoursPlace): boolean {
  const monthDay = date.slice('YYYY-'.length);
  return hours !== ALWAYS && oftenClosed.includes(monthDay) && !mentionsDay(hours, monthDay);
}

// Runs within `inTimeZone`, so the local date is that of the site.
function getLocalDate(instant: number): string {
  const date = new Date(instant);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${String(date.getFullYear())}-${month ?? ''}-${day ?? ''}`;
}

function getMidnightAfter(instant: number): number {
  const date = new Date(instant);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}
