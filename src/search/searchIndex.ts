import type { WordForms } from './searchTerms.ts';
import type { Spelling } from './spellingFinder.ts';

/** What a phone loads with the first search: all that the pages of one language say, and how its readers say it. */
export interface SearchIndex extends WordForms {
  /** In the order of the list of topics. */
  readonly pages: readonly IndexedPage[];
  /** Words of letters from the authorities, with what they mean. */
  readonly officialTerms: readonly IndexedName[];
  /** Where there are places, with where they stand in the list; the names of these places, with what they are. */
  readonly cities: readonly IndexedName[];
  readonly places: readonly IndexedName[];
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

/** A word that leads to a page by its spelling alone. */
export interface IndexedName extends Spelling {
  /** What is said of it, in the language of the index. */
  readonly meaning: string;
  readonly path: string;
  /** Where on the page, if not at its head. */
  readonly section?: string;
}

/** What many look for, in one line, with the number to call. The last one holds where nothing is found. */
export interface IndexedAnswer {
  readonly text: string;
  readonly words: readonly string[];
  /** The page that says more, or that asks first, and what a link to it says. */
  readonly path: string;
  readonly title: string;
  readonly number: string;
  /** Who answers, where that is the state. */
  readonly label?: string;
}
