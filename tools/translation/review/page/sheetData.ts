import type { AgreedTerm } from '../../../wording/agreedTerms.ts';
import type { DiffPart } from '../../../wording/wordDiff.ts';

/** What the script of a review sheet reads from its file. */
export interface SheetData {
  readonly site: string;
  readonly language: string;
  /** Terms of the source language, with the translation that is agreed on. */
  readonly terms: readonly Pick<AgreedTerm, 'term' | 'use'>[];
  /** By the number of the text. */
  readonly originals: Readonly<
    Record<
      string,
      {
        /** Pieces of text, and terms with their number in `terms`. */
        readonly original: readonly (string | readonly [text: string, term: number])[];
        /** What has changed in it since somebody reviewed the text. */
        readonly changes?: readonly DiffPart[];
        readonly counterpart?: string;
      }
    >
  >;
  readonly sourceTag: string;
  readonly sourceName: string;
  readonly counterpartTag: string;
  readonly counterpartName: string;
  /** The `localStorage` key under which this sheet saves its answers. */
  readonly key: string;
}

export type Verdict = 'good' | 'change' | 'unclear';

/** The answer to a text, as in a result file. */
export interface TextAnswer {
  readonly id: string;
  readonly hash: string;
  readonly verdict: Verdict;
  readonly text?: string;
  readonly note?: string;
}

/** A result file (docs: `npm run translate -- import-review`). */
export interface ReviewResultFile {
  readonly format: 'vejviser-review';
  readonly version: 1;
  readonly site: string;
  readonly language: string;
  readonly made: string;
  readonly reviewer: { readonly name: string; readonly relation: string; readonly date: string };
  readonly texts: readonly TextAnswer[];
  readonly questions: readonly { readonly id: string; readonly answer: number }[];
}
