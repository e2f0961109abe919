import { memoizeByName } from '../domain/memoize.ts';
import { getTranslator } from '../i18n/translator.ts';
import { getOpeningWords, type OpeningSpeaker } from '../opening/openingWords.ts';
import { getSite } from './siteContent.ts';

/** What pages of a language say of opening hours with. */
export const getOpeningSpeaker = memoizeByName((language): OpeningSpeaker => ({
  words: getOpeningWords(getTranslator(language)),
  language,
  timeZone: getSite().timeZone,
}));
