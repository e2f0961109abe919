import { listPublished } from '../content/content.ts';
import type { GuideSection } from '../content/guideText.ts';
import { listGroups } from '../content/rights.ts';
import { getContent, getSite, listFactTexts } from '../content/siteContent.ts';
import { findEdition, listFactYears } from '../content/facts.ts';
import { getCallViews, listLinesAbroad } from '../content/contacts.ts';
import { listPlaces } from '../content/places.ts';
import { getSectionId } from '../domain/paths.ts';
import { getTranslator } from '../i18n/translator.ts';

/**
 * What the MDX elements of a guide render. Links lead to pages in `language`; numbers are formatted for `textLanguage`,
 * the language of the surrounding sentence. Headings get no ids if `sections` is empty.
 */
export function getGuideContext(
  language: string,
  textLanguage: string,
  sections: readonly GuideSection[] = [],
  idPrefix = '',
): App.Locals['guide'] {
  const { sources, organisations } = getContent().facts;
  const places = listPlaces(language);
  return {
    language,
    textLanguage,
    countryLanguage: getSite().countryLanguage,
    sourceLanguage: getSite().sourceLanguage,
    idPrefix,
    sectionIds: new Map(sections.map(({ key }, index) => [key, idPrefix + getSectionId(index)])),
    facts: listFactTexts(textLanguage),
    factYears: listFactYears(),
    calls: getCallViews(textLanguage),
    listLinesAbroad: (caller) => listLinesAbroad(textLanguage, caller),
    places: new Map(places.map(({ shortName, name, path }) => [shortName, { name, path }])),
    sources: sources.records,
    findEdition: (id) => findEdition(sources.records, id, textLanguage),
    groups: new Map(listGroups(textLanguage).map(({ id, who }) => [id, who])),
    emails: new Map(
      listPublished(organisations).map(({ id, email, otherEmails = [] }) => [
        id,
        email && [email, ...otherEmails].join(', '),
      ]),
    ),
    t: getTranslator(textLanguage),
  };
}
