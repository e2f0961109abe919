import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listSiteTests } from '../../src/commands/changedTests.ts';

const siteTests = globSync('tests/{browser,dist,servers}/*.test.ts').sort();
/** Every folder whose files the build, a command or a tool of the site uses. */
const sources = ['bench/', 'content/', 'examples/', 'public/', ...globSync(['src/*/', 'tools/*/'])].map(
  (folder) => folder.replace(/\/?$/, '/'),
);

describe('listSiteTests', () => {
  it('selects tests for a change in any source folder', () => {
    const without = sources.filter((folder) => listSiteTests([`${folder}a.ts`], siteTests).length === 0);
    expect(without).toEqual([]);
  });

  it('selects the tests of commands for a change in any program of package.json', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const programs = Object.values(scripts).flatMap((script) => script.match(/\S+\.(?:ts|js)/g) ?? []);
    const without = programs.filter(
      (program) => !listSiteTests([program], siteTests).includes('tests/dist/commands.test.ts'),
    );
    expect(programs.length).toBeGreaterThan(20);
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
