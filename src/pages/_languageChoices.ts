import type { LanguageChoice } from '../components/site/languageChoice.ts';
import type { Language } from '../content/schemas/languageSchema.ts';
import { getSite, listLanguages } from '../content/siteContent.ts';
import { hasFallback } from '../domain/fallbackText.ts';
import { memoize } from '../domain/memoize.ts';
import type { LanguageNames } from '../domain/nameSearch.ts';
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
  return listChoices().map(({ language, strings }) => {
    const t = getTranslator(language.tag);
    const more = Object.entries(extraKeys).map(([name, key]) => [name, t(key)] as const);
    return {
      language,
      path: getPath(language.tag),
      strings: { ...strings, ...withoutFallbacks(more) },
    };
  });
}

/** The strings of a language picker that are shown in the language of the device (`languageOrder.client.ts`). */
export const PICKER_STRINGS = {
  help: 'help.link',
  emergency: 'help.emergency',
  independent: 'help.independent',
  state: 'help.state',
  share: 'share.link',
} as const satisfies Readonly<Record<string, UiKey>>;

/** The published languages. */
export function listLiveLanguages(): Language[] {
  return listLanguages().filter(({ status }) => status === 'live');
}

const listChoices = memoize((): Omit<LanguageChoice, 'path'>[] => {
  const languages = sortByName(getSite().sourceLanguage, listLiveLanguages());
  return languages.map((language) => {
    const t = getTranslator(language.tag);
    const strings = Object.entries({
      leave: t('leave.link'),
      count: t('language.count', { count: languages.length }),
      find: t('language.find'),
    });
    return { language, strings: withoutFallbacks(strings) };
  });
});

/** For the field that finds a language. */
export function getLanguageNames(): LanguageNames {
  const { sourceLanguage, countryLanguage } = getSite();
  const languages = listLiveLanguages();
  const names = listLanguageNames(languages, [sourceLanguage, countryLanguage]);
  return Object.fromEntries(
    languages.map(({ tag }, index) => {
      const none = getTranslator(tag)('language.none');
      return [tag, { names: names[index] ?? [], none: hasFallback(none) ? undefined : none }];
    }),
  );
}

function withoutFallbacks(strings: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(strings.filter(([, string]) => !hasFallback(string)));
}
