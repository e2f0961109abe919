import type { Language } from '../content/schemas/languageSchema.ts';

/** The exit link's label in one language. */
export interface ExitLabels {
  readonly language: Language;
  readonly label: string;
}
