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

/** The words of a language and how it writes days and times. */
class Speaker {
  readonly words: Words;
  readonly #locale: string;

  constructor(language: string) {
    const element = document.querySelector<HTMLElement>(`[data-status-words="${language}"]`);
    this.words = JSON.parse(element?.dataset['words'] ?? '{}') as Words;
    this.#locale = `${language}-u-nu-latn-ca-gregory`;
  }

  format(instant: number, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.#locale, { ...options, timeZone: this.words.timeZone }).format(
      instant,
    );
  }

  formatTime(instant: number): string {
    return this.format(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  }

  formatDay(instant: number, now: number): string {
    const date = instant - now < WEEK_MS ? {} : ({ day: 'numeric', month: 'long' } as const);
    return this.format(instant, { weekday: 'long', ...date });
  }
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

function describe(
  { name, until, next }: OpeningState,
  now: number,
  hasPhone: boolean,
  speaker: Speaker,
): string {
  const { words } = speaker;
  const time = until === undefined ? '' : speaker.formatTime(until);
  const opening =
    next === undefined ? {} : { day: speaker.formatDay(next, now), time: speaker.formatTime(next) };
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
        : fill(words.temporarilyClosedUntil, {
            day: speaker.format(until, { day: 'numeric', month: 'long' }),
          });
    case 'call-first':
      return hasPhone ? words.callFirst : words.askFirst;
  }
}

function update(): void {
  const now = Date.now();
  const speakers = new Map<string, Speaker>();
  for (const element of document.querySelectorAll<HTMLElement>('[data-opening]')) {
    const state = getOpeningState(decodeOpeningRecord(element.dataset['opening'] ?? ''), now);
    element.dataset['state'] = state.name;
    const language = element.closest<HTMLElement>('[lang]')?.lang ?? '';
    const speaker = speakers.get(language) ?? new Speaker(language);
    speakers.set(language, speaker);
    element.textContent = describe(state, now, element.dataset['phone'] !== undefined, speaker);
  }
}

update();
setInterval(update, 60_000);
// A page that comes back from the browser's memory shows the state of then until it is asked again.
addEventListener('pageshow', update);
