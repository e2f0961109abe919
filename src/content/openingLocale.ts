import { memoizeByName } from '../domain/memoize.ts';
import { getTranslator } from '../i18n/translator.ts';
import { getOpeningStrings, type OpeningLocale } from '../opening/openingLabels.ts';
import { getSite } from './siteContent.ts';

/** The strings and formats for opening hours in a language. */
export const getOpeningLocale = memoizeByName((language): OpeningLocale => ({
  strings: getOpeningStrings(getTranslator(language)),
  language,
  timeZone: getSite().timeZone,
}));
