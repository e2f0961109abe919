import type { WordForms } from './searchTerms.ts';

/** What a phone loads with the first search: all that the pages of one language say, and how its readers say it. */
export interface SearchIndex extends WordForms {
  /** In the order of the list of topics. */
  readonly pages: readonly IndexedPage[];
  readonly letterWords: readonly IndexedLetterWord[];
  readonly answers: readonly IndexedAnswer[];
}

export interface IndexedPage {
  /** Its address in the language: `work/`. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** What readers type, and what stands on no page. */
  readonly words: readonly string[];
  /** Names of countries that lead to the page. */
  readonly names: readonly string[];
  readonly sections: readonly IndexedSection[];
}

/** Where a section begins on its page, '' for the head of the page; its heading; its sentences. */
export type IndexedSection = readonly [id: string, title: string, sentences: readonly string[]];

/** A word of letters from the authorities. */
export interface IndexedLetterWord {
  readonly word: string;
  /** What it means, in the language of the index. */
  readonly meaning: string;
  /** The page that it leads to. */
  readonly path: string;
  /** Other shapes of the word, and spellings that neither its letters nor its sound lead to. */
  readonly spellings: readonly string[];
}

/** What many look for, in one line, with the number to call. The last one holds where nothing is found. */
export interface IndexedAnswer {
  readonly text: string;
  readonly words: readonly string[];
  readonly path: string;
  readonly number: string;
}
