import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/build/listFiles.ts';
import { buildSite } from '../support/buildFixture.ts';
import { FIXTURE, FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync('.build/test-');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function readAll(dist: string): Map<string, string> {
  return new Map(listFiles(dist).map((file) => [file, readFileSync(join(dist, file)).toString('base64')]));
}

describe('the build', () => {
  it('makes the same bytes from the same content and BUILD_TIME', () => {
    const again = join(folder, 'again');
    buildSite(FIXTURE_CONTENT, again, FIXTURE_TIME);
    expect(readAll(again)).toEqual(readAll(FIXTURE));
  });

  it('leaves the old site untouched when the content has a mistake, and says what to type', () => {
    const content = join(folder, 'content');
    const dist = join(folder, 'dist');
    cpSync(FIXTURE_CONTENT, content, { recursive: true });
    cpSync(FIXTURE, dist, { recursive: true });
    const site = join(content, 'site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace('country: DK', 'country: Denmark'));

    let printed = '';
    try {
      buildSite(content, dist, FIXTURE_TIME);
    } catch (error) {
      printed = (error as { stderr: string }).stderr;
    }
    expect(printed).toMatch(
      /site\.yaml:\d+ {2}"Denmark" at "country" is not the two letters of a country\.\n {2}Write it like this: country: DK\n/,
    );
    expect(printed).not.toMatch(/ {4}at /);
    expect(readAll(dist)).toEqual(readAll(FIXTURE));
  });
});
