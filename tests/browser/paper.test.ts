import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { serveSite, startChromium, type RunningSite } from '../support/browser.ts';
import { runPoppler } from '../support/poppler.ts';
import { listPages } from '../support/pages.ts';
import { FIXTURE, FIXTURE_CONTENT } from '../support/sites.ts';

const MILLIMETRE_POINTS = 72 / 25.4;
/** Printers can't print at the very edge. */
const FREE_EDGE = 8 * MILLIMETRE_POINTS;

const { name, address } = parse(readFileSync(join(FIXTURE_CONTENT, 'site.yaml'), 'utf8')) as {
  name: string;
  address: string;
};

let browser: Browser;
let site: RunningSite;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync('.build/test-');
  [browser, site] = await Promise.all([startChromium(), serveSite(FIXTURE)]);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser.close();
  await site.stop();
});

/** Prints a page as the browser's own menu does, with title, address and date in the margins where it may. */
async function print(path: string): Promise<string> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${site.origin}${path}`);
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.printToPDF', { displayHeaderFooter: true });
  const file = join(folder, 'page.pdf');
  writeFileSync(file, Buffer.from(data, 'base64'));
  await page.context().close();
  return file;
}

describe('on paper', () => {
  const paths = listPages(FIXTURE)
    .map(({ path }) => path)
    .filter((path) => !/\/(print|share)\//.test(path));

  it('no page has the name of the site or its address', async () => {
    const telling: string[] = [];
    for (const path of paths) {
      const text = runPoppler('pdftotext', [await print(path), '-']);
      if (!path.endsWith('404.html') && path !== '/') expect(text.trim().length, path).toBeGreaterThan(100);
      const found = [
        name,
        site.origin,
        new URL(address).host,
        '127.0.0.1',
        path.length > 1 ? path : undefined,
      ]
        .filter((words) => words !== undefined)
        .filter((words) => text.toLowerCase().includes(words.toLowerCase()));
      telling.push(...found.map((words) => `${path}: ${words}`));
    }
    expect(telling).toEqual([]);
  });

  it('keeps the edges of every sheet free', async () => {
    const boxes = runPoppler('pdftotext', ['-bbox', await print('/en/all/'), '-']);
    const sheets = boxes.split('<page ').slice(1);
    expect(sheets.length).toBeGreaterThan(1);
    for (const sheet of sheets) {
      const [, width = 0, height = 0] = (/width="([\d.]+)" height="([\d.]+)"/.exec(sheet) ?? []).map(Number);
      const words = [
        ...sheet.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g),
      ].map((box) => box.slice(1).map(Number));
      for (const [left = 0, top = 0, right = 0, bottom = 0] of words) {
        expect(Math.min(left, top, width - right, height - bottom)).toBeGreaterThan(FREE_EDGE);
      }
    }
  });
});
