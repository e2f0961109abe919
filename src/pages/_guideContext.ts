import { getSite, listFactWords, listPublished, listRecords } from '../content/entries.ts';
import { listContactNumbers, listGroups, listPlaces } from '../content/queries.ts';
import { getTranslator } from '../i18n/translator.ts';

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
    sources: new Map((await listRecords('sources')).map(({ id, data }) => [id, data])),
    groups: new Map((await listGroups(textLanguage)).map(({ id, who }) => [id, who])),
    emails: new Map((await listPublished('organisations')).map(({ id, data }) => [id, data.email])),
    t: getTranslator(textLanguage),
  };
}
