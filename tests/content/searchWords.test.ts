import { describe, expect, it } from 'vitest';
import { readSiteContent } from '../support/siteContent.ts';

const { languages, site } = readSiteContent();
const source = languages.get(site?.value.sourceLanguage ?? '')?.searchWords?.value;

/** The names of lists that equal those of the source language because they are not translated yet. */
function listUntranslated<Value>(
  translated: Readonly<Record<string, Value>>,
  original: Readonly<Record<string, Value>>,
): string[] {
  return Object.keys(original).filter(
    (name) => JSON.stringify(translated[name]) === JSON.stringify(original[name]),
  );
}

describe.each([...languages].filter(([, { searchWords }]) => searchWords?.value !== source))(
  'the search in %s',
  (_, { searchWords }) => {
    it('has translated keywords for every answer and every page', () => {
      expect(source).toBeDefined();
      if (!searchWords || !source) return;
      const getAsked = ({ answers }: typeof source) =>
        Object.fromEntries(Object.entries(answers).map(([name, { asked }]) => [name, asked]));
      expect(listUntranslated(getAsked(searchWords.value), getAsked(source))).toEqual([]);
      expect(listUntranslated(searchWords.value.words, source.words)).toEqual([]);
    });
  },
);
