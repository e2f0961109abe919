/**
 * Reads a guide aloud, block by block, with voices of the phone itself: any other voice would send the text to a company.
 * Without one for the language of the text there is no button. Keeps nothing. On every guide, so it is short.
 */
import { findLocalVoice, splitSpeech } from '../domain/speech.ts';

/** What is said in one go, and the element that is marked meanwhile. */
interface Spoken {
  readonly block: Element;
  readonly lang: string;
  text: string;
}

const BLOCKS = 'p,li,h1,h2,h3,dt,dd,th,td,summary,div';
/** No part of the text, or not to be seen: of a closed part only the words that stand on it are read. */
const SILENT = '.screen-only,[aria-hidden],details:not([open])>:not(summary)';
const TEXT = 4 satisfies typeof NodeFilter.SHOW_TEXT;

const box = document.querySelector<HTMLElement>('#listen');
// Some browsers can't speak, whatever their types say.
const speech = (window as Partial<Window>).speechSynthesis;
if (box?.parentElement && speech) setUp(box, box.parentElement, speech);

function setUp(box: HTMLElement, guide: HTMLElement, speech: SpeechSynthesis): void {
  const button = box.querySelector('button');
  let speaking: SpeechSynthesisUtterance | undefined;
  /** Marked while it is spoken. Where somebody has stopped, it goes on. */
  let last: Element | undefined;

  const findLanguage = (element: Element | null): string =>
    element?.closest<HTMLElement>('[lang]')?.lang ?? '';
  const findVoice = (lang: string): SpeechSynthesisVoice | undefined =>
    findLocalVoice(speech.getVoices(), lang);

  const mark = (isSpoken: boolean): void => {
    button?.setAttribute('aria-pressed', String(isSpoken));
    last?.toggleAttribute('data-heard', isSpoken);
  };

  const stop = (): void => {
    mark(false);
    // Before it is told to end, since it says so when it has.
    speaking = undefined;
    speech.cancel();
  };

  const speak = ([next, ...others]: readonly Spoken[]): void => {
    mark(false);
    last = next?.block;
    if (!next) {
      stop();
      return;
    }
    mark(true);
    last?.scrollIntoView({ block: 'center' });
    const utterance = new SpeechSynthesisUtterance(next.text);
    utterance.lang = next.lang;
    utterance.voice = findVoice(next.lang) ?? null;
    utterance.onend = () => {
      if (utterance === speaking) speak(others);
    };
    utterance.onerror = () => {
      if (utterance === speaking) stop();
    };
    speaking = utterance;
    speech.speak(utterance);
  };

  /** All that is read, in its order. Words of a language that no voice of the phone speaks are left out. */
  const listSpoken = (): Spoken[] => {
    const found: Spoken[] = [];
    const texts = document.createTreeWalker(guide, TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode as Text;
      if (!parentElement?.getClientRects().length || parentElement.closest(SILENT)) continue;
      const block = parentElement.closest(BLOCKS) ?? guide;
      const lang = findLanguage(parentElement);
      const before = found[found.length - 1];
      if (before?.block === block && before.lang === lang) before.text += data;
      else if (findVoice(lang)) found.push({ block, lang, text: data });
    }
    return found.flatMap((spoken) => splitSpeech(spoken.text).map((text) => ({ ...spoken, text })));
  };

  button?.addEventListener('click', () => {
    if (speaking) {
      stop();
      return;
    }
    const all = listSpoken();
    speak(
      all.slice(
        Math.max(
          0,
          all.findIndex(({ block }) => block === last),
        ),
      ),
    );
  });
  // Nobody else shall find the phone talking. `leave.ts` says so at once; the page goes when the next one answers.
  addEventListener('leave', stop);
  addEventListener('pagehide', stop);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) stop();
  });

  // Voices come late in some browsers. WebKit knows the event by this name alone.
  const offer = (): void => {
    box.hidden = !findVoice(findLanguage(box.previousElementSibling));
  };
  speech.onvoiceschanged = offer;
  offer();
}
