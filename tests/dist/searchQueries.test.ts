import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { memoizeByName } from '../../src/domain/memoize.ts';
import { getSearchDetailsPath, getSearchIndexPath, SEARCH_PROGRAM_PATH } from '../../src/domain/paths.ts';
import { getScript } from '../../src/domain/script.ts';
import type { SearchDetails, SearchIndex } from '../../src/search/searchIndex.ts';
import { Search } from '../../src/search/searchRanking.ts';
import { getSentSize } from '../support/sentSize.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { SITE } from '../support/sites.ts';

const QUERIES = 'tests/fixtures/queries';
/** Percentage of queries with a right page among the first three, in each language and in all together. */
const IN_FIRST_THREE = { first: 95, later: 90 } as const;
const IN_FIRST_THREE_OF_ALL = 95;
/** Percentage with a right page first, in each of the first languages and in all together. */
const FIRST = 75;
/**
 * The same for queries typed in Latin letters in languages of other scripts, and for each of their longer words alone, which
 * only the sound can lead to the keywords of the site. The bounds are what was measured when the queries were written.
 */
const ROMANISED = { each: 84, all: 97, first: 87, words: 79 } as const;
const MIN_WORD_LENGTH = 4;
/** The same for queries spelt with other letters of the same sound. */
const MISSPELT = 95;
const PHRASES_TRIED = 5;
/** Bytes that a phone may load for the first search. */
const MAX_BYTES = 36 * 1024;
/** 0: measured as a release sends it. */
const programSize = getSentSize(`${SITE}${SEARCH_PROGRAM_PATH}`, 0);

/** Typed by somebody who had not seen the site, and the pages that answer it. */
interface Query {
  readonly query: string;
  readonly pages: readonly string[];
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Memoized: a search does not change the index. */
const openSearch = memoizeByName((language: string): Search => {
  const index = read(`${SITE}${getSearchIndexPath(language)}`) as SearchIndex;
  const search = new Search(index, language, 'words/');
  search.addDetails(read(`${SITE}${getSearchDetailsPath(language)}`) as SearchDetails);
  return search;
});

const readQueries = (folder: string, language: string): Query[] =>
  read(`${QUERIES}/${folder}/${language}.json`) as Query[];

/** The rank of the first right page for each query, from 0; -1 if none is right, undefined if nothing is found. */
function listRanks(language: string, queries: readonly Query[]): (number | undefined)[] {
  const search = openSearch(language);
  return queries.map(({ query, pages }) => {
    const paths = [...new Set(search.search(query).pages.map(({ path }) => path.slice(0, -1)))];
    return paths.length === 0 ? undefined : paths.findIndex((path) => pages.includes(path));
  });
}

const getShare = (ranks: readonly (number | undefined)[], isGood: (rank: number) => boolean): number =>
  (100 * ranks.filter((rank = -1) => isGood(rank)).length) / ranks.length;
const isAmongThree = (rank: number): boolean => rank >= 0 && rank < 3;
const isFirst = (rank: number): boolean => rank === 0;

const tried = (['first', 'later'] as const).flatMap((folder) =>
  readdirSync(`${QUERIES}/${folder}`).map((file) => {
    const language = file.replace('.json', '');
    return { folder, language, ranks: listRanks(language, readQueries(folder, language)) };
  }),
);

describe.each(tried)('queries in $language, written without seeing the site', ({ folder, ranks }) => {
  it('all find something', () => expect(ranks).not.toContain(undefined));

  it(`find a right page among the first three: ${String(IN_FIRST_THREE[folder])} of 100`, () =>
    expect(getShare(ranks, isAmongThree)).toBeGreaterThanOrEqual(IN_FIRST_THREE[folder]));
});

describe.each(tried.filter(({ folder }) => folder === 'first'))(
  'queries in $language, one of the first languages',
  ({ ranks }) => {
    it(`find a right page first: ${String(FIRST)} of 100`, () =>
      expect(getShare(ranks, isFirst)).toBeGreaterThanOrEqual(FIRST));
  },
);

describe('queries in all languages together', () => {
  const ranks = tried.flatMap((language) => language.ranks);

  it('are there for each language that readers are offered', () => {
    const live = [...readSiteContent().languages]
      .filter(([, { language }]) => language?.value.status === 'live')
      .map(([tag]) => tag);
    expect(tried.map(({ language }) => language).sort()).toEqual(live.sort());
  });

  it(`find a right page among the first three: ${String(IN_FIRST_THREE_OF_ALL)} of 100`, () =>
    expect(getShare(ranks, isAmongThree)).toBeGreaterThanOrEqual(IN_FIRST_THREE_OF_ALL));

  it(`find a right page first: ${String(FIRST)} of 100`, () =>
    expect(getShare(ranks, isFirst)).toBeGreaterThanOrEqual(FIRST));
});

const romanised = readdirSync(`${QUERIES}/romanised`).map((file) => {
  const language = file.replace('.json', '');
  const queries = readQueries('romanised', language);
  const words = queries.flatMap(({ query, pages }) =>
    query
      .split(' ')
      .filter(({ length }) => length >= MIN_WORD_LENGTH)
      .map((word) => ({ query: word, pages })),
  );
  return { language, ranks: listRanks(language, queries), wordRanks: listRanks(language, words) };
});

describe('queries in Latin letters', () => {
  it.each(romanised)(
    `in $language find a right page among the first three: ${String(ROMANISED.each)} of 100`,
    ({ ranks }) => expect(getShare(ranks, isAmongThree)).toBeGreaterThanOrEqual(ROMANISED.each),
  );

  it('are there for each language whose script is not Latin', () => {
    const others = tried.map(({ language }) => language).filter((tag) => getScript(tag) !== 'Latn');
    expect(romanised.map(({ language }) => language).sort()).toEqual(others.sort());
  });

  it(`find a right page among the first three in all languages: ${String(ROMANISED.all)} of 100`, () => {
    const ranks = romanised.flatMap((language) => language.ranks);
    expect(getShare(ranks, isAmongThree)).toBeGreaterThanOrEqual(ROMANISED.all);
    expect(getShare(ranks, isFirst)).toBeGreaterThanOrEqual(ROMANISED.first);
  });

  it(`are found by single words too: ${String(ROMANISED.words)} of 100`, () => {
    const ranks = romanised.flatMap(({ wordRanks }) => wordRanks);
    expect(getShare(ranks, isAmongThree)).toBeGreaterThanOrEqual(ROMANISED.words);
  });
});

describe('queries spelt with other letters of the same sound', () => {
  it.each(readdirSync(`${QUERIES}/misspelt`).map((file) => file.replace('.json', '')))(
    `in %s find a right page among the first three: ${String(MISSPELT)} of 100`,
    (language) => {
      const ranks = listRanks(language, readQueries('misspelt', language));
      expect(getShare(ranks, isAmongThree)).toBeGreaterThanOrEqual(MISSPELT);
    },
  );
});

describe.each([...readSiteContent().languages])('the index of %s', (language, { guides, searchWords }) => {
  it('shows an answer and pages for each keyword of an answer', () => {
    const search = openSearch(language);
    const asked = Object.values(searchWords?.value.answers ?? {}).flatMap((answer) => answer.asked);
    expect(asked).not.toEqual([]);
    const missed = asked.filter((phrase) => {
      const { answers, pages } = search.search(phrase);
      return answers.length === 0 || pages.length === 0;
    });
    expect(missed).toEqual([]);
  });

  it('finds each guide by most of the words that its readers use', () => {
    const search = openSearch(language);
    const missed = [...guides].flatMap(([slug, { frontMatter }]) => {
      const phrases = frontMatter?.words.slice(0, PHRASES_TRIED) ?? [];
      const found = phrases.filter((phrase) =>
        search.search(phrase).pages.some(({ path }) => path === `${slug}/`),
      );
      return frontMatter && found.length <= phrases.length / 2 ? [`${slug}: ${found.join(', ')}`] : [];
    });
    expect(missed).toEqual([]);
  });

  it('is at most 36 KB together with the code that searches it', () => {
    const size = getSentSize(`${SITE}${getSearchIndexPath(language)}`, MAX_BYTES - programSize);
    expect(size + programSize).toBeLessThanOrEqual(MAX_BYTES);
  });
});
