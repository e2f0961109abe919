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
