import { getDateFormat } from '../domain/dateFormat.ts';
import { joinFullStops } from '../domain/fullStops.ts';
import { memoizeByObject } from '../domain/memoize.ts';
import type { OpeningState } from './openingState.ts';
import { DAY_MS, WEEK_MS } from '../domain/calendarDay.ts';

/** The string for each state. Keys are spelled out in full, so that a search finds every use. */
const stateKeys = {
  open: 'state.open',
  openUntil: 'state.openUntil',
  closed: 'state.closed',
  closedNext: 'state.closedNext',
  usuallyOpen: 'state.usuallyOpen',
  usuallyOpenUntil: 'state.usuallyOpenUntil',
  usuallyClosed: 'state.usuallyClosed',
  usuallyClosedNext: 'state.usuallyClosedNext',
  callFirst: 'state.callFirst',
  askFirst: 'state.askFirst',
  askUsuallyOpenUntil: 'state.ask.usuallyOpenUntil',
  askUsuallyClosedNext: 'state.ask.usuallyClosedNext',
  seeHours: 'state.seeHours',
  byAppointment: 'state.byAppointment',
  temporarilyClosed: 'state.temporarilyClosed',
  temporarilyClosedUntil: 'state.temporarilyClosedUntil',
  temporarilyClosedNext: 'state.temporarilyClosedNext',
  lineUsuallyOpen: 'state.line.open',
  lineUsuallyOpenUntil: 'state.line.openUntil',
  lineUsuallyClosed: 'state.line.closed',
  lineUsuallyClosedNext: 'state.line.closedNext',
  lineUnknown: 'state.line.unknown',
} as const;

/** The strings of all states in a language, with the placeholders `{{time}}` and `{{day}}`. */
type OpeningStrings = Readonly<Record<keyof typeof stateKeys, string>>;

/** What is open or closed: "call first" makes sense only for a place with a phone number. */
export type OpeningSubject = 'line' | 'place' | 'placeWithoutPhone';

type TranslateState = (
  key: (typeof stateKeys)[keyof typeof stateKeys],
  values: Readonly<Record<string, string>>,
) => string;

const getOpeningStrings = memoizeByObject((t: TranslateState): OpeningStrings => {
  // Keeps these placeholders, which `describeOpeningState` fills in.
  const values = { day: '{{day}}', time: '{{time}}' };
  const entries = Object.entries(stateKeys).map(([state, key]) => [state, t(key, values)] as const);
  return Object.fromEntries(entries) as OpeningStrings;
});

export interface OpeningLocale {
  readonly strings: OpeningStrings;
  /** The language of `strings`. */
  readonly language: string;
  /** The time zone of the place, never that of the device. */
  readonly timeZone: string;
}

/** The strings and formats for opening hours in a language, whose translator is `t`. */
export function getOpeningLocale(language: string, timeZone: string, t: TranslateState): OpeningLocale {
  return { strings: getOpeningStrings(t), language, timeZone };
}

/**
 * The text that a page shows for a state at the instant `now` (ms).
 * @example describeOpeningState({ name: 'open', until: … }, now, 'place', locale) // => 'Open now, until 16:00'
 */
export function describeOpeningState(
  { name, until, next }: OpeningState,
  now: number,
  subject: OpeningSubject,
  { strings, language, timeZone }: OpeningLocale,
): string {
  const format = (instant: number, options: Intl.DateTimeFormatOptions): string =>
    getDateFormat(language, { ...options, timeZone }).format(instant);
  const formatTime = (instant: number): string =>
    format(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const withNext = (plain: string, text: string): string =>
    next === undefined
      ? plain
      : fill(text, {
          day: format(next, {
            weekday: 'long',
            ...(next - now < WEEK_MS ? {} : ({ day: 'numeric', month: 'long' } as const)),
          }),
          time: formatTime(next),
        });
  // A time without a day must be within the next 24 hours.
  const withUntil = (plain: string, text: string): string =>
    until === undefined || until - now >= DAY_MS ? plain : fill(text, { time: formatTime(until) });
  const isLine = subject === 'line';
  const hasPhone = subject !== 'placeWithoutPhone';

  switch (name) {
    case 'open':
      return withUntil(strings.open, strings.openUntil);
    case 'usually-open':
      return isLine
        ? withUntil(strings.lineUsuallyOpen, strings.lineUsuallyOpenUntil)
        : hasPhone
          ? withUntil(strings.usuallyOpen, strings.usuallyOpenUntil)
          : withUntil(strings.askFirst, strings.askUsuallyOpenUntil);
    case 'closed':
      return withNext(strings.closed, strings.closedNext);
    case 'usually-closed':
      return isLine
        ? withNext(strings.lineUsuallyClosed, strings.lineUsuallyClosedNext)
        : hasPhone
          ? withNext(strings.usuallyClosed, strings.usuallyClosedNext)
          : withNext(strings.askFirst, strings.askUsuallyClosedNext);
    case 'by-appointment':
      return strings.byAppointment;
    case 'temporarily-closed':
      return withNext(
        until === undefined
          ? strings.temporarilyClosed
          : fill(strings.temporarilyClosedUntil, { day: format(until, { day: 'numeric', month: 'long' }) }),
        strings.temporarilyClosedNext,
      );
    case 'call-first':
      if (isLine) return strings.lineUnknown;
      return hasPhone ? strings.callFirst : strings.askFirst;
  }
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return joinFullStops(text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? ''));
}

/** Whether two instants (ms) fall on the same day of a time zone; `undefined` falls on none. */
export function isSameDay(instant: number | undefined, other: number, timeZone: string): boolean {
  const format = getDateFormat('en', { dateStyle: 'short', timeZone });
  return instant !== undefined && format.format(instant) === format.format(other);
}
