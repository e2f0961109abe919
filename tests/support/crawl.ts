import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serveSite } from './browser.ts';

/** Pages open at the same time: one for each core of a small machine. */
const TABS = 2;
const TIMEOUT_MS = 15_000;

/** The mark of `src/exit/backGuard.client.ts`, the only thing that the site stores: while reading, and after leaving. */
const READING = 'reading: 1';
const LEFT = 'reading: ';

/** What was tested on a site, and the problems found. */
export interface Crawl {
  readonly pages: number;
  /** Buttons, fields, disclosures and downloads; each was pressed or filled. */
  readonly controls: number;
  readonly searches: number;
  readonly requests: number;
  /** Linked sites; one link to each was pressed. */
  readonly otherSites: number;
  readonly problems: readonly string[];
}

export interface Route {
  readonly paths: readonly string[];
  /** The URL of the exit page. */
  readonly exitLink: string;
  /** Called with the number of finished pages. */
  readonly count?: (done: number, total: number) => void;
}

/**
 * Opens pages of a built site, uses every control, and then inspects what the browser has stored and all requests.
 */
export async function crawlSite(browser: Browser, distDir: string, route: Route): Promise<Crawl> {
  const site = await serveSite(distDir);
  try {
    return await crawlPages(browser, site.origin, route);
  } finally {
    await site.stop();
  }
}

async function crawlPages(
  browser: Browser,
  origin: string,
  { paths, exitLink, count }: Route,
): Promise<Crawl> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const problems: string[] = [];
  const outbound = new Map<string, { readonly path: string; readonly href: string }>();
  let requests = 0;
  let controls = 0;
  let searches = 0;
  let done = 0;
  let isPressingOutbound = false;

  context.on('request', (request) => {
    if (isPressingOutbound) return;
    requests += 1;
    const url = new URL(request.url());
    if (url.origin !== origin) problems.push(`requested another host: ${url.href}`);
    if (url.search !== '') problems.push(`sent a query string: ${url.pathname}${url.search}`);
  });
  // Only these tabs are opened here; any further page is a pop-up.
  const tabs = await Promise.all(Array.from({ length: TABS }, () => context.newPage()));
  context.on('page', (page) => {
    problems.push(`opened a window: ${page.url()}`);
  });

  await Promise.all(
    tabs.map(async (page, tab) => {
      let path = '';
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`${path} logged an error: ${message.text()}`);
      });
      page.on('pageerror', (error) => {
        problems.push(`${path} threw an error: ${error.message}`);
      });
      for (path of paths.filter((_, index) => index % TABS === tab)) {
        await page.goto(`${origin}${path}`);
        const links = await page
          .locator('a[href^="http"]')
          .evaluateAll((elements) => elements.map((element) => (element as HTMLAnchorElement).href));
        for (const href of links) {
          const { host } = new URL(href);
          if (!outbound.has(host)) outbound.set(host, { path, href });
        }
        controls += await pressEverything(page);
        if (await search(page)) {
          searches += 1;
          const { search: query, hash } = new URL(page.url());
          if (query + hash !== '') problems.push(`${path} shows the search in its address: ${query}${hash}`);
        }
        count?.((done += 1), paths.length);
      }
      page.removeAllListeners();
      const stored = await listStored(page);
      if (stored.join() !== READING) problems.push(`stored: ${stored.join(', ')}`);
    }),
  );
  problems.push(...(await context.cookies()).map(({ name }) => `set a cookie: ${name}`));

  isPressingOutbound = true;
  const [page] = tabs;
  if (page) {
    const others = [...outbound.values()].filter(({ href }) => new URL(href).host !== new URL(exitLink).host);
    const isOutside = (url: URL): boolean => url.origin !== origin;
    // After a response without content the page stays open, so that its next link can be pressed.
    await context.route(isOutside, (route) => route.fulfill({ status: 204 }));
    for (const [path, links] of Map.groupBy(others, ({ path }) => path)) {
      await page.goto(`${origin}${path}`);
      for (const { href } of links) {
        const referer = await pressOutbound(page, href);
        if (referer !== undefined) problems.push(`${path} sent a referrer to ${href}: ${referer}`);
      }
    }
    await context.unroute(isOutside);
    await page.goto(`${origin}${paths[0] ?? '/'}`);
    const { referer, marks } = await pressLeave(context, page, exitLink);
    if (referer !== undefined) problems.push(`leaving sent a referrer: ${referer}`);
    if (marks.join() !== LEFT) problems.push(`leaving stored: ${marks.join(', ')}`);
    await page.goto(`${origin}${paths[0] ?? '/'}`);
    const stored = await listStored(page);
    if (stored.join() !== READING) problems.push(`stored after coming back: ${stored.join(', ')}`);
  }
  await context.close();
  return { pages: paths.length, controls, searches, requests, otherSites: outbound.size, problems };
}

/** Uses every control except links to pages, numbers and other sites. */
async function pressEverything(page: Page): Promise<number> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'summary, button, input, select, textarea, a[download]',
    );
    for (const control of controls) {
      if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
        control.value = control.type === 'date' ? '2026-01-15' : 'a';
      if (control instanceof HTMLSelectElement) control.selectedIndex = control.options.length - 1;
      if (control.matches('input, select, textarea'))
        for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
      control.click();
    }
    return controls.length;
  });
}

/** Searches for the title of a page, if this page has the search. */
async function search(page: Page): Promise<boolean> {
  const field = page.locator('#search-words');
  if (!(await field.isVisible())) return false;
  await field.fill((await page.locator('#topics a').first().textContent()) ?? '');
  await field.press('Enter');
  await page.locator('#search-results a').first().waitFor({ timeout: TIMEOUT_MS });
  return true;
}

async function listStored(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...[localStorage, sessionStorage].flatMap((storage) =>
      Object.entries(storage).map(([name, value]) => `${name}: ${String(value)}`),
    ),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name ?? ''}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
  ]);
}

/** The referrer that another site would get. */
async function pressOutbound(page: Page, href: string): Promise<string | undefined> {
  const { host } = new URL(href);
  const requested = page.waitForRequest((request) => new URL(request.url()).host === host, {
    timeout: TIMEOUT_MS,
  });
  await page.evaluate((target) => {
    [...document.querySelectorAll('a')].find((link) => link.href === target)?.click();
  }, href);
  return (await (await requested).allHeaders())['referer'];
}

/** What the exit page gets, and what is stored, right after the exit link was pressed. */
async function pressLeave(
  context: BrowserContext,
  page: Page,
  exitLink: string,
): Promise<{ readonly referer: string | undefined; readonly marks: readonly string[] }> {
  await context.route(exitLink, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  const requested = page.waitForRequest(exitLink, { timeout: TIMEOUT_MS });
  const marks = await page.evaluate(() => {
    document.querySelector<HTMLElement>('#leave')?.click();
    return [localStorage, sessionStorage].flatMap((storage) =>
      Object.entries(storage).map(([name, value]) => `${name}: ${String(value)}`),
    );
  });
  await page.waitForURL(exitLink);
  await context.unroute(exitLink);
  return { referer: (await (await requested).allHeaders())['referer'], marks };
}
