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
/** Minimum percentage of queries with a correct page in the top three, in each language and in all together. */
const IN_FIRST_THREE = { first: 95, later: 90 } as const;
const IN_FIRST_THREE_OF_ALL = 95;
/** Minimum percentage with a correct page first, in each language of the folder "first" and in all together. */
const FIRST = 75;
/**
 * The same for queries typed in Latin letters in languages of other scripts, and for each of their longer words alone, which
 * match keywords only by sound. The limits were measured when the queries were written.
 */
const ROMANISED = { each: 84, all: 97, first: 87, words: 79 } as const;
const MIN_WORD_LENGTH = 4;
/** The same for queries with phonetic misspellings. */
const MISSPELT = 95;
const PHRASES_TRIED = 5;
/** Bytes that a phone may load for the first search. */
const MAX_BYTES = 36 * 1024;
/** With the limit 0, exactly what a release sends. */
const programSize = getSentSize(`${SITE}${SEARCH_PROGRAM_PATH}`, 0);

/** A query by somebody who had not seen the site, and the pages that answer it. */
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

/** The rank of the first correct page for each query, from 0; -1 if none is correct, undefined if nothing is found. */
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

  it(`find a correct page in the top three: at least ${String(IN_FIRST_THREE[folder])} %`, () =>
    expect(getShare(ranks, isAmongThree)).toBeGreaterThanOrEqual(IN_FIRST_THREE[folder]));
});

describe.each(tried.filter(({ folder }) => folder === 'first'))(
  'queries in $language, from the folder "first"',
  ({ ranks }) => {
    it(`find a correct page first: at least ${String(FIRST)} %`, () =>
      expect(getShare(ranks, isFirst)).toBeGreaterThanOrEqual(FIRST));
  },
);

describe('queries in all languages together', () => {
  const ranks = tried.flatMap((language) => language.ranks);

  it('exist for every live language', () => {
    const live = [...readSiteContent().languages]
      .filter(([, { language }]) => language?.value.status === 'live')
      .map(([tag]) => tag);
    expect(tried.map(({ language }) => language).sort()).toEqual(live.sort());
  });

  it(`find a correct page in the top three: at least ${String(IN_FIRST_THREE_OF_ALL)} %`, () =>
    expect(getShare(ranks, isAmongThree)).toBeGreaterThanOrEqual(IN_FIRST_THREE_OF_ALL));

  it(`find a correct page first: at least ${String(FIRST)} %`, () =>
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
    `in $language find a correct page in the top three: at least ${String(ROMANISED.each)} %`,
    ({ ranks }) => expect(getShare(ranks, isAmongThree)).toBeGreaterThanOrEqual(ROMANISED.each),
  );

  it('exist for every language with a non-Latin script', () => {
    const others = tried.map(({ language }) => language).filter((tag) => getScript(tag) !== 'Latn');
    expect(romanised.map(({ language }) => language).sort()).toEqual(others.sort());
  });

  it(`in all languages find a correct page in the top three: at least ${String(ROMANISED.all)} %`, () => {
    const ranks = romanised.flatMap((language) => language.ranks);
    expect(getShare(ranks, isAmongThree)).toBeGreaterThanOrEqual(ROMANISED.all);
    expect(getShare(ranks, isFirst)).toBeGreaterThanOrEqual(ROMANISED.first);
  });

  it(`find a correct page by a single word: at least ${String(ROMANISED.words)} %`, () => {
    const ranks = romanised.flatMap(({ wordRanks }) => wordRanks);
    expect(getShare(ranks, isAmongThree)).toBeGreaterThanOrEqual(ROMANISED.words);
  });
});

describe('queries with phonetic misspellings', () => {
  it.each(readdirSync(`${QUERIES}/misspelt`).map((file) => file.replace('.json', '')))(
    `in %s find a correct page in the top three: at least ${String(MISSPELT)} %`,
    (language) => {
      const ranks = listRanks(language, readQueries('misspelt', language));
      expect(getShare(ranks, isAmongThree)).toBeGreaterThanOrEqual(MISSPELT);
    },
  );
});

describe.each([...readSiteContent().languages])('the index of %s', (language, { guides, searchWords }) => {
  it('finds an answer and pages for each keyword of an answer', () => {
    const search = openSearch(language);
    const asked = Object.values(searchWords?.value.answers ?? {}).flatMap((answer) => answer.asked);
    expect(asked).not.toEqual([]);
    const missed = asked.filter((phrase) => {
      const { answers, pages } = search.search(phrase);
      return answers.length === 0 || pages.length === 0;
    });
    expect(missed).toEqual([]);
  });

  it('finds each guide by most of its keywords', () => {
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
