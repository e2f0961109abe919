import type { Language } from '../../content/schemas/language.ts';

/** What the way out says in a language. */
export interface LeaveWords {
  readonly language: Language;
  readonly words: string;
}
