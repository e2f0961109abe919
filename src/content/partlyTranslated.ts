import { hasFallback } from '../domain/fallbackText.ts';
import { memoizeByName } from '../domain/memoize.ts';
import { listRequiredStrings } from '../domain/pluralForms.ts';
import type { LanguageContent } from './content.ts';
import { getLanguageContent, getSite } from './siteContent.ts';
import { textFileNames, textFiles, type TextFile } from './textFiles.ts';

/** Whether some texts of a language, except guides, are shown in the source language. */
export const isPartlyTranslated = memoizeByName((tag): boolean => {
  const { sourceLanguage } = getSite();
  return (
    tag !== sourceLanguage && lacksTexts(tag, getLanguageContent(tag), getLanguageContent(sourceLanguage))
  );
});

/** Whether a language lacks texts, except guides, that the source language has. */
export function lacksTexts(tag: string, language: LanguageContent, source: LanguageContent): boolean {
  const required = listRequiredStrings(tag, source.ui?.strings ?? {});
  return (
    [...required.keys()].some((key) => language.ui?.strings?.[key] === undefined) ||
    textFileNames.some((name) => {
      const { isForReviewers = false }: TextFile = textFiles[name];
      return !isForReviewers && hasFallback(JSON.stringify(language[name]?.value ?? {}));
    })
  );
}
