/** Signs that a fact belongs to another country, as when a site was copied. They are warnings: each may be right. */
import { listConfirmable, type Content } from '../content/content.ts';
import { listSources } from '../content/schemas/factSchema.ts';
import type { YamlFile } from '../content/yamlFile.ts';
import type { Issues } from '../domain/contentError.ts';
import { memoize } from '../domain/memoize.ts';
import { isForeignNumber } from '../domain/phoneNumber.ts';
import { foldWords } from '../domain/wordFolding.ts';

/** Phone numbers, cities and sources of another country, and numbers that are only placeholders. */
export function* listCountryWarnings({ site, facts }: Content): Issues {
  if (!site) return;
  const { country } = site.value;
  const named = new Set<string>();
  for (const { yaml, path, record } of listConfirmable(facts)) {
    const home = 'abroad' in record && record.abroad ? record.abroad.country : country;
    for (const field of ['number', 'phone'] as const) {
      const number: unknown = Object.entries(record).find(([name]) => name === field)?.[1];
      // The embassy of another country has a phone number of this country.
      if (typeof number === 'string')
        yield* listNumberWarnings(number, [home, country], yaml, [...path, field]);
    }
    if (home !== country) continue;
    if ('city' in record && record.city !== undefined)
      yield* listCityWarnings(record.city, country, yaml, [...path, 'city']);
    for (const source of listSources(record.source)) named.add(source);
  }
  const { yaml, records } = facts.sources;
  for (const [id, { url, publisher }] of records) {
    const other = named.has(id) && url !== undefined ? findCountry(new URL(url).hostname) : undefined;
    if (other === undefined || other === country) continue;
    yield yaml.describe(
      [id, 'url'],
      `"${publisher}" seems to belong to another country (${other}), but a fact of this country names it as its source.`,
      'Name a source of this country, or check that this one is right.',
    );
  }
}

function* listNumberWarnings(
  number: string,
  countries: readonly string[],
  yaml: YamlFile,
  path: readonly (string | number)[],
): Issues {
  if (/^[0 ]+$/.test(number)) {
    yield yaml.describe(path, `"${number}" is a placeholder, not a phone number.`, 'Write the number.');
  } else if (countries.every((country) => isForeignNumber(number, country))) {
    yield yaml.describe(
      path,
      `"${number}" is not a phone number of ${[...new Set(countries)].join(' or ')}.`,
      'Correct it. If the line is in another country, add "abroad".',
    );
  }
}

function* listCityWarnings(
  city: string,
  country: string,
  yaml: YamlFile,
  path: readonly (string | number)[],
): Issues {
  const countries = mapCities().get(foldWords(city));
  if (countries === undefined || countries.includes(country)) return;
  yield yaml.describe(
    path,
    `The city "${city}" seems to be in another country (${countries.join(', ')}).`,
    'Correct it, or check that there is a city of this name in this country.',
  );
}

/** Every two-letter region code that `Intl` knows. */
const listCountries = memoize((): string[] => {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined);
});

/**
 * The countries of the cities that time zones are named after: capitals and other large cities, so that we need no list of
 * our own.
 */
const mapCities = memoize((): ReadonlyMap<string, string[]> => {
  const cities = new Map<string, string[]>();
  for (const country of listCountries()) {
    for (const zone of new Intl.Locale(`und-${country}`).getTimeZones() ?? []) {
      const city = foldWords(zone.split('/').at(-1)?.replaceAll('_', ' ') ?? '');
      cities.set(city, [...(cities.get(city) ?? []), country]);
    }
  }
  return cities;
});

/** Country-code domains that sites all over the world use. */
const WORLDWIDE = 'ac ag ai cc co eu fm gg im io is la me nu sh to tv ws'.split(' ');

/** @example findCountry('www.nrk.no') // => 'NO' */
function findCountry(host: string): string | undefined {
  const [, domain = ''] = /\.([a-z]{2})$/.exec(host) ?? [];
  if (domain === 'uk') return 'GB';
  const code = domain.toUpperCase();
  return !WORLDWIDE.includes(domain) && listCountries().includes(code) ? code : undefined;
}
