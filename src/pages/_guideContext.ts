import { getSite, listFactWords } from '../content/siteContent.ts';
import { listContactNumbers } from '../content/contacts.ts';
import { listPlaces } from '../content/places.ts';

/**
 * What the elements inside a guide print. Links lead to pages of `language`; numbers are written in `textLanguage`,
 * the language of the sentence around them.
 */
export function getGuideContext(language: string, textLanguage: string): App.Locals['guide'] {
  const places = listPlaces(language);
  return {
    language,
    countryLanguage: getSite().countryLanguage,
    facts: listFactWords(textLanguage),
    numbers: listContactNumbers(),
    places: new Map(places.map(({ id, name, path }) => [id, { name, path }])),
  };
}
