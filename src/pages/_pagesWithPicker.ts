import { listCampaigns } from '../content/campaigns.ts';
import { listLinkableSlugs } from '../content/questions.ts';
import { listOtherPages } from '../content/otherPages.ts';
import { listPlaceRecords } from '../content/places.ts';
import { getSite } from '../content/siteContent.ts';
import { ASK_LANGUAGE } from '../codes/campaign.ts';
import {
  getLanguagePickerPath,
  getGuidePath,
  getSideBySidePath,
  getPagePath,
  getPlacePath,
  getPrintPath,
} from '../domain/paths.ts';

/** A page in each language that has a language picker. */
export interface PageWithPicker {
  /** Its language picker. */
  readonly picker: string;
  readonly getPath: (language: string) => string;
}

/** Every page with a language picker, except the start page: its picker is `/`. */
export function listPagesWithPicker(): PageWithPicker[] {
  const { countryLanguage } = getSite();
  const slugs = listLinkableSlugs();
  const codes = listCampaigns().filter(({ language }) => language === ASK_LANGUAGE);

  const describe = (getPath: PageWithPicker['getPath']): PageWithPicker => ({
    picker: getLanguagePickerPath(getPath(countryLanguage)),
    getPath,
  });
  return [
    ...listOtherPages().map(({ address }) => describe((language) => getPagePath(language, address))),
    ...slugs.map((slug) => describe((language) => getGuidePath(language, slug))),
    ...slugs.map((slug) => ({
      picker: getLanguagePickerPath(getSideBySidePath(countryLanguage, slug, countryLanguage)),
      // The country's language has no counterpart, so its link leads to the guide itself.
      getPath: (language: string) =>
        language === countryLanguage
          ? getGuidePath(language, slug)
          : getSideBySidePath(language, slug, countryLanguage),
    })),
    ...listPlaceRecords().map(({ id }) => describe((language) => getPlacePath(language, id))),
    ...codes.map(({ code }) => describe((language) => getPrintPath(language, code))),
  ];
}
