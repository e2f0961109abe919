import type { Language } from '../../content/schemas/languageSchema.ts';

/** A language that a reader can choose. */
export interface LanguageChoice {
  readonly language: Language;
  /** Where it leads. */
  readonly path: string;
  /**
   * The strings of the page in this language, by the name that `languageOrder.client.ts` has for them. Without those that
   * are not translated.
   */
  readonly strings: Readonly<Record<string, string>>;
}

/**
 * By tag: the words that each language is found by, and, in that language, that none is found. Loaded when somebody types:
 * with forty languages, they would be half of the page.
 */
export type LanguageNames = Readonly<
  Record<string, { readonly names: readonly string[]; readonly none: string | undefined }>
>;
