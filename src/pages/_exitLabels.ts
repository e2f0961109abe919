import type { ExitLabels } from '../exit/exitLabels.ts';
import type { Language } from '../content/schemas/languageSchema.ts';
import { getTranslator } from '../i18n/translator.ts';

/** The exit link's label in every language except `shown`, for a page whose reader has not chosen a language yet. */
export function listOtherExitLabels(shown: string, languages: readonly Language[]): ExitLabels[] {
  return languages
    .filter(({ tag }) => tag !== shown)
    .map((language) => ({ language, label: getTranslator(language.tag)('leave.link') }));
}
