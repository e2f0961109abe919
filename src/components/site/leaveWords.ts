import type { Language } from '../../i18n/languages.ts';

/** What the way out says in a language. */
export interface LeaveWords {
  readonly language: Language;
  readonly words: string;
}
