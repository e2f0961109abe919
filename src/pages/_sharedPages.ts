import { getSite } from '../content/siteContent.ts';
import { listPlaces } from '../content/places.ts';
import { listTopics } from '../content/guides.ts';
import { getCardsPath, getGuidePath, getHomePath, getPlacePath, getWholeGuidePath } from '../domain/paths.ts';
import { getTranslator } from '../i18n/translator.ts';

/** A page that can be passed on. */
export interface SharedPage {
  readonly getPath: (language: string) => string;
  readonly title: string;
  readonly titleLanguage: string;
}

/** Every page of a language that can be passed on: the start page first, then guides, lists and places. */
export function listSharedPages(language: string): SharedPage[] {
  const t = getTranslator(language);
  const { countryLanguage } = getSite();
  const topics = listTopics(language);
  const places = listPlaces(language);
  return [
    { getPath: getHomePath, title: t('home.title'), titleLanguage: language },
    { getPath: getWholeGuidePath, title: t('all.title'), titleLanguage: language },
    { getPath: getCardsPath, title: t('cards.title'), titleLanguage: language },
    ...topics.map(({ slug, title, textLanguage }) => ({
      getPath: (other: string) => getGuidePath(other, slug),
      title,
      titleLanguage: textLanguage,
    })),
    ...places.map(({ id, name }) => ({
      getPath: (other: string) => getPlacePath(other, id),
      title: name,
      titleLanguage: countryLanguage,
    })),
  ];
}
