/** Finds official terms, places and cities by their spelling, even with typos, or by their sound. */
import { foldLetters } from './searchTerms.ts';
import { getSoundKey } from './phonetics.ts';
import { countWrongLetters } from './wrongLetters.ts';

export interface Spelling {
  readonly word: string;
  /** Other forms of the word, and spellings that similarity does not find. */
  readonly spellings: readonly string[];
}

export interface FoundSpelling<Entry> {
  readonly entry: Entry;
  /** Whether this is a confident match, not just a similar word. */
  readonly isConfident: boolean;
  /** Whether nothing else was typed, except stop words. */
  readonly isWholeQuery: boolean;
}

/** What the reader's language says about a typed word. */
export interface KnownWords {
  /** Whether it is a word of that language. */
  readonly isKnown: (word: string) => boolean;
  /** Whether it is a stop word. */
  readonly isStopWord: (word: string) => boolean;
}

/** The maximum number of words of a query that may be one word, typed with spaces. */
const MAX_JOINED = 4;
/** The share of a word that may be wrong. */
const MAX_WRONG_LETTERS = 0.2;
const MAX_WRONG_SOUNDS = 0.26;
/** A sound key of this length identifies a word; for every two more sounds, one may be wrong. */
const MIN_DISTINCTIVE_KEY = 5;
/** The minimum share of a query for a phonetic match. */
const MIN_PHONETIC_SHARE = 0.6;
/** Shorter keys must match exactly; keys below MIN_KEY do not match by sound. */
const MIN_INEXACT_KEY = 4;
const MIN_KEY = 3;
const MIN_WORD = 4;
const MIN_WORD_ALONE = 3;
/** The minimum error of a match that is only phonetic. */
const MIN_PHONETIC_ERROR = 1;
/** Added to the error of uncertain matches; greater than any error. */
const UNCERTAIN = 4;

interface Form {
  readonly entry: number;
  readonly letters: string;
  readonly key: string;
}

/** Adjacent words of a query. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
  readonly letters: string;
  /** '' if the sound must not be compared. */
  readonly key: string;
  readonly isSingle: boolean;
  readonly isKnown: boolean;
  readonly isWholeQuery: boolean;
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
   * The entries nearest to words of the query, by letters or, for words that are most of the query, by sound. Words of the
   * reader's language must be spelt exactly like the entry, or be typed alone. `isAsked`: whether a word of that language is
   * nevertheless meant as an official term.
   */
  find(spans: readonly WordSpan[], isAsked = true): FoundSpelling<Entry>[] {
    const found: { readonly entry: number; readonly error: number; readonly span: WordSpan }[] = [];
    for (const span of spans) {
      for (const form of this.#forms) {
        const error = getMatchError(span, form, isAsked);
        if (error < Infinity) found.push({ entry: form.entry, error, span });
      }
    }
    const min = Math.min(...found.map(({ error }) => error));
    // A long name with a typo is preferred to an exact shorter name inside it.
    const meant = found.filter(({ error }) => error === min || error < MIN_PHONETIC_ERROR);
    const chosen = meant.filter(({ error, span }) => {
      const isInside = meant.some((other) => isWithin(span, other.span));
      const containsBest = meant.some((other) => other.error === min && isWithin(other.span, span));
      return !isInside && (error === min || containsBest);
    });
    const seen = new Set<number>();
    return chosen.flatMap(({ entry: index, error, span }) => {
      const entry = this.#entries[index];
      if (!entry || seen.has(index)) return [];
      seen.add(index);
      return [{ entry, isConfident: error < UNCERTAIN, isWholeQuery: span.isWholeQuery }];
    });
  }
}

/** The words of a query, and adjacent ones joined. Folding them is slow, so all finders of a search share the result. */
export function listSpans(
  words: readonly string[],
  { isKnown, isStopWord }: KnownWords = NOTHING_KNOWN,
): WordSpan[] {
  const spans: WordSpan[] = [];
  const known = words.map(isKnown);
  const whole = joinLetters(words.filter((word) => !isStopWord(word)).join('')).length;
  for (let start = 0; start < words.length; start += 1) {
    for (let end = start + 1; end <= Math.min(words.length, start + MAX_JOINED); end += 1) {
      const letters = joinLetters(words.slice(start, end).join(''));
      if (letters === '') continue;
      spans.push({
        start,
        end,
        letters,
        key: letters.length < whole * MIN_PHONETIC_SHARE ? '' : getSoundKey(letters),
        isSingle: end === start + 1,
        isKnown: known.slice(start, end).every(Boolean),
        isWholeQuery: letters.length >= whole,
      });
    }
  }
  return spans;
}

/** Whether a span is part of a longer one. */
function isWithin(span: WordSpan, other: WordSpan): boolean {
  return span.start >= other.start && span.end <= other.end && span.letters.length < other.letters.length;
}

const NOTHING_KNOWN: KnownWords = { isKnown: () => false, isStopWord: () => false };

/** The error of a form: below UNCERTAIN for a confident match, Infinity for none. */
function getMatchError(span: WordSpan, form: Form, isAsked: boolean): number {
  if (span.letters === form.letters) return !span.isSingle || isAsked || !span.isKnown ? 0 : Infinity;
  // A word of the reader's language means itself, unless it was typed alone.
  if (span.isKnown && !span.isWholeQuery) return Infinity;
  const error = getError(span, form);
  if (span.isKnown) return error <= MIN_PHONETIC_ERROR + 1 / MIN_KEY ? UNCERTAIN + error : Infinity;
  return error < MIN_PHONETIC_ERROR || (span.isWholeQuery && isDistinctive(error, span.key))
    ? error
    : UNCERTAIN + error;
}

/**
 * 0 for the same letters, up to 1 for typos, more for words that only sound alike (less for longer ones), Infinity for
 * others.
 */
function getError({ letters, key, isWholeQuery }: WordSpan, form: Form): number {
  if (letters.length >= (isWholeQuery ? MIN_WORD_ALONE : MIN_WORD)) {
    const wrong = getWrongShare(letters, form.letters, MAX_WRONG_LETTERS);
    if (wrong !== undefined) return wrong;
  }
  if (Math.min(key.length, form.key.length) < MIN_KEY) return Infinity;
  if (key === form.key) return weighSound(0, key);
  if (Math.min(key.length, form.key.length) < MIN_INEXACT_KEY) return Infinity;
  const wrong = getWrongShare(key, form.key, MAX_WRONG_SOUNDS);
  return wrong === undefined ? Infinity : weighSound(wrong, key);
}

/** The share of letters that differ; undefined if it exceeds both `max` and one letter. */
function getWrongShare(a: string, b: string, max: number): number | undefined {
  const length = Math.max(a.length, b.length);
  const allowed = Math.max(1, length * max);
  // Comparing is slow, and such lengths rule out a match.
  if (Math.abs(a.length - b.length) > allowed) return undefined;
  const wrong = countWrongLetters(a, b);
  return wrong > allowed ? undefined : wrong / length;
}

/** Whether a phonetic match identifies a word: many words share a short key. */
function isDistinctive(error: number, key: string): boolean {
  const wrong = error - weighSound(0, key);
  return key.length >= MIN_DISTINCTIVE_KEY && wrong * key.length <= (key.length - MIN_DISTINCTIVE_KEY) / 2;
}

function weighSound(wrong: number, { length }: string): number {
  return MIN_PHONETIC_ERROR + wrong + 1 / length;
}

/** The folded letters and digits of words, without separators. */
export function joinLetters(words: string): string {
  return foldLetters(words).replace(/[^\p{L}\p{M}\p{Nd}]/gu, '');
}
