/** Precomputes what a page will show for a place or line in the coming weeks. */
import { getLocalTime, getStartOfDay } from '../domain/localTime.ts';
import { getOpeningState, type OpeningRecord } from './openingState.ts';
import {
  encodeOpeningTimeline,
  type OpeningMoment,
  type EncodedOpeningTimeline,
} from './encodedOpeningTimeline.ts';
import { describeOpeningState, isSameDay, type OpeningLocale, type OpeningSubject } from './openingLabels.ts';
import { DAY_MS, WEEK_MS } from '../domain/calendarDay.ts';

/** The status at each instant at which it changes, in order of time. The first moment applies to all time before the list. */
export function listOpeningMoments(
  record: OpeningRecord,
  subject: OpeningSubject,
  locale: OpeningLocale,
): OpeningMoment[] {
  const { spans, closures, listStart, listEnd, overdueFrom, validFrom = 0, validTo = 0 } = record;
  const { timeZone } = locale;
  const instants = new Set([
    // Any clock that shows a time before the list is wrong.
    listStart - 1,
    listStart,
    listEnd,
    overdueFrom,
    validFrom,
    validTo,
    ...closures.flatMap(({ from, to }) => [from, to]),
    // The text also changes with the distance: near times are shown without the day, near days without the date.
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
      // Only used to sort lists of places.
      isToday: subject !== 'line' && isSameDay(state.next, from, timeZone),
      text: describeOpeningState(state, from, subject, locale),
    };
    const last = moments.at(-1);
    if (last?.state !== moment.state || last.isToday !== moment.isToday || last.text !== moment.text)
      moments.push(moment);
  }
  return moments;
}

/** The status as a page shows it: the static text, and the timeline that replaces it if JavaScript runs. */
export type OpeningStatus = ReturnType<typeof getOpeningStatus>;

export function getOpeningStatus(record: OpeningRecord, subject: OpeningSubject, locale: OpeningLocale) {
  const { strings } = locale;
  const { byAppointment, listEnd, closures, validFrom, validTo } = record;
  const changes = listEnd > 0 || closures.length > 0 || validFrom !== undefined || validTo !== undefined;
  const unsure = describeOpeningState({ name: 'call-first' }, 0, subject, locale);
  return {
    state: byAppointment ? ('by-appointment' as const) : ('call-first' as const),
    text: byAppointment ? strings.byAppointment : listEnd > 0 ? strings.seeHours : unsure,
    /** Added to overdue hours. */
    unsure,
    /** Whether there is a state other than "call first", now or later. */
    isKnown: byAppointment || changes,
    /** Undefined if the status never changes. */
    timeline: changes
      ? encodeOpeningTimeline(listOpeningMoments(record, subject, locale))
      : (undefined as EncodedOpeningTimeline | undefined),
  };
}
