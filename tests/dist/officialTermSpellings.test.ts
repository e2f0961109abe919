import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getSearchIndexPath } from '../../src/domain/paths.ts';
import type { SearchIndex } from '../../src/search/searchIndex.ts';
import { Search } from '../../src/search/searchRanking.ts';
import { listSpans, SpellingFinder } from '../../src/search/spellingFinder.ts';
import { pickLanguages, takesAll } from '../support/sample.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { SITE } from '../support/sites.ts';

/**
 * Minimum percentages of official terms found by exact spelling, with one typo, by phonetic spelling, and by a phonetic
 * spelling that the index lacks.
 */
const FOUND = { written: 100, wrong: 95, phonetic: 80, unlisted: 80 } as const;
/** Leaving out a spelling rebuilds the list of all others, so only every nth one is left out. */
const EVERY = takesAll ? 1 : 5;
const ALPHABET = Array.from('abdefghijklmnoprstuvyæøå');

const { languages, facts } = readSiteContent();
const words = Object.keys(facts.officialTerms?.value.words ?? {});

/** One language of each script, since terms and typos are the same in all languages. */
const sample = pickLanguages(SITE).map(({ lang }) => lang);

/** A seeded random number generator. */
function createRandom(): (count: number) => number {
  let state = 1;
  return (count) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % count;
  };
}

/** Drops, doubles, swaps or replaces one letter. */
function addTypo(word: string, choose: (count: number) => number): string {
  const at = choose(word.length);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const other = ALPHABET.filter((character) => character !== letter.toLowerCase());
  const ways = [
    before + after,
    before + letter + letter + after,
    before + after.charAt(0) + letter + after.slice(1),
    before + (other[choose(other.length)] ?? '') + after,
  ];
  return ways[choose(ways.length)] ?? word;
}

const readIndex = (language: string): SearchIndex =>
  JSON.parse(readFileSync(`${SITE}${getSearchIndexPath(language)}`, 'utf8')) as SearchIndex;

/** For each phonetic spelling, whether its term is found when the index lacks that spelling. */
function findUnlisted(language: string): boolean[] {
  const { officialTerms } = readIndex(language);
  const meanings = languages.get(language)?.officialTerms?.value.words ?? {};
  return Object.entries(meanings)
    .flatMap(([word, { sounds = [] }]) => sounds.map((sound) => ({ word, sound })))
    .filter((_, index) => index % EVERY === 0)
    .map(({ word, sound }) => {
      const others = officialTerms.map((term) =>
        term.word === word ? { ...term, spellings: term.spellings.filter((other) => other !== sound) } : term,
      );
      return new SpellingFinder(others)
        .find(listSpans(sound.split(/\s+/)))
        .some(({ entry }) => entry.word === word);
    });
}

describe('official terms in all languages together', () => {
  it(`are found by spellings missing from the index: at least ${String(FOUND.unlisted)} %`, () => {
    const found = [...languages.keys()].flatMap(findUnlisted);
    expect((100 * found.filter(Boolean).length) / found.length).toBeGreaterThanOrEqual(FOUND.unlisted);
  });
});

describe.each([...languages.keys()])('official terms in %s', (language) => {
  const search = new Search(readIndex(language), language, 'words/');
  const isOfSample = sample.includes(language);
  const meanings = languages.get(language)?.officialTerms?.value.words ?? {};
  const getShare = (typed: readonly (readonly [word: string, query: string])[]): number => {
    const found = typed.filter(([word, query]) =>
      search.search(query).pages.some(({ kind, title }) => kind === 'term' && title === word),
    );
    return (100 * found.length) / typed.length;
  };

  it('are all found by exact spelling', () =>
    expect(getShare(words.map((word) => [word, word]))).toBe(FOUND.written));

  if (isOfSample) {
    it(`are found with one typo: at least ${String(FOUND.wrong)} %`, () => {
      const choose = createRandom();
      expect(getShare(words.map((word) => [word, addTypo(word, choose)]))).toBeGreaterThanOrEqual(
        FOUND.wrong,
      );
    });
  }

  const phonetic = words.flatMap((word) =>
    (meanings[word]?.sounds ?? []).map((sound) => [word, sound] as const),
  );
  if (phonetic.length > 0) {
    it(`are found by phonetic spelling: at least ${String(FOUND.phonetic)} %`, () =>
      expect(getShare(phonetic)).toBeGreaterThanOrEqual(FOUND.phonetic));
  }
});
