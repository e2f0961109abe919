import type { Content } from '../../src/content/content.ts';

/** Finds the words in a text that name a country. */
export type FindCountryWords = (text: string) => string[];

/**
 * Finds what identifies the country of a site: the country and its language in each language of the site, their codes,
 * the time zone, the exit link, cities, organisations, places and phone numbers. `isCounted` excludes ambiguous words.
 */
export function createCountryFinder(
  { site, facts, languages }: Content,
  isCounted: (word: string) => boolean = () => true,
): FindCountryWords {
  if (!site) throw new Error('Can’t read site.yaml.');
  const { country, countryLanguage, timeZone, exitLink } = site.value;
  const tags = [...languages.keys()];
  const places = [...facts.places.records.values()];
  const organisations = [...facts.organisations.records];
  const numbers = [...facts.contacts.records.values()]
    .filter(({ abroad }) => abroad === undefined)
    .flatMap(({ number }) => number ?? []);
  const inAnyCase = [
    ...tags.map((tag) => new Intl.DisplayNames(tag, { type: 'region' }).of(country) ?? ''),
    ...tags.map((tag) => new Intl.DisplayNames(tag, { type: 'language' }).of(countryLanguage) ?? ''),
    ...timeZone.split('/').slice(1),
    new URL(exitLink).hostname,
    ...places.flatMap(({ city = '', name }) => [city, name]),
    ...[...languages.values()].flatMap(({ places: words }) => Object.values(words?.value.cities ?? {})),
    ...numbers,
    ...numbers.map((number) => /^\+\d+/.exec(number)?.[0] ?? ''),
  ];
  const names = organisations.flatMap(([, { name }]) => name.split(/[(),]/));
  // Short names and codes are ordinary words too, so they only count on their own, between quotes or slashes.
  const codes = [...organisations.map(([id]) => id), country, countryLanguage];
  const patterns = [
    new RegExp(joinWords(inAnyCase.filter(isCounted)), 'giu'),
    new RegExp(joinWords(names.filter(isCounted)), 'gu'),
    new RegExp(`(?<=['"\`/[]|: )${joinWords(codes.filter(isCounted))}(?=['"\`/,\\]])`, 'gu'),
  ];
  return (text) => [
    ...new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([word]) => word))),
  ];
}

function joinWords(words: readonly string[]): string {
  const trimmed = words.map((word) => word.trim()).filter((word) => word.length > 1);
  // Without words, match nothing.
  const either = trimmed.length === 0 ? '(?!)' : trimmed.map((word) => RegExp.escape(word)).join('|');
  return `(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}])`;
}
