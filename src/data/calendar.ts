/** The opening times of a place as a calendar (RFC 5545). The only module that uses `ical-generator`. */
import ical, { ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { isReliable, listOpenings } from '../opening/openingState.ts';
import type { OpenSpan } from '../opening/spans.ts';
import type { PlaceRecord } from '../content/places.ts';
import { DAY_MS, MINUTE_MS } from '../domain/calendarDay.ts';
import { getLocalTime, getStartOfDay } from '../domain/localTime.ts';
import { getStableId } from './stableId.ts';

const DAY_S = DAY_MS / 1000;

/** The strings of an event, in one language. */
export interface CalendarLabels {
  /** The same name for every place: others may see the calendar, and some names are revealing. */
  readonly place: string;
  readonly open: string;
  readonly usuallyOpen: string;
  /** It is not known whether the place is open. */
  readonly unsure: string;
  readonly byAppointment: string;
  /** When the file was made, and that times may change. */
  readonly notice: string;
}

/**
 * Whether there are opening times for a calendar. A place that is open day and night has no calendar, because there is nothing to
 * remember.
 */
export function hasCalendar(record: PlaceRecord, now: number): boolean {
  return listCalendarOpenings(record, now).length > 0;
}

/**
 * A calendar with one event for each opening of the coming weeks, created at `now` (ms). Times are in UTC, so they are correct
 * across clock changes without time zone rules. Events are private and free, so that a shared calendar shows no details and blocks
 * no time. They contain no address or phone number, which someone who sees the calendar could look up.
 *
 * Programs that subscribe to it load it once a day. If a place has no known openings any more, its calendar says so on the day of
 * the build: without a file, programs would keep showing the old openings.
 */
export function formatCalendar(
  record: PlaceRecord,
  strings: CalendarLabels,
  now: number,
  timeZone: string,
): string {
  const openings = listCalendarOpenings(record, now);
  const ids = listIds(record, timeZone);
  const today = getLocalTime(now, timeZone).date;
  const unknown = {
    from: getStartOfDay(today, timeZone),
    to: getStartOfDay(today, timeZone, 1),
    sure: false,
  };
  return ical({
    name: getTitle(record, strings),
    prodId: { company: 'Opening times', product: 'Calendar', language: 'EN' },
    ttl: DAY_S,
    events: (openings.length > 0 ? openings : [unknown]).map((opening) => ({
      id: ids.get(opening.from) ?? getStableId('opening', record.shortName, today, 'unknown'),
      // A build doesn't know earlier numbers, so it uses the time. A larger number for the same times does no harm.
      sequence: Math.floor(now / MINUTE_MS),
      stamp: new Date(now),
      start: new Date(opening.from),
      end: new Date(opening.to),
      summary: `${getTitle(record, strings)}: ${getState(record, opening, strings)}`,
      description: strings.notice,
      status: isReliable(record.opening, opening) ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
    })),
  }).toString();
}

/**
 * The ID of each opening by its start. The first, second, … opening of a day has the same one in every build and language,
 * even if its times change, so that a newer file replaces an older one.
 */
function listIds({ shortName, opening }: PlaceRecord, timeZone: string): ReadonlyMap<number, string> {
  const days = Map.groupBy(opening.spans, ({ from }) => getLocalTime(from, timeZone).date);
  return new Map(
    [...days].flatMap(([day, spans]) =>
      spans.map(({ from }, index) => [from, getStableId('opening', shortName, day, String(index + 1))]),
    ),
  );
}

/** If the usual hours are unknown, the unsure time between special days must not become an event. */
function listCalendarOpenings({ opening, hours }: PlaceRecord, now: number): OpenSpan[] {
  return listOpenings(opening, now).filter(
    ({ to, sure }) => to < opening.listEnd && (sure || hours !== 'unknown'),
  );
}

/** @example getTitle({ city: 'Exampleton' }, { place: 'A place' }) // => 'A place, Exampleton' */
function getTitle({ city }: PlaceRecord, { place }: CalendarLabels): string {
  return city === undefined ? place : `${place}, ${city}`;
}

function getState(record: PlaceRecord, opening: OpenSpan, strings: CalendarLabels): string {
  if (record.opening.byAppointment) return strings.byAppointment;
  if (!opening.sure) return strings.unsure;
  return isReliable(record.opening, opening) ? strings.open : strings.usuallyOpen;
}
