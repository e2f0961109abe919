/**
 * Reads a guide aloud, block by block, with voices installed on the device: others would send the text to a company.
 * Without a voice for the language of the text there is no button. Stores nothing. It is on every guide, so keep it short.
 */
import { findLocalVoice, splitSpeech } from './speech.ts';

/** The text of one utterance, and the element that is highlighted meanwhile. */
interface SpeechChunk {
  readonly block: Element;
  readonly lang: string;
  text: string;
}

const BLOCKS = 'p,li,h1,h2,h3,dt,dd,th,td,summary,div';
/** Not read: controls, decoration, and the contents of closed `details`, whose summary is read. */
const SILENT = '.screen-only,[aria-hidden],details:not([open])>:not(summary)';
const TEXT = 4 satisfies typeof NodeFilter.SHOW_TEXT;

const box = document.querySelector<HTMLElement>('#listen');
// Missing in some browsers, despite its type.
const speech = (window as Partial<Window>).speechSynthesis;
if (box?.parentElement && speech) setUp(box, box.parentElement, speech);

function setUp(box: HTMLElement, guide: HTMLElement, speech: SpeechSynthesis): void {
  const button = box.querySelector('button');
  let speaking: SpeechSynthesisUtterance | undefined;
  /** Highlighted while it is spoken. Speech resumes here after a stop. */
  let last: Element | undefined;

  const findLanguage = (element: Element | null): string =>
    element?.closest<HTMLElement>('[lang]')?.lang ?? '';
  const findVoice = (lang: string): SpeechSynthesisVoice | undefined =>
    findLocalVoice(speech.getVoices(), lang);

  const mark = (isSpoken: boolean): void => {
    button?.setAttribute('aria-pressed', String(isSpoken));
    last?.classList.toggle('heard', isSpoken);
  };

  const stop = (): void => {
    mark(false);
    // Cleared first, because `cancel` fires `onend`.
    speaking = undefined;
    speech.cancel();
  };

  const speak = ([next, ...others]: readonly SpeechChunk[]): void => {
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

  /** In reading order. Text in a language without a voice on the device is left out. */
  const listChunks = (): SpeechChunk[] => {
    const found: SpeechChunk[] = [];
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
    return found.flatMap((chunk) => splitSpeech(chunk.text).map((text) => ({ ...chunk, text })));
  };

  button?.addEventListener('click', () => {
    if (speaking) {
      stop();
      return;
    }
    const all = listChunks();
    speak(
      all.slice(
        Math.max(
          0,
          all.findIndex(({ block }) => block === last),
        ),
      ),
    );
  });
  // Stop speaking when the page is left: at the exit link (`leave`) at once, before the next page has responded.
  addEventListener('leave', stop);
  addEventListener('pagehide', stop);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) stop();
  });

  // Some browsers load voices late. WebKit supports this event as a property only.
  const updateVisibility = (): void => {
    box.hidden = !findVoice(findLanguage(box.previousElementSibling));
  };
  speech.onvoiceschanged = updateVisibility;
  updateVisibility();
}
