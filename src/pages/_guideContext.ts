import { getSite, listFactWords } from '../content/entries.ts';
import { listContactNumbers, listPlaces } from '../content/queries.ts';

/**
 * What the elements inside a guide print. Links lead to pages of `language`; numbers are written in `textLanguage`,
 * the language of the sentence around them.
 */
export async function getGuideContext(language: string, textLanguage: string): Promise<App.Locals['guide']> {
  const places = await listPlaces(language);
  return {
    language,
    countryLanguage: (await getSite()).countryLanguage,
    facts: await listFactWords(textLanguage),
    numbers: await listContactNumbers(),
    places: new Map(places.map(({ shortName, name, path }) => [shortName, { name, path }])),
  };
}
