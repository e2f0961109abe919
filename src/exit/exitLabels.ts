import type { Language } from '../content/schemas/languageSchema.ts';

/** What the way out says in a language. */
export interface ExitLabels {
  readonly language: Language;
  readonly words: string;
}
