import type { Language } from '../../content/schemas/languageSchema.ts';

/** A language that a reader can choose. */
export interface LanguageChoice {
  readonly language: Language;
  /** Where it leads. */
  readonly path: string;
  /** The strings of the page in this language, by their keys in `languageOrder.client.ts`, without untranslated ones. */
  readonly strings: Readonly<Record<string, string>>;
}
