import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/contentRules.ts';
import { listCountryWarnings } from '../../src/check/countryWarnings.ts';
import { readContent } from '../../src/content/content.ts';
import type { ContentFile } from '../../src/content/contentFile.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { planCountry } from '../../tools/country/planCountry.ts';
import { createCountryFinder } from '../support/countryWords.ts';
import { EXAMPLE_CONTENT } from '../support/sites.ts';

const example = readContentFiles(EXAMPLE_CONTENT);
const now = Date.parse('2026-11-30');

const plan = (country: string, language: string): ContentFile[] =>
  [...planCountry(country, language, example), ['permalinks.txt', ''] as const].map(([path, text]) => ({
    path,
    file: path,
    text,
  }));
const warn = (files: readonly ContentFile[]): string =>
  formatContentErrors([...listCountryWarnings(readContent(files))]);
const edit = (path: string, found: string, by: string): ContentFile[] =>
  example.map((file) => {
    if (file.path !== path) return file;
    expect(file.text).toContain(found);
    return { ...file, file: path, text: file.text.replace(found, by) };
  });

describe('npm run country', () => {
  it.each([
    ['SE', 'sv', 'Europe/Stockholm'],
    ['de', 'de', 'Europe/Berlin'],
    ['IE', 'en', 'Europe/Dublin'],
  ])('makes a valid content folder for %s in %s', (country, language, timeZone) => {
    const files = plan(country, language);
    const content = readContent(files);
    expect(formatContentErrors(checkContent(content, now))).toBe('');
    expect(content.site?.value).toMatchObject({
      country: country.toUpperCase(),
      countryLanguage: language,
      timeZone,
    });
    expect([...content.languages.keys()].sort()).toEqual([...new Set(['en', language])].sort());
  });

  it.each(['content', EXAMPLE_CONTENT])('copies nothing specific to the country of %s', (folder) => {
    // Polish, because the languages of the two countries share words, which would be false matches.
    const files = plan('PL', 'pl').filter(({ path }) => !path.endsWith('/sensitive.yaml'));
    const find = createCountryFinder(readContent(readContentFiles(folder)), (word) => word.length > 3);
    const found = files.flatMap(({ path, text }) => find(text).map((word) => `${path}: ${word}`));
    expect(found).toEqual([]);
    expect(find(example.map(({ text }) => text).join() + 'Danmark')).not.toEqual([]);
  });

  it('creates no numbers, places or rights, and warns about placeholders', () => {
    const { facts, site } = readContent(plan('SE', 'sv'));
    expect(facts.places.records.size + facts.numbers.records.size + facts.entitlements.records.size).toBe(0);
    expect([...facts.sources.records.keys()]).toEqual(['placeholder']);
    expect(site?.value.address).toBe('https://guide.example');
    expect(warn(plan('SE', 'sv')).match(/"000" is a placeholder, not a phone number\./g)).toHaveLength(2);
  });

  it.each([
    ['XX', 'sv', '"XX" is not a country whose public holidays are known.'],
    ['Sweden', 'sv', '"Sweden" is not a country'],
    ['SE', 'swedish!', '"swedish!" is not the tag of a language.'],
  ])('rejects %s %s', (country, language, reported) =>
    expect(() => planCountry(country, language, example)).toThrow(reported),
  );
});

describe('listCountryWarnings', () => {
  it.each(['content', EXAMPLE_CONTENT])('reports nothing for %s', (folder) =>
    expect(warn(readContentFiles(folder))).toBe(''),
  );

  it('reports phone numbers, cities and sources of another country in a copied site', () => {
    const copied = warn(edit('site.yaml', "country: 'NO'", 'country: SE'));
    for (const found of [
      '"+47 22 33 11 60" is not a phone number of SE.',
      'The city "Oslo" seems to be in another country (NO).',
      '"NRK" seems to belong to another country (NO), but a fact of this country names it as its source.',
    ])
      expect(copied).toContain(found);
    // Emergency numbers have no country code.
    expect(copied).not.toContain('"112"');
  });

  it('reports a line abroad whose phone number belongs to a third country', () => {
    const abroad = (number: string): string =>
      warn(
        edit(
          'facts/contacts.yaml',
          'number: +47 73 19 97 00\n  kind: helpline',
          `number: ${number}\n  kind: helpline\n  abroad: { country: PL, callers: [inside], runBy: organisation }`,
        ),
      );
    expect(abroad('+48 22 628 01 20')).toBe('');
    expect(abroad('+47 73 19 97 00')).toBe('');
    expect(abroad('+46 8 123 45 67')).toContain('is not a phone number of PL or NO.');
  });

  it('ignores domains that are used worldwide, and reports those of another country', () => {
    expect(warn(edit('facts/sources.yaml', 'https://nkom.no/', 'https://nkom.io/'))).toBe('');
    expect(warn(edit('facts/sources.yaml', 'https://nkom.no/', 'https://nkom.co.uk/'))).toContain('(GB)');
  });
});
