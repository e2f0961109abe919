import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startHeadlessShell } from '../support/browser.ts';
import { crawlSite } from '../support/crawl.ts';
import { listSample } from '../support/sample.ts';
import { FIXTURE, FIXTURE_CONTENT, SITE } from '../support/sites.ts';

/** Enough for every page of many languages; a sample needs a tenth. */
const MAX_TIME_MS = 3_600_000;

let browser: Browser;
beforeAll(async () => {
  browser = await startHeadlessShell();
});
afterAll(async () => {
  await browser.close();
});

it.each([
  { site: SITE, content: 'content' },
  { site: FIXTURE, content: FIXTURE_CONTENT },
])(
  '$site stores and sends nothing when every control is used',
  async ({ site, content }) => {
    const { exitLink } = parse(readFileSync(`${content}/site.yaml`, 'utf8')) as { exitLink: string };
    const paths = listSample(site).map(({ path }) => path);
    const { problems, pages, controls, searches, otherSites } = await crawlSite(browser, site, {
      paths,
      exitLink,
    });
    expect(problems.slice(0, 20)).toEqual([]);
    expect(pages).toBe(paths.length);
    expect(Math.min(controls, searches, otherSites)).toBeGreaterThan(0);
  },
  MAX_TIME_MS,
);
