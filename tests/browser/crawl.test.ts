import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startChromium } from '../support/browser.ts';
import { crawlSite } from '../support/crawl.ts';
import { listPages } from '../support/pages.ts';
import { FIXTURE, FIXTURE_CONTENT, SITE } from '../support/sites.ts';

const MOST_TIME_MS = 600_000;

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
});

it.each([
  { site: SITE, content: 'content' },
  { site: FIXTURE, content: FIXTURE_CONTENT },
])(
  '$site stores and sends nothing, whatever a reader presses',
  async ({ site, content }) => {
    const { exitLink } = parse(readFileSync(`${content}/site.yaml`, 'utf8')) as { exitLink: string };
    const { problems, pages, controls, searches, otherSites } = await crawlSite(browser, site, exitLink);
    expect(problems.slice(0, 20)).toEqual([]);
    expect(pages).toBe(listPages(site).length);
    expect(Math.min(controls, searches, otherSites)).toBeGreaterThan(0);
  },
  MOST_TIME_MS,
);
