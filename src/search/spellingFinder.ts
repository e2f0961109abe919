/** Finds words of letters, places and cities, however somebody spells them: by letter, by mistake, by ear. */
import { foldLetters } from './searchTerms.ts';
import { getSoundKey } from './phonetics.ts';
import { countWrongLetters } from '../domain/wrongLetters.ts';

export interface Spelling {
  readonly word: string;
  /** Other shapes of the word, and spellings that neither its letters nor its sound lead to. */
  readonly spellings: readonly string[];
}

export interface FoundSpelling<Entry> {
  readonly entry: Entry;
  /** Whether the word is meant, and not only like what was typed. */
  readonly isConfident: boolean;
  /** Whether nothing else was typed. */
  readonly isAll: boolean;
  /** Whether the sound alone is like it. */
  readonly isPhonetic: boolean;
}

/** What the language of the reader knows of a word that was typed. */
export interface KnownWords {
  /** Whether the language has the word itself. */
  readonly isKnown: (word: string) => boolean;
  /** Whether the word says nothing. */
  readonly isEmpty: (word: string) => boolean;
  /** Whether a word that the language has too is asked for as a word of letters. */
  readonly isAsked: boolean;
}

/** How many words of a query may be one word that somebody has divided. */
const MOST_JOINED = 4;
/** Which part of a word may be wrong. */
const WRONG_LETTERS = 0.2;
const WRONG_SOUNDS = 0.26;
/** So many sounds tell a word by themselves; one of each two more may be wrong. */
const CLEAR_KEY = 5;
/** Which part of a query a word is at least that is told by its sound. */
const SOUNDING_SHARE = 0.6;
/** Shorter words are told apart by all of their sounds, still shorter ones not by sound at all. */
const SHORT_KEY = 4;
const SHORTEST_KEY = 3;
const SHORTEST_WORD = 4;
const SHORTEST_ALONE = 3;
/** A word with such a mistake is like another; with more it must be typed alone. */
const SOUND = 1;
/** More than any mistake. */
const UNSURE = 4;

interface Form {
  readonly entry: number;
  readonly letters: string;
  readonly key: string;
}

/** Words of a query that stand beside one another. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly letters: string;
  /** '' where the sound says nothing. */
  readonly key: string;
  readonly isSingle: boolean;
  readonly isKnown: boolean;
  readonly isAll: boolean;
}

export class SpellingFinder<Entry extends Spelling> {
  readonly #entries: readonly Entry[];
  readonly #forms: readonly Form[];

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.#forms = entries.flatMap(({ word, spellings }, entry) =>
      [word, ...spellings].map((spelling) => {
        const letters = joinLetters(spelling);
        return { entry, letters, key: getSoundKey(letters) };
      }),
    );
  }

  /**
   * The entries that the words of a query come nearest to, by their letters or, where they are most of the query, by their
   * sound. Words that the reader's own language has must be spelt like the entry, or alone and like it.
   */
  find(
    words: readonly string[],
    { isKnown, isEmpty, isAsked }: KnownWords = NOTHING_KNOWN,
  ): FoundSpelling<Entry>[] {
    const found: { readonly entry: number; readonly error: number; readonly span: Span }[] = [];
    const whole = joinLetters(words.filter((word) => !isEmpty(word)).join('')).length;
    for (let start = 0; start < words.length; start += 1) {
      for (let end = start + 1; end <= Math.min(words.length, start + MOST_JOINED); end += 1) {
        const joined = words.slice(start, end);
        const letters = joinLetters(joined.join(''));
        if (letters === '') continue;
        const span = {
          start,
          end,
          letters,
          key: letters.length < whole * SOUNDING_SHARE ? '' : getSoundKey(letters),
          isSingle: joined.length === 1,
          isKnown: joined.every(isKnown),
          isAll: letters.length >= whole,
        };
        for (const form of this.#forms) {
          const error = judge(span, form, isAsked);
          if (error < Infinity) found.push({ entry: form.entry, error, span });
        }
      }
    }
    const least = Math.min(...found.map(({ error }) => error));
    // A long name with a mistake is meant, not the name inside it that has none.
    const meant = found.filter(({ error }) => error === least || error < SOUND);
    const chosen = meant.filter(({ error, span }) => {
      const isInside = meant.some((other) => isWithin(span, other.span));
      const isAround = meant.some((other) => other.error === least && isWithin(other.span, span));
      return !isInside && (error === least || isAround);
    });
    const seen = new Set<number>();
    return chosen.flatMap(({ entry: number, error, span }) => {
      const entry = this.#entries[number];
      if (!entry || seen.has(number)) return [];
      seen.add(number);
      return [{ entry, isConfident: error < UNSURE, isAll: span.isAll, isPhonetic: error >= SOUND }];
    });
  }
}

/** Whether a span is a part of a longer one. */
function isWithin(span: Span, other: Span): boolean {
  return span.start >= other.start && span.end <= other.end && span.letters.length < other.letters.length;
}

const NOTHING_KNOWN: KnownWords = { isKnown: () => false, isEmpty: () => false, isAsked: true };

/** How far what was typed is from a form: less than UNSURE where the form is meant; Infinity where it is another word. */
function judge(span: Span, form: Form, isAsked: boolean): number {
  if (span.letters === form.letters) return !span.isSingle || isAsked || !span.isKnown ? 0 : Infinity;
  // A word that the language has is meant by itself: only what was typed alone is asked for its likeness, too.
  if (span.isKnown && !span.isAll) return Infinity;
  const error = getError(span, form);
  if (span.isKnown) return error <= SOUND + 1 / SHORTEST_KEY ? UNSURE + error : Infinity;
  return error < SOUND || (span.isAll && isClear(error, span.key)) ? error : UNSURE + error;
}

/**
 * 0 for the same letters, up to 1 for wrong ones, more for words that only sound alike, the less the longer they are;
 * Infinity for others.
 */
function getError({ letters, key, isAll }: Span, form: Form): number {
  if (letters.length >= (isAll ? SHORTEST_ALONE : SHORTEST_WORD)) {
    const wrong = getWrongShare(letters, form.letters, WRONG_LETTERS);
    if (wrong !== undefined) return wrong;
  }
  if (Math.min(key.length, form.key.length) < SHORTEST_KEY) return Infinity;
  if (key === form.key) return weighSound(0, key);
  if (Math.min(key.length, form.key.length) < SHORT_KEY) return Infinity;
  const wrong = getWrongShare(key, form.key, WRONG_SOUNDS);
  return wrong === undefined ? Infinity : weighSound(wrong, key);
}

/** Which part of two words differs, or undefined where it is more than `most` of the longer one, and more than a letter. */
function getWrongShare(a: string, b: string, most: number): number | undefined {
  const length = Math.max(a.length, b.length);
  const allowed = Math.max(1, length * most);
  // What differs that much in length need not be compared.
  if (Math.abs(a.length - b.length) > allowed) return undefined;
  const wrong = countWrongLetters(a, b);
  return wrong > allowed ? undefined : wrong / length;
}

/** Whether a sound tells a word: many words have few sounds in common. */
function isClear(error: number, key: string): boolean {
  const wrong = error - weighSound(0, key);
  return key.length >= CLEAR_KEY && wrong * key.length <= (key.length - CLEAR_KEY) / 2;
}

function weighSound(wrong: number, { length }: string): number {
  return SOUND + wrong + 1 / length;
}

function joinLetters(words: string): string {
  return foldLetters(words).replace(/[^\p{L}\p{M}\p{Nd}]/gu, '');
}
