/** Words of a text or of a query as the search compares them: folded, without what a language adds to them. */
import { isUnspaced } from './script.ts';
import { foldWords } from './wordFolding.ts';
import { foldThaiSounds } from './wordSounds.ts';

/** What a language puts before and after a word, and the words that say nothing of what somebody looks for. */
export interface WordForms {
  readonly beginnings: readonly string[];
  readonly endings: readonly string[];
  readonly empty: readonly string[];
}

/** Parts of words begin with this sign, so that they are no words. */
const PART = '~';
const PART_LENGTH = 3;
/** What is left of a word when something is taken off it. */
const SHORTEST_STEM = 3;
const RUNS = /[\p{L}\p{M}\p{Cf}]+|\p{Nd}+/gu;

/** Whether a term is a part of a word. */
export function isPart(term: string): boolean {
  return term.startsWith(PART);
}

/** Reads the words of texts in a language. */
export class WordReader {
  /** Old phones have none: there words without spaces between them are found by their parts alone. */
  readonly #segmenter: Intl.Segmenter | undefined;
  readonly #beginnings: readonly string[];
  readonly #endings: readonly string[];
  readonly #empty: ReadonlySet<string>;

  constructor(language: string, { beginnings, endings, empty }: WordForms) {
    this.#segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(language, { granularity: 'word' }) : undefined;
    this.#beginnings = sortAffixes(beginnings);
    this.#endings = sortAffixes(endings);
    this.#empty = new Set(empty.flatMap((word) => this.listWords(word)));
  }

  /** Every word of a text, in order, also those that say nothing. */
  listWords(text: string): string[] {
    return this.divide(text)
      .map((word) => this.#fold(word))
      .filter((term) => term !== '');
  }

  isEmpty(term: string): boolean {
    return this.#empty.has(term);
  }

  /**
   * The terms of a text that say something, each once; if none does, all. For a script without spaces these are also the
   * parts of words, since the dictionaries that divide it know no slang.
   */
  listTerms(text: string): string[] {
    const words = this.listWords(text);
    const telling = words.filter((term) => !this.isEmpty(term));
    return [...new Set([...(telling.length > 0 ? telling : words), ...listParts(text)])];
  }

  /** A text in pieces: words, and what stands between them. */
  divide(text: string): string[] {
    const pieces: string[] = [];
    let end = 0;
    for (const { 0: run, index } of text.matchAll(RUNS)) {
      if (index > end) pieces.push(text.slice(end, index));
      if (this.#segmenter && isUnspaced(run)) {
        for (const { segment } of this.#segmenter.segment(run)) pieces.push(segment);
      } else pieces.push(run);
      end = index + run.length;
    }
    if (end < text.length) pieces.push(text.slice(end));
    return pieces;
  }

  #fold(word: string): string {
    if (!/^[\p{L}\p{M}\p{Cf}\p{Nd}]/u.test(word)) return '';
    return isUnspaced(word) ? foldThaiSounds(foldWords(word)) : this.#stem(foldLetters(word));
  }

  #stem(word: string): string {
    const fits = (affix: string, whole: string): boolean => whole.length - affix.length >= SHORTEST_STEM;
    const beginning = this.#beginnings.find((affix) => word.startsWith(affix) && fits(affix, word)) ?? '';
    const rest = word.slice(beginning.length);
    const ending = this.#endings.find((affix) => rest.endsWith(affix) && fits(affix, rest)) ?? '';
    return rest.slice(0, rest.length - ending.length);
  }
}

/**
 * A word without what keyboards and hurried hands leave out: folded, letters spelt out in one way, doubled ones once.
 * @example foldLetters('Opholdstilladelse') // => 'opholdstiladelse'
 */
export function foldLetters(word: string): string {
  return foldWords(word)
    .replaceAll('oe', 'o')
    .replaceAll('aa', 'a')
    .replaceAll('ae', 'e')
    .replace(/(\p{L})\1+/gu, '$1');
}

function sortAffixes(affixes: readonly string[]): string[] {
  return affixes.map(foldLetters).sort((a, b) => b.length - a.length);
}

/** Every three letters in a row of a script without spaces, by their sound. */
function listParts(text: string): string[] {
  return [...text.matchAll(RUNS)]
    .filter(([run]) => isUnspaced(run) && !/^\p{Nd}/u.test(run))
    .flatMap(([run]) => {
      const letters = Array.from(foldThaiSounds(foldWords(run)));
      const count = Math.max(1, letters.length - PART_LENGTH + 1);
      return Array.from(
        { length: count },
        (_, start) => PART + letters.slice(start, start + PART_LENGTH).join(''),
      );
    });
}
