import { memoizeByName } from '../domain/memoize.ts';
import { getTranslator } from '../i18n/translator.ts';
import { getOpeningWords, type OpeningLocale } from '../opening/openingWords.ts';
import { getSite } from './siteContent.ts';

/** What pages of a language say of opening hours with. */
export const getOpeningLocale = memoizeByName((language): OpeningLocale => ({
  words: getOpeningWords(getTranslator(language)),
  language,
  timeZone: getSite().timeZone,
}));
