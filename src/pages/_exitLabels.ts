import type { ExitLabels } from '../exit/exitLabels.ts';
import type { Language } from '../content/schemas/languageSchema.ts';
import { getTranslator } from '../i18n/translator.ts';

/** The words of the way out in every language but `own`, for a page whose reader has not chosen a language yet. */
export function listOtherExitLabels(own: string, languages: readonly Language[]): ExitLabels[] {
  return languages
    .filter(({ tag }) => tag !== own)
    .map((language) => ({ language, words: getTranslator(language.tag)('leave.link') }));
}
