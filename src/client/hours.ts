/** Puts the state now in the place of the usual hours. Compares the clock with a list of instants, no more. */
import { decodeOpeningRecord } from '../opening/openingRecordCode.ts';
import { getOpeningState } from '../opening/openingState.ts';
import {
  describeOpeningState,
  isSameDay,
  type DateNames,
  type OpeningSpeaker,
  type OpeningWords,
} from '../opening/openingWords.ts';

function readSpeaker(language: string): OpeningSpeaker {
  const data = document.querySelector<HTMLElement>(`[data-status-words="${language}"]`)?.dataset;
  return {
    words: JSON.parse(data?.['words'] ?? '{}') as OpeningWords,
    language,
    timeZone: data?.['zone'] ?? 'UTC',
    names: data?.['names'] === undefined ? undefined : (JSON.parse(data['names']) as DateNames),
  };
}

function update(): void {
  const now = Date.now();
  const speakers = new Map<string, OpeningSpeaker>();
  for (const element of document.querySelectorAll<HTMLElement>('[data-opening]')) {
    const state = getOpeningState(decodeOpeningRecord(element.dataset['opening'] ?? ''), now);
    const language = element.closest<HTMLElement>('[lang]')?.lang ?? '';
    const speaker = speakers.get(language) ?? readSpeaker(language);
    speakers.set(language, speaker);
    element.dataset['state'] = state.name;
    element.toggleAttribute('data-today', isSameDay(state.next, now, speaker.timeZone));
    element.textContent = describeOpeningState(state, now, element.dataset['phone'] !== undefined, speaker);
  }
  // A fact grows old on the phone too, with no new build.
  for (const warning of document.querySelectorAll<HTMLElement>('[data-overdue]')) {
    warning.hidden = now < Number(warning.dataset['overdue']);
  }
}

update();
setInterval(update, 60_000);
// A page that comes back from the browser's memory shows the state of then until it is asked again.
addEventListener('pageshow', update);
