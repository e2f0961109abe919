/** Hours as a coordinator writes them, read into spans and into a week. */
import { evaluate } from './hoursLibrary.ts';
import { inTimeZone } from './inTimeZone.ts';
import { ALWAYS, isNamed, listUsualRules, MONTHS, withoutHolidays } from './hoursRules.ts';
import { joinSpans, subtractSpans, type OpenSpan, type Span } from './spans.ts';
import type { Week } from './week.ts';

const DAY_MS = 86_400_000;

/** Any weeks; two, so that a night into Monday is whole. */
const SOME_WEEKS: Span = { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 0, 15) };

/** Where and how hours are read: the site's own zone and country, never the machine's. */
export interface OpeningHoursPlace {
  readonly timeZone: string;
  /** ISO country code; decides the public holidays. */
  readonly country: string;
  /** `MM-DD` days on which many places close: there, silence in the hours means "not known". */
  readonly oftenClosed: readonly string[];
}

/** Days that follow a rule of their own, from and to (both included, `YYYY-MM-DD`). */
export interface OpeningException {
  readonly from: string;
  readonly to: string;
  readonly hours: string;
}

/**
 * The spans in which a place is open, or may be, as absolute instants (ms), sorted. A span with `sure: false` is one
 * for which nobody has said what happens.
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
    const isSilent = (span: Span): boolean => isSilentDay(hours, getLocalDate(span.from), place);
    const isExcepted = (span: Span): boolean => {
      const date = getLocalDate(span.from);
      return exceptions.some(({ from, to }) => from <= date && date <= to);
    };
    // Where nothing is said of a day, its usual hours and those of a holiday are both possible.
    const weekly = evaluate(listUsualRules(hours).join('; '), period);
    const nights = [...listUsualRules(hours).flatMap((rule) => evaluate(rule, period)), ...weekly, ...usual];
    const byDay = joinNights(stated, nights).flatMap(splitAtMidnights);
    const perhaps = [...byDay, ...usual.flatMap(splitAtMidnights)].filter((span) => isSilent(span));
    return arrange([
      ...byDay.filter((span) => !isSilent(span) && !isExcepted(span)),
      ...perhaps.filter((span) => !isExcepted(span)).map((span) => ({ ...span, sure: false })),
      ...exceptions.flatMap((exception) => evaluate(formatException(exception), period)),
    ]);
  });
}

/** The table of a usual week: holidays and single dates left aside. */
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
 * A night belongs to the day on which it began: before a holiday or before a day with a rule of its own ("Sa
 * 20:00-02:00; Su off") it is not over at midnight, and after a holiday it does not begin then. The library ends and
 * begins every day's rule at midnight. `unbroken` is how it would be without holidays, and by each rule alone.
 */
function joinNights(stated: readonly OpenSpan[], unbroken: readonly OpenSpan[]): OpenSpan[] {
  const nights = unbroken.filter(
    (span) => span.to - span.from < DAY_MS && getMidnightAfter(span.from) < span.to,
  );
  return stated.flatMap((span): OpenSpan[] => {
    const own = nights.find((night) => night.from === span.from && getMidnightAfter(span.from) === span.to);
    if (own) return [{ ...span, to: own.to }];
    const before = nights.find((night) => getMidnightAfter(night.from) === span.from);
    const hasBegun = stated.some((other) => other.to === span.from && other.from === before?.from);
    if (!before || hasBegun || !span.sure) return [span];
    const isPerhaps = stated.some((other) => !other.sure && other.to === span.from);
    return [
      ...(isPerhaps ? [{ from: span.from, to: Math.min(before.to, span.to), sure: false }] : []),
      ...(before.to < span.to ? [{ ...span, from: before.to }] : []),
    ];
  });
}

// "24/7" is one span without end, and a table wants it day by day. A night stays whole.
function splitAtMidnights(span: OpenSpan): OpenSpan[] {
  if (span.to - span.from <= DAY_MS) return [span];
  const parts: OpenSpan[] = [];
  for (let { from } = span; from < span.to; from = getMidnightAfter(from)) {
    parts.push({ ...span, from, to: Math.min(getMidnightAfter(from), span.to) });
  }
  return parts;
}

// What is sure comes before what is not: the night before a day of which nothing is known ends when it ends.
function arrange(spans: readonly OpenSpan[]): OpenSpan[] {
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

/** Whether the hours say nothing of a day on which many places close. */
function isSilentDay(hours: string, date: string, { oftenClosed }: OpeningHoursPlace): boolean {
  const monthDay = date.slice('YYYY-'.length);
  return hours !== ALWAYS && oftenClosed.includes(monthDay) && !isNamed(hours, monthDay);
}

// The zone of the process is the site's while hours are read.
function getLocalDate(instant: number): string {
  const date = new Date(instant);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${String(date.getFullYear())}-${month ?? ''}-${day ?? ''}`;
}

function getMidnightAfter(instant: number): number {
  const date = new Date(instant);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}
