/** Words of a text or of a query as the search compares them: folded, without what a language adds to them. */
import { memoizeByName } from '../domain/memoize.ts';
import { getScript, hasSpaces, isUnspaced } from '../domain/script.ts';
import { foldWords } from '../domain/wordFolding.ts';
import { foldRomanized, foldThaiSounds } from './phonetics.ts';

/** What a language puts before and after a word, and the words that say nothing of what somebody looks for. */
export interface WordForms {
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
  readonly stopWords: readonly string[];
}

/** Makes one term of all forms of a word. */
export type Fold = (word: string) => string;

/** Parts of words begin with this sign, so that they are no words. */
const PART = '~';
/** How many letters are a part: of a script that writes sounds three, of one that writes words a pair, and each alone. */
const PART_LENGTHS = { sounds: [3], words: [2, 1] } as const;
const WORD_LETTERS = /[\p{Script=Hani}\p{Script=Hira}\p{Script=Kana}]/u;
/** What is left of a word when something is taken off it. */
const SHORTEST_STEM = 3;
const RUN = "[\\p{L}\\p{M}\\p{Cf}]+(?:['’](?=\\p{Script=Cyrillic})[\\p{L}\\p{M}\\p{Cf}]+)*|\\p{Nd}+";
const RUNS = new RegExp(RUN, 'gu');
/** In Latin letters, readers of other scripts write some of their own letters as single digits. */
const LATIN = '\\p{Script=Latin}\\p{M}';
const CHAT_RUNS = new RegExp(
  `[2-9](?=\\p{Script=Latin})[${LATIN}]+(?:[2-9](?!\\p{Nd})[${LATIN}]*)*|[${LATIN}]+(?:[2-9](?!\\p{Nd})[${LATIN}]*)+|${RUN}`,
  'gu',
);
/** What those digits are in the Latin letters of other hands. */
const CHAT_DIGITS: Readonly<Record<string, string>> = {
  ...{ 2: '', 3: 'a', 4: 'ch', 5: 'kh', 6: 't', 7: 'h', 8: 'gh', 9: 'q' },
};

/** Whether a term is a part of a word. */
export function isPart(term: string): boolean {
  return term.startsWith(PART);
}

/** Reads the words of texts in a language. */
export class WordReader {
  /** Old phones have none: there words without spaces between them are found by their parts alone. */
  readonly #segmenter: Intl.Segmenter | undefined;
  readonly #prefixes: readonly string[];
  readonly #suffixes: readonly string[];
  readonly #stopWords: ReadonlySet<string>;
  readonly #isLatin: boolean;

  constructor(language: string, { prefixes, suffixes, stopWords }: WordForms) {
    this.#segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(language, { granularity: 'word' }) : undefined;
    this.#isLatin = getScript(language) === 'Latn';
    this.#prefixes = this.#sortAffixes(prefixes);
    this.#suffixes = this.#sortAffixes(suffixes);
    this.#stopWords = new Set(stopWords.flatMap((word) => this.listWords(word)));
  }

  /**
   * Folds words and keeps them: in the texts of an index the same words come again and again. For them alone, since
   * nothing is kept of a query.
   */
  memoizeFolding(): Fold {
    return memoizeByName((word) => this.#fold(word));
  }

  /** Every word of a text, in order, also those that say nothing. */
  listWords(text: string, fold: Fold = (word) => this.#fold(word)): string[] {
    return this.divide(text)
      .map(fold)
      .filter((term) => term !== '');
  }

  isEmpty(term: string): boolean {
    return this.#stopWords.has(term);
  }

  /**
   * The terms of a text that say something, each once; if none does, or if `all` are asked for, all. For a script without spaces these are also the
   * parts of words, since the dictionaries that divide it know no slang.
   */
  listTerms(text: string, all = false, fold?: Fold): string[] {
    const words = this.listWords(text, fold);
    const telling = all ? words : words.filter((term) => !this.isEmpty(term));
    return [...new Set([...(telling.length > 0 ? telling : words), ...listParts(text)])];
  }

  /** A text by its sound, without what divides it. */
  joinSounds(text: string): string {
    return foldThaiSounds(foldWords(text)).replace(/[^\p{L}\p{M}\p{Nd}]/gu, '');
  }

  /** A text in pieces: words, and what stands between them. */
  divide(text: string): string[] {
    const pieces: string[] = [];
    let end = 0;
    for (const { 0: run, index } of text.matchAll(this.#isLatin ? RUNS : CHAT_RUNS)) {
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
    if (isUnspaced(word)) return foldThaiSounds(foldWords(word));
    return this.#stem(this.#spell(word));
  }

  #spell(word: string): string {
    return foldLetters(this.#isLatin ? word : readChat(word));
  }

  #sortAffixes(affixes: readonly string[]): string[] {
    return affixes.map((affix) => this.#spell(affix)).sort((a, b) => b.length - a.length);
  }

  #stem(word: string): string {
    const fits = (affix: string, whole: string): boolean => whole.length - affix.length >= SHORTEST_STEM;
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

/** A word in Latin letters, in a language of another script. */
function readChat(word: string): string {
  if (!/\p{Script=Latin}/u.test(word)) return word;
  return foldRomanized(foldWords(word).replace(/\p{Nd}/gu, (digit) => CHAT_DIGITS[digit] ?? ''));
}

/** Letters that hands and keyboards change for one another: of Cyrillic, of its look-alikes in Latin, of Devanagari. */
const CHANGED: Readonly<Record<string, string>> = {
  ...{ і: 'и', ы: 'и', є: 'е', э: 'е', ґ: 'г', ь: '', ъ: '', ʼ: '' },
  ...{ ई: 'इ', ऊ: 'उ', 'ी': 'ि', 'ू': 'ु', श: 'स', ष: 'स', 'ँ': 'ं', '़': '' },
};
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ a: 'а', c: 'с', e: 'е', i: 'и', o: 'о', p: 'р', x: 'х', y: 'у' },
};
const NASAL = /[ङञणनम]्(?=[क-ह])/gu;

/**
 * A word without what keyboards and hurried hands leave out: folded, letters spelt out in one way, doubled ones once.
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
  if (!/\p{Script=Devanagari}/u.test(word)) return word;
  return word.replace(NASAL, 'ं').replace(/./gu, (letter) => CHANGED[letter] ?? letter);
}

/** The letters of a script without spaces that stand beside one another, by their sound. */
function listParts(text: string): string[] {
  return [...text.matchAll(RUNS)]
    .filter(([run]) => isUnspaced(run) && !/^\p{Nd}/u.test(run))
    .flatMap(([run]) => {
      const letters = Array.from(foldThaiSounds(foldWords(run)));
      const lengths = PART_LENGTHS[WORD_LETTERS.test(run) ? 'words' : 'sounds'];
      return lengths.flatMap((length) =>
        Array.from(
          { length: Math.max(1, letters.length - length + 1) },
          (_, start) => PART + letters.slice(start, start + length).join(''),
        ),
      );
    });
}
