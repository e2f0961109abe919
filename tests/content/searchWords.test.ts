import { describe, expect, it } from 'vitest';
import { readSiteContent } from '../support/siteContent.ts';

const { languages, site } = readSiteContent();
const source = languages.get(site?.value.sourceLanguage ?? '')?.searchWords?.value;

/** The names of lists that equal those of the source language because they are not translated yet. */
function listBorrowed<Value>(
  own: Readonly<Record<string, Value>>,
  other: Readonly<Record<string, Value>>,
): string[] {
  return Object.keys(other).filter((name) => JSON.stringify(own[name]) === JSON.stringify(other[name]));
}

describe.each([...languages].filter(([, { searchWords }]) => searchWords?.value !== source))(
  'the search in %s',
  (_, { searchWords }) => {
    it('has translated keywords for every answer and every page', () => {
      expect(source).toBeDefined();
      if (!searchWords || !source) return;
      const getAsked = ({ answers }: typeof source) =>
        Object.fromEntries(Object.entries(answers).map(([name, { asked }]) => [name, asked]));
      expect(listBorrowed(getAsked(searchWords.value), getAsked(source))).toEqual([]);
      expect(listBorrowed(searchWords.value.words, source.words)).toEqual([]);
    });
  },
);
