/** From hours as a coordinator writes them to what a phone needs to tell the state: plain instants. */
import { getStartOfDay } from '../domain/localTime.ts';
import type { OpeningRecord, OpenSpan } from './openingState.ts';
import { subtractSpans, type Span } from './spans.ts';
import { listOpenSpans, type OpeningException, type OpeningHoursPlace } from './statedHours.ts';

const DAY_MS = 86_400_000;

/** For how many days ahead a page knows the hours; after that it says "call first" by itself. */
const DAYS_AHEAD = 56;

/** The fields of a place or a phone line that decide when it is open; all days are `YYYY-MM-DD`. */
export interface HoursFields {
  /** In OpenStreetMap's language, or `unknown`. */
  readonly hours: string;
  readonly exceptions?: readonly OpeningException[] | undefined;
  readonly closures?: readonly { readonly from: string; readonly to: string }[] | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly appointment?: boolean | 'unknown' | undefined;
}

export interface Opening {
  readonly record: OpeningRecord;
  /** The hours without closures and without the days on which the record counts: those of an ordinary year. */
  readonly usualSpans: readonly OpenSpan[];
  /** The days that the list covers, from UTC midnight to UTC midnight. */
  readonly days: Span;
}

/** What is known at the instant `builtAt` (ms) of the time after it. `overdueFrom` is an instant too. */
export function getOpening(
  fields: HoursFields,
  overdueFrom: number,
  builtAt: number,
  place: OpeningHoursPlace,
): Opening {
  const { hours, exceptions = [], closures = [], validFrom, validTo } = fields;
  const from = Math.floor(builtAt / DAY_MS) * DAY_MS;
  const days = { from, to: from + DAYS_AHEAD * DAY_MS };
  // The day before is in the list too: a night that began on it may not be over.
  const listStart = from - DAY_MS;
  const isKnown = hours !== 'unknown';
  const usualSpans = isKnown ? listOpenSpans(hours, exceptions, { from: listStart, to: days.to }, place) : [];

  const getMidnight = (date: string, daysLater = 0): number => getStartOfDay(date, place.timeZone, daysLater);
  const getStart = (midnight: number): number => getEndOfNight(midnight, usualSpans);
  const closed = closures.map(({ from: first, to: last }) => ({
    from: getStart(getMidnight(first)),
    to: getMidnight(last, 1),
  }));
  const starts = validFrom === undefined ? 0 : getMidnight(validFrom);
  const ends = validTo === undefined ? undefined : getStart(getMidnight(validTo, 1));
  // The night of the last closed day does not take place either.
  const without = [
    ...[...closed, { from: 0, to: starts }].map((span) => ({ ...span, to: getStart(span.to) })),
    { from: ends ?? Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  ];
  return {
    usualSpans,
    days,
    record: {
      spans: usualSpans.flatMap(({ sure, ...span }) =>
        subtractSpans(span, without).map((part) => ({ ...part, sure })),
      ),
      listStart,
      listEnd: isKnown ? days.to : 0,
      overdueFrom,
      // What has passed is no news.
      validFrom: starts > listStart ? starts : undefined,
      validTo: ends,
      byAppointment: fields.appointment === true,
      closures: closed.filter(({ to }) => to > listStart),
    },
  };
}

/**
 * A night belongs to the day on which it began: what changes at a midnight changes when the night before is over. What
 * is longer than a day ("day and night") ends at midnight.
 */
function getEndOfNight(midnight: number, spans: readonly OpenSpan[]): number {
  const night = spans.find(({ from, to }) => from < midnight && midnight < to && to - from < DAY_MS);
  return night?.to ?? midnight;
}
