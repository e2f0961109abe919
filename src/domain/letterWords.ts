/** Finds the words of letters from the authorities, however somebody spells them: by letter, by mistake, by ear. */
import { foldLetters } from './searchTerms.ts';
import { getSoundKey } from './wordSounds.ts';
import { countWrongLetters } from './wrongLetters.ts';

export interface LetterWordSpellings {
  readonly word: string;
  /** Other shapes of the word, and spellings that neither its letters nor its sound lead to. */
  readonly spellings: readonly string[];
}

/** How many words of a query may be one word that somebody has divided. */
const MOST_JOINED = 4;
/** Which part of a word may be wrong. */
const WRONG_LETTERS = 0.2;
const WRONG_SOUNDS = 0.26;
/** Which part of a query a word is at least that is told by its sound. */
const SOUNDING_SHARE = 0.6;
/** Shorter words are told apart by all of their sounds, still shorter ones not by sound at all. */
const SHORT_KEY = 4;
const SHORTEST_KEY = 3;
const SHORTEST_WORD = 4;

interface Form {
  readonly entry: number;
  readonly letters: string;
  readonly key: string;
}

export class LetterWordFinder<Entry extends LetterWordSpellings> {
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
   * sound. `isKnown` says of words that the reader's own language has: they must be spelt like the word of letters. Words
   * that `isOther` are none.
   */
  find(words: readonly string[], isKnown = isNone, isOther = isNone): Entry[] {
    const errors = new Map<number, number>();
    const enough = joinLetters(words.join('')).length * SOUNDING_SHARE;
    for (let start = 0; start < words.length; start += 1) {
      for (let end = start + 1; end <= Math.min(words.length, start + MOST_JOINED); end += 1) {
        const joined = words.slice(start, end);
        if (joined.every(isOther)) continue;
        const letters = joinLetters(joined.join(''));
        const key = letters.length < enough ? '' : getSoundKey(letters);
        this.#compare(letters, key, joined.every(isKnown), errors);
      }
    }
    const [least = Infinity] = [...errors.values()].sort((a, b) => a - b);
    return [...errors]
      .filter(([, error]) => error === least)
      .flatMap(([entry]) => this.#entries[entry] ?? []);
  }

  #compare(letters: string, key: string, isKnown: boolean, errors: Map<number, number>): void {
    for (const form of this.#forms) {
      const error = isKnown && letters !== form.letters ? Infinity : getError(letters, key, form);
      if (error < (errors.get(form.entry) ?? Infinity)) errors.set(form.entry, error);
    }
  }
}

const isNone: (word: string) => boolean = () => false;

/**
 * 0 for the same letters, up to 1 for wrong ones, more for words that only sound alike, the less the longer they are;
 * Infinity for others.
 */
function getError(letters: string, key: string, form: Form): number {
  if (letters === form.letters) return 0;
  if (letters.length >= SHORTEST_WORD) {
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

function weighSound(wrong: number, { length }: string): number {
  return 1 + wrong + 1 / length;
}

function joinLetters(words: string): string {
  return foldLetters(words).replace(/[^\p{L}\p{M}\p{Nd}]/gu, '');
}
