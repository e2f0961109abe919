/** The words of texts and queries as the search compares them: folded, without affixes. */
import { memoizeByName } from '../domain/memoize.ts';
import { hasSpaces, isUnspaced } from '../domain/script.ts';
import { foldWords } from '../domain/wordFolding.ts';
import { SYLLABLE_ROW } from './phonetics.ts';

/** The affixes and stop words of a language. */
export interface WordForms {
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
  readonly stopWords: readonly string[];
}

/** Reduces all forms of a word to one term. */
export type Fold = (word: string) => string;

/** The prefix of parts of words, which distinguishes them from words. */
const PART = '~';
/** The lengths of word parts: three letters in phonetic scripts; two and one in the scripts of Chinese and Japanese. */
const PART_LENGTHS = { sounds: [3], words: [2, 1] } as const;
const WORD_LETTERS = /[\p{Script=Hani}\p{Script=Hira}\p{Script=Kana}]/u;
/** The minimum length of a word without its affixes. */
const MIN_STEM_LENGTH = 3;
const RUNS = /[\p{L}\p{M}\p{Cf}]+(?:['’](?=\p{Script=Cyrillic})[\p{L}\p{M}\p{Cf}]+)*|\p{Nd}+/gu;
const WORD_START = /^[\p{L}\p{M}\p{Cf}\p{Nd}]/u;

/** Whether a term is part of a word. */
export function isPart(term: string): boolean {
  return term.startsWith(PART);
}

/** Extracts terms from texts in one language. */
export class WordReader {
  /** Missing on old phones, where scripts without spaces are matched by parts alone. */
  readonly #segmenter: Intl.Segmenter | undefined;
  readonly #prefixes: readonly string[];
  readonly #suffixes: readonly string[];
  readonly #stopWords: ReadonlySet<string>;

  constructor(language: string, { prefixes, suffixes, stopWords }: WordForms) {
    this.#segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(language, { granularity: 'word' }) : undefined;
    this.#prefixes = this.#sortAffixes(prefixes);
    this.#suffixes = this.#sortAffixes(suffixes);
    this.#stopWords = new Set(stopWords.flatMap((word) => this.listWords(word)));
  }

  /**
   * Memoizes folding for the texts of an index, in which words recur. Not for queries, of which nothing may be kept.
   */
  memoizeFolding(): Fold {
    return memoizeByName((word) => this.#fold(word));
  }

  /** Every word of a text in order, including stop words. */
  listWords(text: string, fold: Fold = (word) => this.#fold(word)): string[] {
    return this.divide(text)
      .map(fold)
      .filter((term) => term !== '');
  }

  isStopWord(term: string): boolean {
    return this.#stopWords.has(term);
  }

  /**
   * The distinct terms of a text without stop words, unless there are no others or `all` are requested. In scripts without
   * spaces they include parts of words, because the dictionaries that split words lack slang.
   */
  listTerms(text: string, all = false, fold?: Fold): string[] {
    const words = this.listWords(text, fold);
    const content = all ? words : words.filter((term) => !this.isStopWord(term));
    return [...new Set([...(content.length > 0 ? content : words), ...listParts(text)])];
  }

  /**
   * The words of a text for a search in full texts: folded alone, without stop words unless there are no others. None if this
   * phone can't split the script into words.
   */
  listFullTextWords(text: string): string[] {
    if (isUnspaced(text) && !this.#segmenter) return [];
    const words = this.divide(text).filter((piece) => WORD_START.test(piece));
    const content = words.filter((word) => !this.isStopWord(this.#fold(word)));
    return (content.length > 0 ? content : words).map(foldWords);
  }

  /** Splits a text into words and what is between them. */
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
    if (!WORD_START.test(word)) return '';
    if (isUnspaced(word)) return foldWords(word);
    return this.#stem(foldLetters(word));
  }

  #sortAffixes(affixes: readonly string[]): string[] {
    return affixes.map(foldLetters).sort((a, b) => b.length - a.length);
  }

  #stem(word: string): string {
    const fits = (affix: string, whole: string): boolean => whole.length - affix.length >= MIN_STEM_LENGTH;
    const prefix = this.#prefixes.find((affix) => word.startsWith(affix) && fits(affix, word)) ?? '';
    const rest = word.slice(prefix.length);
    const suffix = this.#suffixes.find((affix) => rest.endsWith(affix) && fits(affix, rest)) ?? '';
    return rest.slice(0, rest.length - suffix.length);
  }
}

/**
 * Keyword phrases as the index contains them, without those that have the same terms. In a language with spaces they are
 * the terms themselves, which load faster. Sorted, since that compresses better.
 */
export function formatPhrases(phrases: readonly string[], reader: WordReader, language: string): string[] {
  const byTerms = new Map<string, string>();
  for (const phrase of phrases) {
    const terms = reader.listTerms(phrase).sort().join(' ');
    if (!byTerms.has(terms)) byTerms.set(terms, phrase);
  }
  return [...(hasSpaces(language) ? byTerms.keys() : byTerms.values())].sort();
}

/** Letters that are often typed for one another, by script, and Latin look-alikes of Cyrillic. */
const CHANGED: Readonly<Record<string, string>> = {
  ...{ і: 'и', ы: 'и', є: 'е', э: 'е', ґ: 'г', ь: '', ъ: '', ʼ: '' },
  ...{ ई: 'इ', ऊ: 'उ', 'ी': 'ि', 'ू': 'ु', श: 'स', ष: 'स', 'ँ': 'ं', '़': '' },
  ...{ ঈ: 'ই', ঊ: 'উ', 'ী': 'ি', 'ূ': 'ু', শ: 'স', ষ: 'স', ণ: 'ন', য: 'জ', 'ঁ': '', '়': '' },
  ...{ ਈ: 'ਇ', ਊ: 'ਉ', 'ੀ': 'ਿ', 'ੂ': 'ੁ', ਣ: 'ਨ', 'ੰ': 'ਂ', 'ੱ': '', '਼': '' },
  ...{ ێ: 'ي', ې: 'ي', ۍ: 'ي', ے: 'ي', ۆ: 'و', ە: 'ه', ہ: 'ه', ھ: 'ه', ڕ: 'ر', ڵ: 'ل', ں: 'ن', ګ: 'ك' },
};
/** Rows of Ethiopic syllables that are often typed for one another, by their first syllables. */
const CHANGED_ROWS: Readonly<Record<string, string>> = { ሐ: 'ሀ', ኀ: 'ሀ', ኸ: 'ሀ', ሠ: 'ሰ', ዐ: 'አ', ፀ: 'ጸ' };
/** Syllables that sound like the first one of their row. */
const CHANGED_SYLLABLES: Readonly<Record<string, string>> = { ሃ: 'ሀ', ኣ: 'አ' };
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ a: 'а', c: 'с', e: 'е', i: 'и', o: 'о', p: 'р', x: 'х', y: 'у' },
};
const NASAL = /[ङञणनम]्(?=[क-ह])/gu;

/**
 * Folds a word, with one spelling for letters that keyboards lack, and without double letters.
 * @example foldLetters('Opholdstilladelse') // => 'opholdstiladelse'
 */
export function foldLetters(word: string): string {
  return foldScript(foldWords(word))
    .replaceAll('oe', 'o')
    .replaceAll('aa', 'a')
    .replaceAll('ae', 'e')
    .replace(/(\p{L})\1+/gu, '$1');
}

function foldScript(word: string): string {
  if (/\p{Script=Cyrillic}/u.test(word)) {
    return word
      .replace(/['’]/g, '')
      .replace(/./gu, (letter) => CHANGED[letter] ?? LOOK_ALIKES[letter] ?? letter);
  }
  if (!/[^\0-\u024f]/.test(word)) return word;
  return word.replace(NASAL, 'ं').replace(/./gu, (letter) => CHANGED[letter] ?? foldSyllable(letter));
}

/** @example foldSyllable('ሓ') // => 'ሀ' */
function foldSyllable(letter: string): string {
  if (!/\p{Script=Ethiopic}/u.test(letter)) return letter;
  const code = letter.charCodeAt(0);
  const place = code % SYLLABLE_ROW;
  const row = CHANGED_ROWS[String.fromCharCode(code - place)];
  const folded = row === undefined ? letter : String.fromCharCode(row.charCodeAt(0) + place);
  return CHANGED_SYLLABLES[folded] ?? folded;
}

/** Adjacent letters in scripts without spaces, in phonetic form. */
function listParts(text: string): string[] {
  return [...text.matchAll(RUNS)]
    .filter(([run]) => isUnspaced(run) && !/^\p{Nd}/u.test(run))
    .flatMap(([run]) => {
      const letters = Array.from(foldWords(run));
      const lengths = PART_LENGTHS[WORD_LETTERS.test(run) ? 'words' : 'sounds'];
      return lengths.flatMap((length) =>
        Array.from(
          { length: Math.max(1, letters.length - length + 1) },
          (_, start) => PART + letters.slice(start, start + length).join(''),
        ),
      );
    });
}
