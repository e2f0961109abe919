import { listPublished, type Content, type LanguageContent } from '../content/content.ts';
import { suggest } from '../content/suggestion.ts';
import type { Issues } from '../domain/contentError.ts';

/** Reports cities without a name in a language, and names of cities without a place. */
export function* listCityIssues(
  { language, places }: LanguageContent,
  tag: string,
  { folder, site, facts, languages }: Content,
): Issues {
  const { countryLanguage, sourceLanguage = '' } = site?.value ?? {};
  // Undefined if the source language is the language of the country, which needs no names.
  const sourceNames =
    sourceLanguage === countryLanguage
      ? undefined
      : (languages.get(sourceLanguage)?.places?.value.cities ?? {});
  // The language of the country needs no names; its missing folder is reported elsewhere.
  if (!places || countryLanguage === undefined || !languages.has(countryLanguage)) return;
  if (tag === countryLanguage) return;
  const { yaml, value } = places;
  const names = value.cities ?? {};
  const published = new Set(listPublished(facts.places).flatMap(({ city }) => city ?? []));
  // Gaps in a preview language are not errors.
  const unnamed =
    language?.value.status === 'preview' ? [] : [...published].filter((city) => names[city] === undefined);
  const path = `${tag}/places.yaml`;
  if (unnamed.length > 0 && !folder.findFile(path)) {
    yield folder.describeMissing(path);
    return;
  }
  for (const city of unnamed) {
    // If the source language lacks it too, it is reported only there.
    if (tag !== sourceLanguage && sourceNames && sourceNames[city] === undefined) continue;
    yield yaml.describe(
      value.cities ? ['cities'] : [],
      `The city "${city}" has no name in this language.`,
      `Add the name that speakers of the language use under "cities": ${city}: "…"`,
      {
        code: 'cityName',
        values: { city },
        remedies: [{ code: 'write', path: ['cities', city], value: city }],
      },
    );
  }
  // A place with an issue may be in any city.
  if (!facts.places.isWhole) return;
  const all = [...facts.places.records.values()].map(({ city }) => city);
  for (const city of Object.keys(names)) {
    if (all.includes(city)) continue;
    yield yaml.describe(
      ['cities', city],
      `No place is in the city "${city}", so this name is never shown.`,
      suggest(city, published, 'Correct the name, or delete the line.'),
      { code: 'cityUnused', values: { city }, remedies: [{ code: 'remove' }] },
    );
  }
}
