import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getSiteFolders } from '../../src/finish/siteFolders.ts';
import { recordStaging, startStaging, swapFolders } from '../../src/finish/swapFolders.ts';
import { serveSite, type RunningSite } from '../support/browser.ts';

let folder = '';
let server: RunningSite;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'server-'));
  build(0);
  server = await serveSite(join(folder, 'dist'));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const SWAPS = 15;
/** On a busy machine (ms). */
const TIMEOUT_MS = 60_000;

/** The page of a build: each has a different length, so that a mix of two is noticed. */
function getPage(version: number): string {
  return `[${'x'.repeat(20_000 + 997 * (version % 7))}]`;
}

function build(version: number): void {
  const folders = getSiteFolders(join(folder, 'dist'));
  startStaging(folders);
  mkdirSync(join(folders.newSite, 'en'));
  const page = join(folders.newSite, 'en', 'index.html');
  writeFileSync(page, getPage(version));
  writeFileSync(`${page}.gz`, gzipSync(getPage(version)));
  writeFileSync(join(folders.newSite, '404.html'), 'not here');
  recordStaging(folders);
  expect(swapFolders(folders)).toEqual([]);
}

describe('createSiteServer', () => {
  it(
    'sends complete pages while builds replace the site',
    async () => {
      const pages = new Set(Array.from({ length: SWAPS }, (_, version) => getPage(version)));
      let isOver = false;
      let answers = 0;
      const ask = async (encoding: string): Promise<void> => {
        while (!isOver) {
          const response = await fetch(`${server.origin}/en/`, { headers: { 'Accept-Encoding': encoding } });
          expect(response.status).toBe(200);
          expect(pages.has(await response.text())).toBe(true);
          answers += 1;
        }
      };
      const asking = Promise.all(['gzip', 'identity', 'gzip', 'identity'].map(ask));
      for (let version = 1; version < SWAPS; version += 1) {
        const before = answers;
        build(version);
        while (answers < before + 4) await new Promise(setImmediate);
      }
      isOver = true;
      await asking;
    },
    TIMEOUT_MS,
  );

  it('sends a page that is put in place while the 404 page is read', async () => {
    const site = join(folder, 'swapped');
    mkdirSync(join(site, 'en'), { recursive: true });
    // Reading a named pipe waits until another process has written to it.
    execFileSync('mkfifo', [join(site, '404.html')]);
    const script = 'exec 3>404.html; echo page >en/index.html; echo not here >&3';
    const builder = spawn('sh', ['-c', script], { cwd: site });
    const swapped = await serveSite(site);
    try {
      const response = await fetch(`${swapped.origin}/en/`);
      expect([response.status, await response.text()]).toEqual([200, 'page\n']);
    } finally {
      builder.kill();
      await swapped.stop();
    }
  });

  it.each([
    ['/en', 301, ''],
    ['/en/', 200, getPage(SWAPS - 1)],
    ['/en/index.html?x', 200, getPage(SWAPS - 1)],
    ['/nowhere/', 404, 'not here'],
    ['/%', 404, 'not here'],
    ['/..%2f..%2fetc/passwd', 404, 'not here'],
  ])('%s', async (path, status, body) => {
    const response = await fetch(`${server.origin}${path}`, { redirect: 'manual' });
    expect([response.status, await response.text()]).toEqual([status, body]);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
