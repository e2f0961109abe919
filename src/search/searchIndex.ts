import type { WordForms } from './searchTerms.ts';
import type { Spelling } from './spellingFinder.ts';

/** What a phone loads with the first search in a language: everything that ranks pages. */
export interface SearchIndex extends WordForms {
  /** In the order of the list of topics. */
  readonly pages: readonly IndexedPage[];
  /** Words in letters from the authorities. */
  readonly officialTerms: readonly IndexedName[];
  /** Cities that have places, with their section of the list; the names of these places. */
  readonly cities: readonly IndexedName[];
  readonly places: readonly IndexedName[];
  readonly answers: readonly IndexedAnswer[];
}

/** What a phone loads after the first results: texts that are only shown. */
export interface SearchDetails {
  /** The sentences of each section of each page, in the order of the index. */
  readonly sentences: readonly (readonly (readonly string[])[])[];
  /** The meaning of each official term. */
  readonly meanings: Readonly<Record<string, string>>;
}

export interface IndexedPage {
  /** Its path in the language: `work/`. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** Keywords: what readers type. See `formatPhrases`. */
  readonly words: readonly string[];
  /** Names of countries that lead to the page. */
  readonly names: readonly string[];
  readonly sections: readonly IndexedSection[];
}

/** The id of a section, '' for the top of the page, and its heading. */
type IndexedSection = readonly [id: string, heading: string];

/** A name that leads to a page, by its spelling. */
export interface IndexedName extends Spelling {
  /** What is shown below it, in the language of the index; for an official term, it is in the details. */
  readonly meaning?: string;
  readonly path: string;
  /** The id of its section on the page. */
  readonly section?: string;
}

/** A frequent question answered in one line, with the numbers to call. The last one is for queries that find nothing. */
export interface IndexedAnswer {
  readonly text?: string;
  /** Keywords, like those of a page. */
  readonly words: readonly string[];
  /** The page that says more, or that asks a question first, and the text of the link to it. */
  readonly path: string;
  /** The id of the part of the page to link to, if not to its start. */
  readonly section?: string;
  readonly title: string;
  /** Omitted if it shows the help lines of the page. */
  readonly calls?: readonly IndexedCall[];
}

/** A number to call. */
export interface IndexedCall {
  /** Whose number it is, if there are several. */
  readonly name?: string;
  readonly number: string;
  /** Who answers, if that is an authority. */
  readonly label?: string;
}
