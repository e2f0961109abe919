/** Derives what pages, calendars and open data show from the hours in a record. */
import { getLocalTime, getStartOfDay } from '../domain/localTime.ts';
import { ALWAYS } from './hoursRules.ts';
import type { OpeningRecord } from './openingState.ts';
import { listSpansOfDay, subtractSpans, toLocalRange, type OpenSpan, type Span } from './spans.ts';
import {
  listOpenSpans,
  listUsualWeek,
  type OpeningException,
  type OpeningHoursPlace,
} from './statedHours.ts';
import { hasSameRanges, type DayRanges, type Week } from './week.ts';
import { DAY_MS, formatUtcDay } from '../domain/calendarDay.ts';

/** How many days ahead the hours are computed; after that a page shows "call first". */
const DAYS_AHEAD = 56;

/** The string for each reason for unusual hours. Keys are spelled out in full, so that a search finds every use. */
export const reasonKeys = {
  holiday: 'hours.reason.holiday',
  staff: 'hours.reason.staff',
  repair: 'hours.reason.repair',
  other: 'hours.reason.other',
} as const;
export type ClosingReason = keyof typeof reasonKeys;
export const closingReasons = Object.keys(reasonKeys) as ClosingReason[];

/** Days from and to, both included, on which it is closed. */
interface Closure {
  readonly from: string;
  readonly to: string;
  readonly reason?: ClosingReason | undefined;
}

/** The fields of a place or a phone line that decide when it is open; all days are `YYYY-MM-DD`. */
export interface HoursFields {
  /** In OpenStreetMap's format, or `unknown`. */
  readonly hours: string;
  readonly exceptions?: readonly (OpeningException & { readonly reason: ClosingReason })[] | undefined;
  readonly closures?: readonly Closure[] | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly appointment?: boolean | 'unknown' | undefined;
}

/** A day in the coming weeks with unusual hours. */
interface DifferentDay extends DayRanges {
  readonly date: string;
  /** It is not known whether it is open. */
  readonly unsure: boolean;
  readonly reason?: ClosingReason | undefined;
}

export interface Opening {
  /** What is needed to determine the state at any time. */
  readonly record: OpeningRecord;
  /** Open day and night, every day. */
  readonly always: boolean;
  /** The usual week; empty if unknown. */
  readonly week: Week;
  /** In order of date, without the days of `closures`. */
  readonly differentDays: readonly DifferentDay[];
  /** Current and future ones, in order of date. */
  readonly closures: readonly Closure[];
}

/** What is known at the time of the build, `builtAt`, about the following days. `overdueFrom` and `builtAt` are in ms. */
export function getOpening(
  fields: HoursFields,
  overdueFrom: number,
  builtAt: number,
  place: OpeningHoursPlace,
  daysAhead = DAYS_AHEAD,
): Opening {
  const { hours, exceptions = [], validFrom, validTo } = fields;
  const from = Math.floor(builtAt / DAY_MS) * DAY_MS;
  const days = { from, to: from + daysAhead * DAY_MS };
  // Includes the day before, because a span that began then may not be over.
  const listStart = from - DAY_MS;
  const period = { from: listStart, to: days.to };
  const hasUsualHours = hours !== 'unknown';
  // Exceptions apply even if the usual hours are unknown.
  const special = listSpecialDays(exceptions, period, place.timeZone);
  const isPartlyKnown = hasUsualHours || special.length > 0;
  const usualSpans = listOpenSpans(hasUsualHours ? hours : '', exceptions, period, place);
  const week = hasUsualHours ? listUsualWeek(hours) : [];
  const closures = listClosures(fields);

  const getMidnight = (date: string, daysLater = 0): number => getStartOfDay(date, place.timeZone, daysLater);
  const getStartAfterNight = (midnight: number): number => getEndOfNight(midnight, usualSpans);
  const closed = closures.map((closure) => ({
    from: getStartAfterNight(getMidnight(closure.from)),
    to: getMidnight(closure.to, 1),
  }));
  const starts = validFrom === undefined ? 0 : getMidnight(validFrom);
  const ends = validTo === undefined ? undefined : getStartAfterNight(getMidnight(validTo, 1));
  // The night that would begin on the last closed day is also closed.
  const excluded = [
    ...[...closed, { from: 0, to: starts }].map((span) => ({ ...span, to: getStartAfterNight(span.to) })),
    { from: ends ?? Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  ];
  return {
    always: hours === ALWAYS && exceptions.length === 0,
    week,
    differentDays: listDifferentDays(usualSpans, fields, week, days, place.timeZone).filter(
      ({ date }) =>
        (validFrom ?? '') <= date && date <= (validTo ?? '9999') && findDays(closures, date) === undefined,
    ),
    closures: closures.filter(({ to }) => getMidnight(to, 1) > builtAt),
    record: {
      spans: isPartlyKnown
        ? subtractSpans(hasUsualHours ? usualSpans : addUnknown(usualSpans, special, period), excluded)
        : [],
      listStart,
      listEnd: isPartlyKnown ? days.to : 0,
      overdueFrom,
      // Not relevant once it has passed.
      validFrom: starts > listStart ? starts : undefined,
      validTo: ends,
      byAppointment: fields.appointment === true,
      closures: closed.filter(({ to }) => to > listStart),
    },
  };
}

/** The exceptions within a period whose hours are known. */
function listSpecialDays(exceptions: readonly OpeningException[], period: Span, timeZone: string): Span[] {
  return exceptions
    .filter(({ hours }) => hours !== 'unknown')
    .map(({ from, to }) => ({ from: getStartOfDay(from, timeZone), to: getStartOfDay(to, timeZone, 1) }))
    .filter(({ from, to }) => from < period.to && to > period.from);
}

/** Fills the time between the special days with unknown spans. */
function addUnknown(openings: readonly OpenSpan[], special: readonly Span[], period: Span): OpenSpan[] {
  const sure = openings.filter((span) => span.sure);
  const unknown = subtractSpans([{ ...period, sure: false }], [...special, ...sure]);
  return [...sure, ...unknown].sort((a, b) => a.from - b.from);
}

/** The entry whose days include a date, if any. */
export function findDays<Days extends { readonly from: string; readonly to: string }>(
  all: readonly Days[] | undefined,
  date: string,
): Days | undefined {
  return all?.find(({ from, to }) => from <= date && date <= to);
}

/** The closures without the days that an exception opens again. */
function listClosures({ closures = [], exceptions = [] }: HoursFields): Closure[] {
  const toSpan = ({ from, to }: Closure): Span => ({ from: Date.parse(from), to: Date.parse(to) + DAY_MS });
  const special = exceptions.filter(({ hours }) => hours !== 'off').map(toSpan);
  return subtractSpans(
    closures.map((closure) => ({ ...toSpan(closure), reason: closure.reason })),
    special,
  )
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, reason }) => ({ from: formatUtcDay(from), to: formatUtcDay(to - DAY_MS), reason }));
}

/** The days of a period whose hours differ from the usual week: holidays, exceptions, days with unknown hours. */
function listDifferentDays(
  spans: readonly OpenSpan[],
  { exceptions }: HoursFields,
  week: Week,
  period: Span,
  timeZone: string,
): DifferentDay[] {
  const days: DifferentDay[] = [];
  for (let noon = period.from + DAY_MS / 2; noon < period.to; noon += DAY_MS) {
    const { date, weekday } = getLocalTime(noon, timeZone);
    const end = getStartOfDay(date, timeZone, 1);
    const daySpans = listSpansOfDay(spans, date, timeZone);
    // The last day, and a span that continues past the end of the period, are only partly known.
    if (end > period.to || daySpans.some(({ to }) => to >= period.to)) continue;
    const ranges = daySpans.map((span) => toLocalRange(span, date, timeZone));
    const unsure = daySpans.some(({ sure }) => !sure);
    const exception = findDays(exceptions, date);
    const usual = week[weekday]?.ranges;
    if (unsure || (usual ? !hasSameRanges(ranges, usual) : exception !== undefined))
      days.push({ date, ranges, unsure, reason: exception?.reason });
  }
  return days;
}

/**
 * When a change on a new day takes effect: a span past midnight belongs to the day on which it began, so it ends first.
 * Spans of a day or longer ("day and night") end at midnight.
 */
function getEndOfNight(midnight: number, spans: readonly OpenSpan[]): number {
  const night = spans.find(({ from, to }) => from < midnight && midnight < to && to - from < DAY_MS);
  return night?.to ?? midnight;
}
