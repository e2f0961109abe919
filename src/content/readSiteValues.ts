import type { SiteValues } from '../domain/siteValues.ts';
import { getCountryName, getLanguageName } from '../i18n/format.ts';
import type { Content } from './content.ts';

/** The country of the site and its language, as a language calls them. */
export function getSiteValues({ site, languages }: Content, language: string): SiteValues {
  const { country = '', countryLanguage = '' } = site?.value ?? {};
  const { countryName, countryLanguageName } = languages.get(language)?.language?.value ?? {};
  return {
    country: countryName ?? (country === '' ? '' : getCountryName(language, country)),
    countryLanguage:
      countryLanguageName ?? (countryLanguage === '' ? '' : getLanguageName(language, countryLanguage)),
  };
}
