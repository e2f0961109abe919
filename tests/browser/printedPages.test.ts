import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useSharedFolder } from '../support/folder.ts';
import { useSite } from '../support/phone.ts';
import { parse } from 'yaml';
import { getReadablePageAddress } from '../../src/domain/siteAddress.ts';
import { runPoppler } from '../support/poppler.ts';
import { listSample } from '../support/sample.ts';
import { FIXTURE, FIXTURE_CONTENT } from '../support/sites.ts';

const MILLIMETRE_POINTS = 72 / 25.4;
/** Printers can't print up to the edge. */
const FREE_EDGE = 8 * MILLIMETRE_POINTS;

const { name, address } = parse(readFileSync(join(FIXTURE_CONTENT, 'site.yaml'), 'utf8')) as {
  name: string;
  address: string;
};

const site = useSite(FIXTURE);
let folder = '';
useSharedFolder((path) => {
  folder = path;
}, '.build');

/** Prints a page as the browser's menu does, with title, URL and date in the margins if there is space. */
async function print(path: string): Promise<{ readonly file: string; readonly landed: string }> {
  const page = await site.newPage();
  await page.goto(`${site.origin}${path}`);
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.printToPDF', { displayHeaderFooter: true });
  const file = join(folder, 'page.pdf');
  writeFileSync(file, Buffer.from(data, 'base64'));
  const landed = new URL(page.url()).pathname;
  await page.context().close();
  return { file, landed };
}

/**
 * The page whose URL may be printed: a language-neutral page prints its own, to share it. Other pages print none; partners
 * copy URLs from the screen.
 * @example findPassedOn('/go/time/') // => '/go/time/'
 */
function findPassedOn(path: string): string | undefined {
  return /^\/(go\/.*)?$/.test(path) ? path : undefined;
}

/** Removes what differs where a long URL wraps: hyphens and direction marks. */
function squeeze(text: string): string {
  return text.replace(/[\s\p{Cf}-]/gu, '').toLowerCase();
}

describe('printed pages', () => {
  const paths = listSample(FIXTURE)
    .map(({ path }) => path)
    .filter((path) => !path.includes('/print/'));

  it('omit the site’s name and URL, except that language-neutral pages print their own URL', async () => {
    const revealing: string[] = [];
    for (const path of paths) {
      const { file, landed } = await print(path);
      const text = squeeze(runPoppler('pdftotext', [file, '-']));
      // A redirect leads to another page.
      const passedOn = findPassedOn(landed);
      const shared = passedOn === undefined ? undefined : squeeze(getReadablePageAddress(address, passedOn));
      if (shared !== undefined) expect(text, path).toContain(shared);
      else if (!path.endsWith('404.html') && path !== '/') expect(text.length, path).toBeGreaterThan(100);
      const rest = shared === undefined ? text : text.replaceAll(shared, '');
      const found = [
        name,
        site.origin,
        new URL(address).host,
        '127.0.0.1',
        path.length > 1 ? path : undefined,
      ]
        .filter((text) => text !== undefined)
        .filter((text) => rest.includes(squeeze(text)));
      revealing.push(...found.map((text) => `${path}: ${text}`));
    }
    expect(revealing).toEqual([]);
  });

  it('leave the edges of every sheet blank', async () => {
    const { file } = await print('/en/all/');
    const boxes = runPoppler('pdftotext', ['-bbox', file, '-']);
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
