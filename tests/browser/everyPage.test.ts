import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { NARROW, useSite } from '../support/phone.ts';
import { listViolations } from '../support/axe.ts';
import { isLong, type BuiltPage } from '../support/pages.ts';
import { listSample, listWideSample, takesAll } from '../support/sample.ts';
import { FIXTURE, SITE } from '../support/sites.ts';

/** Pages open at the same time: one for each core of a small machine. */
const TABS = 2;
/** Enough for every page of many languages; a sample needs a tenth. */
const MAX_TIME_MS = 3_600_000;

interface Findings {
  readonly isShown: boolean;
  readonly axe: string[];
  readonly narrow: string[];
  readonly requests: string[];
  readonly reports: string[];
}

/** Only colours differ in dark mode, and they are the same in both directions. */
async function listInBothSchemes(page: Page): Promise<AxeResults['violations']> {
  const light = await listViolations(page);
  if (!takesAll && (await page.evaluate(() => document.dir === 'rtl'))) return light;
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await listViolations(page, 'html', { runOnly: ['color-contrast'] }))];
}

/**
 * With text that is enlarged alone, without zooming, as on some phones. Runs in the page, and comes last, because laying out
 * a long page again for anything after it takes seconds.
 */
function listEnlargedProblems(width: number): string[] {
  document.documentElement.style.fontSize = '200%';
  const wide = document.documentElement.scrollWidth > width ? ['enlarged: wider than the screen'] : [];
  const bar = document.querySelector('#leave')?.parentElement;
  const high = (bar?.getBoundingClientRect().height ?? 0) > innerHeight / 4 ? ['enlarged: high bar'] : [];
  const cut = [...(bar?.querySelectorAll('a') ?? [])]
    .map((link) => link.getBoundingClientRect())
    .filter(({ left, right }) => left < 0 || right > width)
    .map(() => 'enlarged: a link of the bar is outside');
  return [...wide, ...high, ...cut];
}

/** Opens a page once and collects all problems. */
async function examine(page: Page, origin: string, { path, html, file }: BuiltPage): Promise<Findings> {
  const requests: string[] = [];
  const reports: string[] = [];
  // Keeps a redirecting page open for inspection: a browser stays on the page when the target responds with 204.
  const onward = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1];
  const held = onward === undefined ? undefined : new URL(onward, `${origin}${path}`).href;
  if (held !== undefined) await page.route(held, (route) => route.fulfill({ status: 204 }));
  page.on('request', (request) => {
    if (request.url() !== held) requests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') reports.push(`${path} ${message.text()}`);
  });
  await page.emulateMedia({ colorScheme: 'light' });
  // Such a page never finishes loading, but leads on only when all of it has been parsed.
  const led = held === undefined ? undefined : page.waitForRequest(held);
  await page.goto(`${origin}${path}`, { waitUntil: held === undefined ? 'load' : 'commit' });
  await led;
  const isShown = await page.evaluate(() => document.querySelector('main')?.checkVisibility() ?? false);
  const narrow = await page.evaluate((width) => {
    // Collapsed parts are checked too.
    for (const details of document.querySelectorAll('details')) details.open = true;
    const wide = document.documentElement.scrollWidth > width ? ['wider than the screen'] : [];
    const small = [...document.querySelectorAll<HTMLElement>('header a, summary, button, .button, .row-link')]
      .filter((element) => element.offsetParent !== null && element.getBoundingClientRect().height < 44)
      .map((element) => `hard to hit: ${element.textContent.trim()}`);
    return [...wide, ...small];
  }, NARROW.width);
  const violations = sampleForAxe.has(file) ? await listInBothSchemes(page) : [];
  const enlarged = await page.evaluate(listEnlargedProblems, NARROW.width);
  page.removeAllListeners();
  await page.unrouteAll();
  return {
    isShown,
    axe: violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html ?? ''}`),
    narrow: [...narrow, ...enlarged].map((problem) => `${path} ${problem}`),
    requests: requests.length === 1 ? [] : [`${path} ${requests.join(' ')}`],
    reports,
  };
}

/** Quick checks cover more pages. */
const sample = listWideSample(SITE, FIXTURE);
/** Of the pages that contain all others, those of the fixture: axe takes many seconds for each of the site. */
const sampleForAxe = new Set(
  listSample(SITE, FIXTURE)
    .filter(({ path, distDir }) => takesAll || distDir === FIXTURE || !isLong(path))
    .map(({ file }) => file),
);

describe.each([SITE, FIXTURE])('every template of %s, in every script', (dist) => {
  const pages = sample.filter(({ distDir }) => distDir === dist);
  const site = useSite(dist);
  const findings: Findings[] = [];

  beforeAll(async () => {
    await Promise.all(
      Array.from({ length: TABS }, async (_, tab) => {
        const page = await site.newPage({ viewport: NARROW });
        for (const built of pages.filter((__, index) => index % TABS === tab)) {
          findings.push(await examine(page, site.origin, built));
        }
      }),
    );
  }, MAX_TIME_MS);

  it('was opened', () => {
    expect(findings.filter(({ isShown }) => isShown).length).toBe(pages.length);
    expect(findings.length).toBeGreaterThan(0);
  });

  it('has no axe violations in light and dark mode', () =>
    expect(findings.flatMap(({ axe }) => axe).slice(0, 20)).toEqual([]));

  it('fits a 320 px screen, with controls that are large enough', () =>
    expect(findings.flatMap(({ narrow }) => narrow).slice(0, 20)).toEqual([]));

  it('makes one request, to its host', () =>
    expect(findings.flatMap(({ requests }) => requests)).toEqual([]));

  it('does not violate its own policy', () => expect(findings.flatMap(({ reports }) => reports)).toEqual([]));
});
