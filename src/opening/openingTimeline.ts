/** All that a page will say of a place or a line in the coming weeks, worked out while it is made. */
import { getLocalTime, getStartOfDay } from '../domain/localTime.ts';
import { getOpeningState, type OpeningRecord } from './openingState.ts';
import {
  encodeOpeningTimeline,
  type OpeningMoment,
  type OpeningTimelineCode,
} from './openingTimelineCode.ts';
import { describeOpeningState, isSameDay, type OpeningLocale, type OpeningSubject } from './openingWords.ts';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** What is said at each instant at which that changes, in order of time. The first moment stands for all time before the list. */
export function listOpeningMoments(
  record: OpeningRecord,
  subject: OpeningSubject,
  locale: OpeningLocale,
): OpeningMoment[] {
  const { spans, closures, listStart, listEnd, overdueFrom, validFrom = 0, validTo = 0 } = record;
  const { timeZone } = locale;
  const instants = new Set([
    // Before the list a clock is wrong, whatever it shows.
    listStart - 1,
    listStart,
    listEnd,
    overdueFrom,
    validFrom,
    validTo,
    ...closures.flatMap(({ from, to }) => [from, to]),
    // Words change with the distance too: a time is said without its day, a day without its date.
    ...spans.flatMap(({ from, to }) => [from, to, to - DAY_MS + 1, from - WEEK_MS + 1]),
    ...spans.map(({ from }) => getStartOfDay(getLocalTime(from, timeZone).date, timeZone)),
  ]);
  const moments: OpeningMoment[] = [];
  for (const from of [...instants].sort((a, b) => a - b)) {
    if (from < listStart - 1) continue;
    const state = getOpeningState(record, from);
    const moment = {
      from,
      state: state.name,
      // Only a list of places is sorted by it.
      isToday: subject !== 'line' && isSameDay(state.next, from, timeZone),
      text: describeOpeningState(state, from, subject, locale),
    };
    const last = moments.at(-1);
    if (last?.state !== moment.state || last.isToday !== moment.isToday || last.text !== moment.text)
      moments.push(moment);
  }
  return moments;
}

/** The state as a page says it: what stands there without JavaScript, and what a phone puts in its place. */
export type OpeningStatus = ReturnType<typeof getOpeningStatus>;

export function getOpeningStatus(record: OpeningRecord, subject: OpeningSubject, locale: OpeningLocale) {
  const { words } = locale;
  const { byAppointment, listEnd, closures, validFrom, validTo } = record;
  const changes = listEnd > 0 || closures.length > 0 || validFrom !== undefined || validTo !== undefined;
  const unsure = describeOpeningState({ name: 'call-first' }, 0, subject, locale);
  return {
    state: byAppointment ? ('by-appointment' as const) : ('call-first' as const),
    words: byAppointment ? words.byAppointment : listEnd > 0 ? words.seeHours : unsure,
    /** What is added to hours that are overdue. */
    unsure,
    /** Whether there is a state to say besides "call first", now or later. */
    isKnown: byAppointment || changes,
    /** Undefined where the same holds at all times. */
    timeline: changes
      ? encodeOpeningTimeline(listOpeningMoments(record, subject, locale))
      : (undefined as OpeningTimelineCode | undefined),
  };
}
