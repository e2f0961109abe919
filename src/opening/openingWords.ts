import { withLatinDigits } from '../domain/dateFormat.ts';
import type { OpeningState } from './openingState.ts';

/** The words for each state; spelled in full, so that a search finds every use. */
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
  byAppointment: 'state.byAppointment',
  temporarilyClosed: 'state.temporarilyClosed',
  temporarilyClosedUntil: 'state.temporarilyClosedUntil',
  temporarilyClosedNext: 'state.temporarilyClosedNext',
} as const;

/** The words of every state in one language; `{{time}}` and `{{day}}` are filled in. */
export type OpeningWords = Readonly<Record<keyof typeof stateKeys, string>>;

/** The words of every state; day and time are left to be filled. */
export function getOpeningWords(
  t: (key: (typeof stateKeys)[keyof typeof stateKeys], values: Readonly<Record<string, string>>) => string,
): OpeningWords {
  // Until they are filled in, these two stand for themselves.
  const values = { day: '{{day}}', time: '{{time}}' };
  const words = Object.entries(stateKeys).map(([state, key]) => [state, t(key, values)] as const);
  return Object.fromEntries(words) as OpeningWords;
}

/** Whom the words are for, and whose clock is on the wall. */
export interface OpeningSpeaker {
  readonly words: OpeningWords;
  /** The tag of the language that the words are in. */
  readonly language: string;
  /** The time zone of the place, never that of the device. */
  readonly timeZone: string;
  /** Where the device may not know them. */
  readonly names?: DateNames | undefined;
}

/** How a language calls the days of the week, from Monday, and the months. */
export interface DateNames {
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/**
 * What a page says of a state at the instant `now` (ms).
 * @example describeOpeningState({ name: 'open', until: … }, now, true, speaker) // => 'Open now, until 16:00'
 */
export function describeOpeningState(
  { name, until, next }: OpeningState,
  now: number,
  hasPhone: boolean,
  { words, language, timeZone, names }: OpeningSpeaker,
): string {
  const format = (instant: number, options: Intl.DateTimeFormatOptions): string =>
    names && options.hour === undefined
      ? formatWithNames(instant, options, names, timeZone)
      : new Intl.DateTimeFormat(names ? 'sv' : withLatinDigits(language), { ...options, timeZone }).format(
          instant,
        );
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
  // A time without a day is one of the next hours.
  const withUntil = (plain: string, text: string): string =>
    until === undefined || until - now >= DAY_MS ? plain : fill(text, { time: formatTime(until) });

  switch (name) {
    case 'open':
      return withUntil(words.open, words.openUntil);
    case 'usually-open':
      return withUntil(words.usuallyOpen, words.usuallyOpenUntil);
    case 'closed':
      return withNext(words.closed, words.closedNext);
    case 'usually-closed':
      return withNext(words.usuallyClosed, words.usuallyClosedNext);
    case 'by-appointment':
      return words.byAppointment;
    case 'temporarily-closed':
      return withNext(
        until === undefined
          ? words.temporarilyClosed
          : fill(words.temporarilyClosedUntil, { day: format(until, { day: 'numeric', month: 'long' }) }),
        words.temporarilyClosedNext,
      );
    case 'call-first':
      return hasPhone ? words.callFirst : words.askFirst;
  }
}

/** The parts that are asked for, the weekday first: "Thursday, 3 December". */
function formatWithNames(
  instant: number,
  { weekday, day }: Intl.DateTimeFormatOptions,
  { weekdays, months }: DateNames,
  timeZone: string,
): string {
  // The Swedish way to write a date: "2026-11-25". What `localTime` knows of it would be shared with the count of days, and
  // what two scripts of pages import becomes a file of its own, which the policy of a page does not allow.
  const date = new Date(new Intl.DateTimeFormat('sv', { timeZone }).format(instant));
  const parts = [
    weekday && weekdays[(date.getUTCDay() + 6) % 7],
    day && `${String(date.getUTCDate())} ${months[date.getUTCMonth()] ?? ''}`,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

/** Whether two instants (ms) fall on the same day of a time zone; `undefined` falls on none. */
export function isSameDay(instant: number | undefined, other: number, timeZone: string): boolean {
  const format = new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone });
  return instant !== undefined && format.format(instant) === format.format(other);
}
