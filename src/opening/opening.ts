/** From hours as a coordinator writes them to all that is known of them: what a page, a calendar and the data tell. */
import { getLocalTime, getStartOfDay } from '../domain/localTime.ts';
import { listSpansOfDay, toLocalRange } from './localDay.ts';
import type { OpeningRecord } from './openingState.ts';
import { subtractSpans, type OpenSpan, type Span } from './spans.ts';
import {
  listOpenSpans,
  listUsualWeek,
  type OpeningException,
  type OpeningHoursPlace,
} from './statedHours.ts';
import { hasSameRanges, type DayRanges, type Week } from './week.ts';

const DAY_MS = 86_400_000;

/** For how many days ahead a page knows the hours; after that it says "call first" by itself. */
const DAYS_AHEAD = 56;

/** The words for why the hours of a day are not the usual ones; spelled in full, so that a search finds every use. */
export const reasonKeys = {
  holiday: 'hours.reason.holiday',
  staff: 'hours.reason.staff',
  repair: 'hours.reason.repair',
  other: 'hours.reason.other',
} as const;
export type ClosingReason = keyof typeof reasonKeys;
export const closingReasons = Object.keys(reasonKeys) as ClosingReason[];

/** Days from and to, both included, on which nobody is there. */
interface Closure {
  readonly from: string;
  readonly to: string;
  readonly reason?: ClosingReason | undefined;
}

/** The fields of a place or a phone line that decide when it is open; all days are `YYYY-MM-DD`. */
export interface HoursFields {
  /** In OpenStreetMap's language, or `unknown`. */
  readonly hours: string;
  readonly exceptions?: readonly (OpeningException & { readonly reason: ClosingReason })[] | undefined;
  readonly closures?: readonly Closure[] | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly appointment?: boolean | 'unknown' | undefined;
}

/** A day of the coming weeks on which the hours are not the usual ones. */
interface DifferentDay extends DayRanges {
  readonly date: string;
  /** Nobody has said what happens on this day. */
  readonly unsure: boolean;
  readonly reason?: ClosingReason | undefined;
}

export interface Opening {
  /** What a phone needs to tell the state. */
  readonly record: OpeningRecord;
  /** Day and night, every day. */
  readonly always: boolean;
  /** The usual week; empty where nobody knows it. */
  readonly week: Week;
  /** In order of date, without those on which it is closed for some time. */
  readonly differentDays: readonly DifferentDay[];
  /** Those that are not over, in order of date. */
  readonly closures: readonly Closure[];
}

/** What is known at the instant `builtAt` (ms) of the days after it. `overdueFrom` is an instant too. */
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
  // The day before is in the list too: a night that began on it may not be over.
  const listStart = from - DAY_MS;
  const period = { from: listStart, to: days.to };
  const isKnown = hours !== 'unknown';
  // Where nobody knows the usual hours, the special days count all the same.
  const special = isKnown ? [] : listSpecialDays(exceptions, period, place.timeZone);
  const knowsSome = isKnown || special.length > 0;
  const usualSpans = listOpenSpans(isKnown ? hours : '', exceptions, period, place);
  const week = isKnown ? listUsualWeek(hours) : [];
  const closures = listClosures(fields);

  const getMidnight = (date: string, daysLater = 0): number => getStartOfDay(date, place.timeZone, daysLater);
  const getStart = (midnight: number): number => getEndOfNight(midnight, usualSpans);
  const closed = closures.map((closure) => ({
    from: getStart(getMidnight(closure.from)),
    to: getMidnight(closure.to, 1),
  }));
  const starts = validFrom === undefined ? 0 : getMidnight(validFrom);
  const ends = validTo === undefined ? undefined : getStart(getMidnight(validTo, 1));
  // The night of the last closed day does not take place either.
  const away = [
    ...[...closed, { from: 0, to: starts }].map((span) => ({ ...span, to: getStart(span.to) })),
    { from: ends ?? Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  ];
  return {
    always: hours === '24/7' && exceptions.length === 0,
    week,
    differentDays: listDifferentDays(usualSpans, fields, week, days, place.timeZone).filter(
      ({ date }) =>
        (validFrom ?? '') <= date && date <= (validTo ?? '9999') && findDays(closures, date) === undefined,
    ),
    closures: closures.filter(({ to }) => getMidnight(to, 1) > builtAt),
    record: {
      spans: knowsSome
        ? subtractSpans(isKnown ? usualSpans : addUnknown(usualSpans, special, period), away)
        : [],
      listStart,
      listEnd: knowsSome ? days.to : 0,
      overdueFrom,
      // What has passed is no news.
      validFrom: starts > listStart ? starts : undefined,
      validTo: ends,
      byAppointment: fields.appointment === true,
      closures: closed.filter(({ to }) => to > listStart),
    },
  };
}

/** The special days within a period of which somebody has said what happens. */
function listSpecialDays(exceptions: readonly OpeningException[], period: Span, timeZone: string): Span[] {
  return exceptions
    .filter(({ hours }) => hours !== 'unknown')
    .map(({ from, to }) => ({ from: getStartOfDay(from, timeZone), to: getStartOfDay(to, timeZone, 1) }))
    .filter(({ from, to }) => from < period.to && to > period.from);
}

/** The openings of special days, and between them the time of which nothing is known. */
function addUnknown(openings: readonly OpenSpan[], special: readonly Span[], period: Span): OpenSpan[] {
  const sure = openings.filter((span) => span.sure);
  const unknown = subtractSpans([{ ...period, sure: false }], [...special, ...sure]);
  return [...sure, ...unknown].sort((a, b) => a.from - b.from);
}

/** The days that hold a date, if any. */
export function findDays<Days extends { readonly from: string; readonly to: string }>(
  all: readonly Days[] | undefined,
  date: string,
): Days | undefined {
  return all?.find(({ from, to }) => from <= date && date <= to);
}

/** The days on which it is closed for some time: an exception within a closure opens its days, unless it closes them. */
function listClosures({ closures = [], exceptions = [] }: HoursFields): Closure[] {
  const toSpan = ({ from, to }: Closure): Span => ({ from: Date.parse(from), to: Date.parse(to) + DAY_MS });
  const special = exceptions.filter(({ hours }) => hours !== 'off').map(toSpan);
  return subtractSpans(
    closures.map((closure) => ({ ...toSpan(closure), reason: closure.reason })),
    special,
  )
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, reason }) => ({ from: formatDate(from), to: formatDate(to - DAY_MS), reason }));
}

/**
 * The days of a period on which the real hours are not those of the usual week: holidays, exceptions, days of which
 * nobody has said what happens.
 */
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
    const own = listSpansOfDay(spans, date, timeZone);
    // Of the last day only a part is known, and of a night that goes on after it.
    if (end > period.to || own.some(({ to }) => to >= period.to)) continue;
    const ranges = own.map((span) => toLocalRange(span, date, timeZone));
    const unsure = own.some(({ sure }) => !sure);
    const exception = findDays(exceptions, date);
    const usual = week[weekday]?.ranges;
    if (unsure || (usual ? !hasSameRanges(ranges, usual) : exception !== undefined))
      days.push({ date, ranges, unsure, reason: exception?.reason });
  }
  return days;
}

/**
 * A night belongs to the day on which it began: what changes at a midnight changes when the night before is over. What
 * is longer than a day ("day and night") ends at midnight.
 */
function getEndOfNight(midnight: number, spans: readonly OpenSpan[]): number {
  const night = spans.find(({ from, to }) => from < midnight && midnight < to && to - from < DAY_MS);
  return night?.to ?? midnight;
}

function formatDate(utcMidnight: number): string {
  return new Date(utcMidnight).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
