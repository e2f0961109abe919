import { describe, expect, it } from 'vitest';
import { findPlaceholderIssue } from '../../src/check/textRules.ts';
import { readContent } from '../../src/content/content.ts';
import { formatFact } from '../../src/content/formatFact.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { getSiteValues } from '../../src/content/readSiteValues.ts';
import { createUiTranslator } from '../../tools/reports/uiTranslator.ts';
import { EXAMPLE_CONTENT } from '../support/sites.ts';

const files = readContentFiles(EXAMPLE_CONTENT);
const read = (path: string, found: string, by: string) =>
  readContent(
    files.map((file) => (file.path === path ? { ...file, text: file.text.replace(found, by) } : file)),
  );

describe('getSiteValues', () => {
  it('names the country and its language in each language', () => {
    const content = readContent(files);
    expect(getSiteValues(content, 'en')).toEqual({ country: 'Norway', countryLanguage: 'Norwegian' });
    expect(getSiteValues(content, 'nb').country).toBe('Norge');
  });

  it('uses the country name of language.yaml if there is one', () => {
    const content = read('en/language.yaml', 'direction:', 'countryName: the north\ndirection:');
    expect(getSiteValues(content, 'en').country).toBe('the north');
    expect(createUiTranslator(content, 'en')('home.title')).toBe('Help in the north');
    expect(createUiTranslator(content, 'nb')('home.title')).toBe('Hjelp i Norge');
  });

  it('names the country in the source language in an untranslated text', () => {
    const content = read('nb/ui.json', '"home.title": "Hjelp i {{country}}",', '');
    expect(createUiTranslator(content, 'nb')('home.title')).toBe('Help in Norway');
  });
});

describe('formatFact', () => {
  it('uses CLDR’s unit name unless language.yaml overrides it', () => {
    expect(formatFact(readContent(files), 'en', { value: 72, unit: 'hour' })).toBe('72 hours');
    const content = read('en/language.yaml', 'direction:', 'units: { hour: h }\ndirection:');
    expect(formatFact(content, 'en', { value: 72, unit: 'hour' })).toBe('72 h');
    expect(formatFact(content, 'en', { value: 3, unit: 'day' })).toBe('3 days');
    expect(formatFact(content, 'en', { value: 3 })).toBe('3');
  });
});

describe('findPlaceholderIssue', () => {
  it('allows a translation to inflect the name of the country', () => {
    expect(findPlaceholderIssue('Auxilium Norvegiae', 'Help in {{country}}')).toBeUndefined();
    expect(findPlaceholderIssue('{{country}}: auxilium', 'Help in {{country}}')).toBeUndefined();
    expect(findPlaceholderIssue('{{country}}', 'Help')?.problem).toContain('{{country}}');
    expect(findPlaceholderIssue('{{country}}', '{{date}} in {{country}}')?.fix).toContain(
      '{{country}} and {{date}}',
    );
  });
});
