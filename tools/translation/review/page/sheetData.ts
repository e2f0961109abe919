/** What the script of a review sheet reads from its file. */
export interface SheetData {
  readonly site: string;
  readonly language: string;
  /** By the number of the text. */
  readonly originals: Readonly<
    Record<
      string,
      {
        readonly original: string;
        readonly counterpart?: string;
        /** Terms of the source language in it, with the term that is agreed on. */
        readonly terms: readonly (readonly [term: string, use: string])[];
      }
    >
  >;
  readonly sourceTag: string;
  readonly sourceName: string;
  readonly counterpartTag: string;
  readonly counterpartName: string;
  /** The name of the storage of this file. */
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
export interface ReviewResult {
  readonly format: 'vejviser-review';
  readonly version: 1;
  readonly site: string;
  readonly language: string;
  readonly made: string;
  readonly reviewer: { readonly name: string; readonly relation: string; readonly date: string };
  readonly texts: readonly TextAnswer[];
  readonly questions: readonly { readonly id: string; readonly answer: number }[];
}
