import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, startChromium, type RunningSite } from '../support/browser.ts';
import { listPages } from '../support/pages.ts';
import { FIXTURE, SITE } from '../support/sites.ts';

/** The narrowest screen that must not scroll sideways (WCAG 1.4.10). */
const NARROW = { width: 320, height: 640 };
/** Pages that are open at the same time: one for each core of a small machine. */
const TABS = 2;

interface Findings {
  readonly axe: string[];
  readonly narrow: string[];
  readonly requests: string[];
  readonly reports: string[];
}

/** Opens a page once and collects all that is wrong with it. */
async function examine(page: Page, origin: string, path: string): Promise<Findings> {
  const requests: string[] = [];
  const reports: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') reports.push(`${path} ${message.text()}`);
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${origin}${path}`);
  const narrow = await page.evaluate((width) => {
    // Closed parts are looked at too: whoever opens them must find them in order.
    for (const details of document.querySelectorAll('details')) details.open = true;
    const wide = document.documentElement.scrollWidth > width ? ['wider than the screen'] : [];
    const small = [...document.querySelectorAll<HTMLElement>('header a, summary, button, .button, .row-link')]
      .filter((element) => element.offsetParent !== null && element.getBoundingClientRect().height < 44)
      .map((element) => `hard to hit: ${element.textContent.trim()}`);
    return [...wide, ...small];
  }, NARROW.width);
  const light = await new AxeBuilder({ page }).analyze();
  // Only colours differ in the dark.
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  page.removeAllListeners();
  return {
    axe: [...light.violations, ...dark.violations].map(
      ({ id, nodes }) => `${path} ${id} ${nodes[0]?.html ?? ''}`,
    ),
    narrow: narrow.map((problem) => `${path} ${problem}`),
    requests: requests.length === 1 ? [] : [`${path} ${requests.join(' ')}`],
    reports,
  };
}

describe.each([SITE, FIXTURE])('every page of %s', (dist) => {
  let browser: Browser;
  let site: RunningSite;
  const findings: Findings[] = [];

  beforeAll(async () => {
    [browser, site] = await Promise.all([startChromium(), serveSite(dist)]);
    const paths = listPages(dist).map(({ path }) => path);
    await Promise.all(
      Array.from({ length: TABS }, async (_, tab) => {
        const context = await browser.newContext({ viewport: NARROW });
        const page = await context.newPage();
        for (const path of paths.filter((__, index) => index % TABS === tab)) {
          findings.push(await examine(page, site.origin, path));
        }
      }),
    );
  }, 900_000);

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it('was opened', () => {
    expect(findings.length).toBe(listPages(dist).length);
  });

  it('has nothing that axe finds, in the light and in the dark', () => {
    expect(findings.flatMap(({ axe }) => axe).slice(0, 20)).toEqual([]);
  });

  it('fits a screen of 320 px, with controls that are easy to hit', () => {
    expect(findings.flatMap(({ narrow }) => narrow).slice(0, 20)).toEqual([]);
  });

  it('is one request, to this host', () => {
    expect(findings.flatMap(({ requests }) => requests)).toEqual([]);
  });

  it('breaks no rule of its own policy', () => {
    expect(findings.flatMap(({ reports }) => reports)).toEqual([]);
  });
});
