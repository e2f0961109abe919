import type { LanguageChoice } from '../components/site/languageChoice.ts';
import type { Language } from '../content/schemas/languageSchema.ts';
import { getSite, listLanguages } from '../content/siteContent.ts';
import { hasFallback } from '../domain/fallbackText.ts';
import { memoize } from '../domain/memoize.ts';
import { sortByName } from '../i18n/format.ts';
import { listLanguageNames } from '../i18n/languageNames.ts';
import { getTranslator, type UiKey } from '../i18n/translator.ts';

/**
 * The published languages, for links to the page that `getPath` returns. `extraKeys`: more strings to show in each language.
 */
export function listLanguageChoices(
  getPath: (language: string) => string,
  extraKeys: Readonly<Record<string, UiKey>> = {},
): LanguageChoice[] {
  return listChoices().map(({ language, names, strings }) => {
    const t = getTranslator(language.tag);
    const more = Object.entries(extraKeys).map(([name, key]) => [name, t(key)] as const);
    return {
      language,
      names,
      path: getPath(language.tag),
      strings: { ...strings, ...withoutFallbacks(more) },
    };
  });
}

/** The published languages. */
export function listLiveLanguages(): Language[] {
  return listLanguages().filter(({ status }) => status === 'live');
}

const listChoices = memoize((): Omit<LanguageChoice, 'path'>[] => {
  const { sourceLanguage, countryLanguage } = getSite();
  const languages = sortByName(sourceLanguage, listLiveLanguages());
  const names = listLanguageNames(languages, [sourceLanguage, countryLanguage]);
  return languages.map((language, index) => {
    const t = getTranslator(language.tag);
    const strings = Object.entries({
      leave: t('leave.link'),
      count: t('language.count', { count: languages.length }),
      find: t('language.find'),
      none: t('language.none'),
    });
    return { language, names: names[index] ?? [], strings: withoutFallbacks(strings) };
  });
});

function withoutFallbacks(strings: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(strings.filter(([, string]) => !hasFallback(string)));
}
