import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useSharedFolder } from '../support/folder.ts';
import { textFileNames } from '../../src/content/textFiles.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { readRecord } from '../../src/finish/writtenFiles.ts';
import { buildSite } from '../support/buildFixture.ts';
import { readAll } from '../support/pages.ts';
import { EXAMPLE, FIXTURE, FIXTURE_CONTENT, FIXTURE_TIME, SITE } from '../support/sites.ts';

let folder = '';
useSharedFolder((path) => {
  folder = path;
}, '.build');

/** Text files of a site that contain private-use characters. Pagefind's files are compressed. */
function listPrivateUse(dist: string): string[] {
  return listFiles(dist).filter(
    (file) =>
      /\.(html|txt|svg|js|json|geojson|ics|xml)$/.test(file) &&
      /\p{Co}/u.test(readFileSync(join(dist, file), 'utf8')),
  );
}

describe('the build', () => {
  it.each([SITE, FIXTURE, EXAMPLE])('publishes no private-use character: %s', (dist) =>
    expect(listPrivateUse(dist)).toEqual([]),
  );

  it('marks fallback texts with their language, whichever file is missing', () => {
    const content = join(folder, 'partly');
    const dist = join(folder, 'partly-dist');
    cpSync(FIXTURE_CONTENT, content, { recursive: true });
    // The fixture's source language has no city names, which a published language needs.
    for (const name of textFileNames)
      if (name !== 'places') rmSync(join(content, 'ar', `${name}.yaml`), { force: true });
    const ui = join(content, 'ar/ui.json');
    writeFileSync(ui, readFileSync(ui, 'utf8').replace(/^ {2}"(home|place|search)\..*\n/gm, ''));
    buildSite(content, dist, FIXTURE_TIME);
    expect(listPrivateUse(dist)).toEqual([]);
    const place = readFileSync(join(dist, 'ar/places/6d7m/index.html'), 'utf8');
    expect(place).toContain('<span lang="en" dir="ltr">');
    expect(readFileSync(join(dist, 'search/ar.json'), 'utf8')).toContain('"answers"');
  });

  it('writes compressed variants of pages when requested', () => {
    const pages = listFiles(FIXTURE).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(50);
    for (const page of pages.map((file) => join(FIXTURE, file)))
      for (const variant of [`${page}.br`, `${page}.gz`])
        expect(statSync(variant).size, variant).toBeLessThan(statSync(page).size);
  });

  it('produces the same bytes from the same content and BUILD_TIME', () => {
    const again = join(folder, 'again');
    buildSite(FIXTURE_CONTENT, again, FIXTURE_TIME, 'fast');
    expect(readAll(again)).toEqual(readAll(FIXTURE));
    const [after, before] = [`${again}-hosting`, `${FIXTURE}-hosting`].map(readAll);
    expect([...(after?.keys() ?? [])]).toEqual([
      '.written-files',
      'README.txt',
      'address.txt',
      'caddy/Caddyfile',
      'caddy/Dockerfile',
      'caddy/README.txt',
      'caddy/compose.yaml',
      'cloudflare/README.txt',
      'cloudflare/site/_headers',
      'cloudflare/site/_redirects',
      'folder/README.txt',
      'github-pages/README.txt',
      'github-pages/site/.nojekyll',
      'github-pages/site/CNAME',
      'netlify/README.txt',
      'netlify/site/_headers',
      'netlify/site/_redirects',
      'nginx/README.txt',
      'nginx/nginx.conf',
      'redirects.json',
    ]);
    expect(readRecord(`${again}-hosting`).get('site')).toEqual(readRecord(`${FIXTURE}-hosting`).get('site'));
    // README.txt contains the folder of the site, and the record contains its checksum.
    for (const files of [after, before])
      for (const name of ['README.txt', '.written-files']) files?.delete(name);
    expect(after).toEqual(before);
  });
});
