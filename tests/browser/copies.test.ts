import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, startHeadlessShell, type RunningSite } from '../support/browser.ts';
import { SITE } from '../support/sites.ts';

let browser: Browser;
let site: RunningSite;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copies-'));
  mkdirSync(join(folder, 'some'));
  symlinkSync(resolve(SITE), join(folder, 'some/copy'));
  [browser, site] = await Promise.all([startHeadlessShell(), serveSite(folder)]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  rmSync(folder, { recursive: true });
});

interface Visit {
  readonly page: Page;
  readonly reports: string[];
  readonly requests: string[];
}

async function visit(address: string): Promise<Visit> {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  const reports: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') reports.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.route('https://**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
  );
  await page.goto(address);
  return { page, reports, requests };
}

/** From the language list to a guide, to another language, and to the exit page, as readers do. */
async function walk(page: Page, root: string, ending: string): Promise<void> {
  await page.click('#choices a[hreflang="en"]');
  await page.waitForURL(`${root}en/${ending}`);
  await page.click('main a[href^="rights/"] >> nth=0');
  await page.waitForURL(`${root}en/rights/${ending}`);
  await page.click('#language');
  await page.click('#choices a[hreflang="th"]');
  await page.waitForURL(`${root}th/rights/${ending}`);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('th');
  await page.click('header a[href^="../topics/"]');
  await page.waitForURL(`${root}th/topics/${ending}`);
  await page.click('#leave');
  await page.waitForURL('https://**');
  expect(await page.title()).toBe('Weather');
}

describe('a copy in a folder of another site', () => {
  it('has working links and a working exit link', async () => {
    const root = `${site.origin}/some/copy/`;
    const { page, reports, requests } = await visit(root);
    await walk(page, root, '');
    expect(reports).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(root) && !url.startsWith('https://'))).toEqual([]);
    await page.context().close();
  });

  it('can be searched, with results inside the copy', async () => {
    const { page, reports, requests } = await visit(`${site.origin}/some/copy/en/topics/`);
    await page.fill('#search-words', 'hospital');
    await page.keyboard.press('Enter');
    const first = page.locator('#search-results a').first();
    await first.waitFor();
    // Excerpts are in a second file, which arrives after the results are shown.
    await page.locator('#search-results p').filter({ hasText: /\S/ }).first().waitFor();
    await first.click();
    await page.waitForURL(`${site.origin}/some/copy/en/*/`);
    expect(await page.locator('h1').count()).toBe(1);
    expect(requests.filter((url) => !url.startsWith(`${site.origin}/some/copy/`))).toEqual([]);
    expect(reports).toEqual([]);
    await page.context().close();
  });
});

describe('a copy on a USB stick', () => {
  const getRoot = (): string => `${pathToFileURL(join(folder, 'some/copy')).href}/`;

  it('has working links and a working exit link', async () => {
    const { page, reports } = await visit(`${getRoot()}index.html`);
    await walk(page, getRoot(), 'index.html');
    expect(reports).toEqual([]);
    await page.context().close();
  });

  it('has working links within a page', async () => {
    const { page } = await visit(`${getRoot()}en/cards/index.html`);
    await page.click('a[href="#card-doctor"]');
    expect(page.url()).toBe(`${getRoot()}en/cards/index.html#card-doctor`);
    await page.context().close();
  });

  it('shows that the search does not work, and requests nothing', async () => {
    const { page, reports, requests } = await visit(`${getRoot()}en/topics/index.html`);
    await page.fill('#search-words', 'hospital');
    await page.keyboard.press('Enter');
    expect(await page.locator('#search-status').innerText()).toBe(
      'The search does not work in this copy. The topics below lead to every page.',
    );
    expect(requests).toHaveLength(1);
    expect(reports).toEqual([]);
    await page.context().close();
  });
});
