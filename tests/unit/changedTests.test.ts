import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listSiteTests } from '../../src/commands/changedTests.ts';

const siteTests = globSync('tests/{browser,dist,servers}/*.test.ts').sort();
/** Every folder whose files the build or a tool of the site uses. */
const sources = ['content/', 'examples/', 'public/', ...globSync(['src/*/', 'tools/*/'])].map((folder) =>
  folder.replace(/\/?$/, '/'),
);

describe('listSiteTests', () => {
  it('selects tests for a change in any source folder', () => {
    const without = sources.filter((folder) => listSiteTests([`${folder}a.ts`], siteTests).length === 0);
    expect(without).toEqual([]);
  });

  it('selects each test for at least one change', () => {
    const all = [...sources, 'tests/fixtures/content/'].map((folder) => `${folder}a.ts`);
    expect(listSiteTests(all, siteTests).sort()).toEqual(siteTests);
  });

  it('selects few tests for a small change, and none for project documentation', () => {
    expect(listSiteTests(['src/data/placesFile.ts'], siteTests)).toEqual([
      'tests/dist/changes.test.ts',
      'tests/dist/data.test.ts',
      'tests/dist/secondCountry.test.ts',
      'tests/dist/tables.test.ts',
    ]);
    expect(listSiteTests(['README.md', 'docs/engineer.md'], siteTests)).toEqual([]);
  });
});
