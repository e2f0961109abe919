import type { PlaceDataLabels } from '../../../data/placeDataLabels.ts';
import { getLanguageName } from '../../../i18n/format.ts';
import { getTranslator } from '../../../i18n/translator.ts';

/** The labels of place pages, for the data file of all places. */
export function getPlaceDataLabels(language: string): PlaceDataLabels {
  return {
    t: getTranslator(language),
    getLanguageName: (tag) => getLanguageName(language, tag),
  };
}
