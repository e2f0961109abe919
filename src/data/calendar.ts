/** The opening times of a place for a calendar (RFC 5545). The only room that knows `ical-generator`. */
import ical, { ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { isReliable, listOpenings } from '../opening/openingState.ts';
import type { OpenSpan } from '../opening/spans.ts';
import type { PlaceRecord } from '../content/places.ts';
import { getStableId } from './stableId.ts';

/** What an event says, in one language. */
export interface CalendarWords {
  /** What every place is called: a calendar is seen by others, and the name of some places tells. */
  readonly place: string;
  readonly open: string;
  readonly usuallyOpen: string;
  /** Nobody has said whether it is open. */
  readonly unsure: string;
  readonly byAppointment: string;
  /** When the file was made, and that times may change. */
  readonly made: string;
}

/**
 * Whether there are opening times to put in a calendar; nobody gets an empty one. A place that is open day and night
 * has none either: there is nothing to remember.
 */
export function hasCalendar(record: PlaceRecord, now: number): boolean {
  return listCalendarOpenings(record, now).length > 0;
}

/**
 * A calendar with one event for each opening of the coming weeks, made at `now` (ms). The times are instants in UTC:
 * every calendar shows them right before and after a clock change, without rules of a time zone. Private and free, so
 * that a calendar that is shared with others shows no words and blocks no time. Without the address and the number of
 * the place: whoever sees the calendar could look them up.
 */
export function formatCalendar(record: PlaceRecord, words: CalendarWords, now: number): string {
  return ical({
    name: getTitle(record, words),
    prodId: { company: 'Opening times', product: 'Calendar', language: 'EN' },
    events: listCalendarOpenings(record, now).map((opening) => ({
      // The same opening keeps its id in every build and language, so that a newer file replaces the older one.
      id: getStableId('opening', record.shortName, new Date(opening.from).toISOString()),
      stamp: new Date(now),
      start: new Date(opening.from),
      end: new Date(opening.to),
      summary: `${getTitle(record, words)}: ${getState(record, opening, words)}`,
      description: words.made,
      status: isReliable(record.opening, opening) ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
    })),
  }).toString();
}

/** Where the usual hours are not known, the weeks between special days are no event. */
function listCalendarOpenings({ opening, hours }: PlaceRecord, now: number): OpenSpan[] {
  return listOpenings(opening, now).filter(
    ({ to, sure }) => to < opening.listEnd && (sure || hours !== 'unknown'),
  );
}

/** @example getTitle({ city: 'Exampleton' }, { place: 'A place' }) // => 'A place, Exampleton' */
function getTitle({ city }: PlaceRecord, { place }: CalendarWords): string {
  return city === undefined ? place : `${place}, ${city}`;
}

function getState(record: PlaceRecord, opening: OpenSpan, words: CalendarWords): string {
  if (record.opening.byAppointment) return words.byAppointment;
  if (!opening.sure) return words.unsure;
  return isReliable(record.opening, opening) ? words.open : words.usuallyOpen;
}
