import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { getSearchIndexPath } from '../../src/domain/paths.ts';
import type { SearchIndex } from '../../src/search/searchIndex.ts';
import { Search } from '../../src/search/searchRanking.ts';
import { pickLanguages } from '../support/sample.ts';
import { SITE } from '../support/sites.ts';

/** Of a hundred, so many words of letters are found as they are written, with one letter wrong, and by ear. */
const FOUND = { written: 100, wrong: 95, phonetic: 80 } as const;
const ALPHABET = Array.from('abdefghijklmnoprstuvyæøå');

const { languages, facts } = readContent(readContentFiles('content'));
const words = Object.keys(facts.officialTerms?.value.words ?? {});

/** One language of each script: the Danish words are the same in all, and slips of the hand too. */
const sample = pickLanguages(SITE).map(({ lang }) => lang);

/** The same numbers in every run: as many as there are letters and ways to spoil one. */
function makeChoice(): (count: number) => number {
  let state = 1;
  return (count) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % count;
  };
}

/** One letter is dropped, doubled, swapped with the next one or replaced by another. */
function spoil(word: string, choose: (count: number) => number): string {
  const at = choose(word.length);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const other = ALPHABET.filter((own) => own !== letter.toLowerCase());
  const ways = [
    before + after,
    before + letter + letter + after,
    before + after.charAt(0) + letter + after.slice(1),
    before + (other[choose(other.length)] ?? '') + after,
  ];
  return ways[choose(ways.length)] ?? word;
}

describe.each([...languages.keys()])('words of letters in %s', (language) => {
  const index = JSON.parse(readFileSync(`${SITE}${getSearchIndexPath(language)}`, 'utf8')) as SearchIndex;
  const search = new Search(index, language, 'words/');
  const isOfSample = sample.includes(language);
  const meanings = languages.get(language)?.officialTerms?.value.words ?? {};
  const getShare = (typed: readonly (readonly [word: string, query: string])[]): number => {
    const found = typed.filter(([word, query]) =>
      search.search(query).pages.some(({ kind, title }) => kind === 'term' && title === word),
    );
    return (100 * found.length) / typed.length;
  };

  it('are found as they are written, each', () => {
    expect(getShare(words.map((word) => [word, word]))).toBe(FOUND.written);
  });

  if (isOfSample) {
    it(`are found with one letter wrong: ${String(FOUND.wrong)} of 100`, () => {
      const choose = makeChoice();
      expect(getShare(words.map((word) => [word, spoil(word, choose)]))).toBeGreaterThanOrEqual(FOUND.wrong);
    });
  }

  const phonetic = words.flatMap((word) =>
    (meanings[word]?.sounds ?? []).map((sound) => [word, sound] as const),
  );
  if (phonetic.length > 0) {
    it(`are found by ear: ${String(FOUND.phonetic)} of 100`, () => {
      expect(getShare(phonetic)).toBeGreaterThanOrEqual(FOUND.phonetic);
    });
  }
});
