/** Puts the state now in the place of "see the opening hours". Compares the clock with a list of instants, no more. */
import { decodeOpeningRecord } from '../domain/openingRecordCode.ts';
import { getOpeningState, type OpeningState } from '../domain/openingState.ts';

type Words = Record<
  | 'timeZone'
  | 'open'
  | 'openUntil'
  | 'closed'
  | 'closedNext'
  | 'usuallyOpen'
  | 'usuallyOpenUntil'
  | 'usuallyClosed'
  | 'usuallyClosedNext'
  | 'callFirst'
  | 'askFirst'
  | 'byAppointment'
  | 'temporarilyClosed'
  | 'temporarilyClosedUntil',
  string
>;

const WEEK_MS = 7 * 86_400_000;
const words = JSON.parse(
  document.querySelector<HTMLElement>('#status-words')?.dataset['words'] ?? '{}',
) as Words;
const locale = `${document.documentElement.lang}-u-nu-latn-ca-gregory`;

function format(instant: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: words.timeZone }).format(instant);
}

function formatTime(instant: number): string {
  return format(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

function formatDay(instant: number, now: number): string {
  const date = instant - now < WEEK_MS ? {} : ({ day: 'numeric', month: 'long' } as const);
  return format(instant, { weekday: 'long', ...date });
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

function describe({ name, until, next }: OpeningState, now: number, hasPhone: boolean): string {
  const time = until === undefined ? '' : formatTime(until);
  const opening = next === undefined ? {} : { day: formatDay(next, now), time: formatTime(next) };
  switch (name) {
    case 'open':
      return until === undefined ? words.open : fill(words.openUntil, { time });
    case 'closed':
      return next === undefined ? words.closed : fill(words.closedNext, opening);
    case 'usually-open':
      return until === undefined ? words.usuallyOpen : fill(words.usuallyOpenUntil, { time });
    case 'usually-closed':
      return next === undefined ? words.usuallyClosed : fill(words.usuallyClosedNext, opening);
    case 'by-appointment':
      return words.byAppointment;
    case 'temporarily-closed':
      return until === undefined
        ? words.temporarilyClosed
        : fill(words.temporarilyClosedUntil, { day: format(until, { day: 'numeric', month: 'long' }) });
    case 'call-first':
      return hasPhone ? words.callFirst : words.askFirst;
  }
}

function update(): void {
  const now = Date.now();
  for (const element of document.querySelectorAll<HTMLElement>('[data-opening]')) {
    const state = getOpeningState(decodeOpeningRecord(element.dataset['opening'] ?? ''), now);
    element.dataset['state'] = state.name;
    element.textContent = describe(state, now, element.dataset['phone'] !== undefined);
  }
}

update();
setInterval(update, 60_000);
// A page that comes back from the browser's memory shows the state of then until it is asked again.
addEventListener('pageshow', update);
