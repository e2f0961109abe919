import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../support/buildFixture.ts';
import { readAll } from '../support/pages.ts';
import { FIXTURE, FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync('.build/test-');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the build', () => {
  it('makes the same bytes from the same content and BUILD_TIME', () => {
    const again = join(folder, 'again');
    buildSite(FIXTURE_CONTENT, again, FIXTURE_TIME);
    expect(readAll(again)).toEqual(readAll(FIXTURE));
    const [made, before] = [`${again}-hosting`, `${FIXTURE}-hosting`].map(readAll);
    expect([...(made?.keys() ?? [])]).toEqual([
      'Caddyfile',
      'README.txt',
      '_headers',
      '_redirects',
      'nginx.conf',
    ]);
    // The guide names the folder of the site; all else is the same.
    made?.delete('README.txt');
    before?.delete('README.txt');
    expect(made).toEqual(before);
  });

  it('leaves the old site untouched when the content has a mistake, and says what to type', () => {
    const content = join(folder, 'content');
    const dist = join(folder, 'dist');
    cpSync(FIXTURE_CONTENT, content, { recursive: true });
    cpSync(FIXTURE, dist, { recursive: true });
    cpSync(`${FIXTURE}-hosting`, `${dist}-hosting`, { recursive: true });
    const site = join(content, 'site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace('country: DK', 'country: Denmark'));

    let printed = '';
    try {
      buildSite(content, dist, FIXTURE_TIME);
    } catch (error) {
      printed = (error as { stderr: string }).stderr;
    }
    expect(printed).toMatch(
      /site\.yaml:\d+ {2}"Denmark" at "country" is not the two letters of a country\.\n {2}Write it like this: country: SE\n/,
    );
    expect(printed).not.toMatch(/ {4}at /);
    expect(readAll(dist)).toEqual(readAll(FIXTURE));
    expect(readAll(`${dist}-hosting`)).toEqual(readAll(`${FIXTURE}-hosting`));
  });
});
