import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { getSearchIndexPath } from '../../src/domain/paths.ts';
import type { SearchIndex } from '../../src/domain/searchIndex.ts';
import { Search } from '../../src/domain/searchRanking.ts';
import { SITE } from '../support/sites.ts';

const QUERIES = 'tests/fixtures/queries';
/** Of a hundred queries, so many have a right page among the first three, and first. */
const IN_FIRST_THREE = 95;
const FIRST = 75;
const PHRASES_TRIED = 5;
/** All that the first search may load. */
const MOST_BYTES = 110 * 1024;

/** What somebody who has not seen the words of the site typed, and the pages that answer it. */
interface Query {
  readonly query: string;
  readonly pages: readonly string[];
}

const languages = readdirSync(QUERIES).map((file) => file.replace('.json', ''));

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

describe.each(languages)('queries in %s that were written without seeing the site', (language) => {
  const search = new Search(
    read(`${SITE}${getSearchIndexPath(language)}`) as SearchIndex,
    language,
    'words/',
  );
  const queries = read(`${QUERIES}/${language}.json`) as Query[];
  const ranks = queries.map(({ query, pages }) => {
    const paths = [...new Set(search.search(query).pages.map(({ path }) => path.slice(0, -1)))];
    return paths.length === 0 ? undefined : paths.findIndex((path) => pages.includes(path));
  });
  const getShare = (isGood: (rank: number | undefined) => boolean): number =>
    (100 * ranks.filter(isGood).length) / ranks.length;

  it('find something, each', () => {
    expect(ranks).not.toContain(undefined);
  });

  it(`find a right page among the first three: ${String(IN_FIRST_THREE)} of 100`, () => {
    expect(getShare((rank = -1) => rank >= 0 && rank < 3)).toBeGreaterThanOrEqual(IN_FIRST_THREE);
  });

  it(`find a right page first: ${String(FIRST)} of 100`, () => {
    expect(getShare((rank) => rank === 0)).toBeGreaterThanOrEqual(FIRST);
  });
});

describe.each([...readContent(readContentFiles('content')).languages])(
  'the index of %s',
  (language, { guides }) => {
    const file = `${SITE}${getSearchIndexPath(language)}`;

    it('finds each guide by most of the words that its readers use', () => {
      const search = new Search(read(file) as SearchIndex, language, 'words/');
      const missed = [...guides].flatMap(([slug, { head }]) => {
        const phrases = head?.words.slice(0, PHRASES_TRIED) ?? [];
        const found = phrases.filter((phrase) =>
          search.search(phrase).pages.some(({ path }) => path === `${slug}/`),
        );
        return head && found.length <= phrases.length / 2 ? [`${slug}: ${found.join(', ')}`] : [];
      });
      expect(missed).toEqual([]);
    });

    it('arrives with the script that reads it in at most 110 KB', () => {
      const sizes = [file, `${SITE}/search/search.js`].map((name) => statSync(`${name}.br`).size);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
    });
  },
);
