import { listCampaigns } from '../content/campaigns.ts';
import { listGuideSlugs } from '../content/guides.ts';
import { listLinkedSlugs } from '../content/questions.ts';
import { listPlaceRecords } from '../content/places.ts';
import { getSite } from '../content/siteContent.ts';
import { ASK, getTargetAddress } from '../codes/campaign.ts';
import {
  getCardsPath,
  getLanguagePickerPath,
  getGuidePath,
  getHelperPath,
  getPagePath,
  getPlacePath,
  getPrintPath,
  getTopicsPath,
  getWholeGuidePath,
  getWordsPath,
  PARTNER_LINKS,
  PARTNERS_SLUG,
} from '../domain/paths.ts';

/** A page that is there in every language. */
export interface NeutralPage {
  /** Where its language is chosen. */
  readonly picker: string;
  readonly getPath: (language: string) => string;
  /** The page that gives it its title, as an address without a language. */
  readonly titleFrom: string;
}

/** Every page that a reader may want in another language, but the start page: its door is the front door. */
export function listNeutralPages(): NeutralPage[] {
  const { countryLanguage } = getSite();
  const guides = listGuideSlugs();
  const slugs = listLinkedSlugs();
  const codes = listCampaigns().filter(({ language }) => language === ASK);

  const describe = (getPath: NeutralPage['getPath'], titleFrom = getPath('').slice(1)): NeutralPage => ({
    picker: getLanguagePickerPath(getPath(countryLanguage)),
    getPath,
    titleFrom,
  });
  return [
    ...[getTopicsPath, getWholeGuidePath, getCardsPath, getWordsPath].map((getPath) => describe(getPath)),
    ...(guides.includes(PARTNERS_SLUG) ? [describe((language) => getPagePath(language, PARTNER_LINKS))] : []),
    ...slugs.map((slug) => describe((language) => getGuidePath(language, slug))),
    ...slugs.map((slug) => ({
      picker: getLanguagePickerPath(getHelperPath(countryLanguage, slug, countryLanguage)),
      // Beside itself the language of the country has nothing to show: there the guide alone.
      getPath: (language: string) =>
        language === countryLanguage
          ? getGuidePath(language, slug)
          : getHelperPath(language, slug, countryLanguage),
      titleFrom: `/${slug}/`,
    })),
    ...listPlaceRecords().map(({ id }) => describe((language) => getPlacePath(language, id))),
    ...codes.map(({ code, target }) =>
      describe((language) => getPrintPath(language, code), getTargetAddress(target)),
    ),
  ];
}
