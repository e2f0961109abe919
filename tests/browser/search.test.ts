import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../support/phone.ts';
import { getSearchIndexPath } from '../../src/domain/paths.ts';
import type { SearchIndex } from '../../src/search/searchIndex.ts';
import { Search } from '../../src/search/searchRanking.ts';
import { pickDirections, pickLanguages, takesAll } from '../support/sample.ts';
import { getSentSize } from '../support/sentSize.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { SITE } from '../support/sites.ts';

/** Bytes that a search may load from a release: before the first results, with their sentences, and with Pagefind. */
const MAX_BYTES = { first: 36 * 1024, shown: 63 * 1024, ever: 124 * 1024 } as const;
const PHRASES_TRIED = 5;

const content = readSiteContent();

/** Keywords of some guides, or of all with `npm run test:all`. */
function pickPhrases(language: string): string[] {
  const phrases = [...(content.languages.get(language)?.guides.values() ?? [])].flatMap(
    ({ frontMatter }) => frontMatter?.words.slice(0, 1) ?? [],
  );
  const step = takesAll ? 1 : Math.ceil(phrases.length / PHRASES_TRIED);
  return phrases.filter((_, index) => index % step === 0);
}

/** One language of each script; `tests/dist/searchQueries.test.ts` searches the indexes of all. */
const languages = pickLanguages(SITE).map(({ lang }) => lang);
/** For tests that do not depend on the script. */
const directions = pickDirections(SITE).map(({ lang }) => lang);

const site = useSite(SITE);

async function openSearch(language: string): Promise<Page> {
  const page = await site.newPage();
  await page.goto(`${site.origin}/${language}/topics/`);
  return page;
}

/** Types like a reader and returns the paths of the results in order. */
async function search(page: Page, words: string): Promise<string[]> {
  await page.fill('#search-words', words);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => {
    const status = document.querySelector('#search-status')?.textContent ?? '';
    return status !== '' && !status.includes('…');
  });
  return page
    .locator('#search-results a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

/** Asks for the full text and returns the paths of the pages in order. */
async function searchFullText(page: Page): Promise<string[]> {
  await page.click('#full-text button');
  await page.waitForFunction(() => {
    const status = document.querySelector('#full-text p[role=status]')?.textContent ?? '';
    return status !== '' && !status.includes('…');
  });
  return page
    .locator('#full-text a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

/** Counts the bytes of the files that a page loads from now on, as a release sends them. */
function countLoaded(page: Page): () => number {
  const paths: string[] = [];
  page.on('response', (response) => paths.push(new URL(response.url()).pathname));
  return () => paths.reduce((sum, path) => sum + getSentSize(join(SITE, path), 0), 0);
}

/** The phone numbers in an element, with what is said about each. */
async function listCalls(page: Page, element: string): Promise<string[]> {
  // In one step, because answers are replaced when the sentences have loaded.
  return page.evaluate(
    (links) => [...document.querySelectorAll<HTMLElement>(links)].map(({ innerText }) => innerText),
    `${element} a[href^="tel:"]`,
  );
}

describe('the search', () => {
  it('finds pages for a sentence that occurs on none of them', async () => {
    const page = await openSearch('en');
    const found = await search(page, 'he keeps my papers and i am scared');
    expect(found).toContain('/en/signs/');
    expect(found.length).toBeGreaterThan(2);
  });

  it.each(['bløder', 'bloeder', 'bloder', 'BLØDER'])('finds “bløder” typed as %s', async (typed) => {
    const page = await openSearch('da');
    expect(await search(page, typed)).toContain('/da/health/');
  });

  it.each(languages)('shows the ranked results for keywords, in %s', async (language) => {
    const index = readFileSync(`${SITE}${getSearchIndexPath(language)}`, 'utf8');
    const ranking = new Search(JSON.parse(index) as SearchIndex, language, 'words/');
    const page = await openSearch(language);
    for (const words of pickPhrases(language)) {
      const { pages, answers } = ranking.search(words);
      // An answer already links to its page, so the page is a result only for another section.
      const answered = new Set(answers.map(({ path }) => path));
      const toPath = (path: string): string => new URL(path, `${site.origin}/${language}/`).pathname;
      const listOthers = (paths: readonly string[]): string[] =>
        paths.filter((path) => ![...answered].some((answer) => toPath(answer) === path));
      const found = await search(page, words);
      expect(found.length, words).toBeGreaterThan(0);
      const requested = listOthers(pages.map(({ path }) => toPath(path)));
      expect(listOthers(found), words).toEqual(requested.slice(0, listOthers(found).length));
    }
  });

  it('keeps queries out of the URL and the markup', async () => {
    const page = await openSearch('en');
    const address = page.url();
    await search(page, '<img src=x onerror=alert(1)> "hospital" \u202e \u0000 %00 {{count}}');
    expect(page.url()).toBe(address);
    expect(await page.locator('search img').count()).toBe(0);
  });

  it('suggests topics if nothing is found, and reports if the search can’t be loaded', async () => {
    const page = await openSearch('en');
    expect(await search(page, 'xyzzyqqq')).toHaveLength(3);
    expect(await page.locator('#search-status').innerText()).toMatch(/^Nothing was found/);
    expect(await listCalls(page, '#search-answers')).toEqual(await listCalls(page, '#help'));
    await page.route('**/search.js', (route) => route.abort());
    await page.reload();
    await search(page, 'hospital');
    expect(await page.locator('#search-status').innerText()).toMatch(/does not work right now/);
  });

  it('links to the section, and shows its sentence with the words highlighted', async () => {
    const page = await openSearch('en');
    await search(page, 'firm bankrupt');
    const first = page.locator('#search-results li').first();
    await first.locator('mark').first().waitFor();
    expect(await first.locator('a').getAttribute('href')).toMatch(/^\.\.\/work\/#s\d+$/);
    expect((await first.locator('mark').allInnerTexts()).join(' ')).toMatch(/bankrupt/);
  });

  it('does not list the page of an answer again among the results', async () => {
    const page = await openSearch('en');
    const found = await search(page, 'passport');
    const answer = await page.locator('#search-answers a').first().getAttribute('href');
    expect(answer).toBe('../papers/');
    expect(found).not.toContain('/en/papers/');
    expect(await page.locator('#search-status').innerText()).toBe(`${String(found.length + 1)} pages found`);
  });

  it('works if the sentences can’t be loaded, and retries with the next search', async () => {
    const page = await openSearch('en');
    await page.route('**/*-details.json', (route) => route.abort());
    expect(await search(page, 'firm bankrupt')).toContain('/en/work/');
    expect(await page.locator('#search-results li p').first().innerText()).not.toBe('');
    expect(await search(page, 'xyzzyqqq')).toHaveLength(3);
    await page.unroute('**/*-details.json');
    await search(page, 'firm bankrupt');
    await page.locator('#search-results mark').first().waitFor();
  });

  it.each(directions)('shows every help line to readers who search for a number, in %s', async (language) => {
    const page = await openSearch(language);
    const { asked = [] } = content.languages.get(language)?.searchWords?.value.answers['hotline'] ?? {};
    await search(page, asked[0] ?? '');
    const lines = await listCalls(page, '#help');
    expect(lines.length).toBeGreaterThan(2);
    expect(await listCalls(page, '#search-answers')).toEqual(lines);
    expect(await page.locator('#search-answers [data-state]').count()).toBeGreaterThan(0);
  });

  it('shows whom to call, and explains official terms', async () => {
    const page = await openSearch('en');
    await search(page, 'police');
    expect(await listCalls(page, '#search-answers')).toEqual([
      'Emergency 112',
      'The police, when it can wait 114',
    ]);
    expect(await page.locator('#search-answers').innerText()).toMatch(/114 \(the police\)$/);
    const found = await search(page, 'opholdstiladelse');
    expect(found.slice(0, 2)).toEqual(['/en/stay/', '/en/words/']);
    expect(await page.locator('#search-results [lang=da]').first().innerText()).toBe('opholdstilladelse');
  });

  it('searches when typing pauses', async () => {
    const page = await openSearch('en');
    await page.locator('#search-words').pressSequentially('passport');
    await page.waitForSelector('#search-results a[href^="../work/"]');
    await page.fill('#search-words', '');
    await page.waitForFunction(() => document.querySelector('#search-results')?.children.length === 0);
  });

  it('is announced, and works with the keyboard alone', async () => {
    const page = await openSearch('en');
    expect(await page.getByRole('searchbox', { name: 'Write in your own words what you need' }).count()).toBe(
      1,
    );
    expect(await page.locator('#search-status').getAttribute('role')).toBe('status');
    await page.focus('#search-words');
    const [first = ''] = await search(page, 'interpreter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#search-results') !== null)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === first);
  });

  it('finds the places of a city, and a place by its name', async () => {
    const page = await openSearch('en');
    const first = page.locator('#search-results a').first();
    await search(page, 'in aarhus');
    expect(await first.getAttribute('href')).toBe('../places/#city-aarhus');
    expect(await first.innerText()).toBe('Aarhus');
    await first.click();
    await page.waitForURL(/\/places\/#city-aarhus$/);
    expect(await page.locator('#city-aarhus').isVisible()).toBe(true);
    await page.goBack();
    await search(page, 'kompaset');
    expect(await first.getAttribute('href')).toMatch(/^\.\.\/places\/[a-z0-9]{4}\/$/);
  });

  it('offers full-text search below every result list, and loads Pagefind only on request', async () => {
    const page = await openSearch('en');
    const requested: string[] = [];
    page.on('request', (request) => requested.push(new URL(request.url()).pathname));
    const button = page.locator('#full-text button');
    expect(await button.isVisible()).toBe(false);
    for (const words of ['police', 'xyzzyqqq', 'qqqxyzzy', 'kompasset']) {
      await search(page, words);
      expect(await button.isVisible(), words).toBe(true);
      expect(await page.locator('#full-text h2').isVisible(), words).toBe(false);
    }
    await search(page, '?!');
    expect(await button.isVisible()).toBe(false);
    await page.waitForLoadState('networkidle');
    expect(requested.filter((path) => path.includes('/pagefind/'))).toEqual([]);
  });

  it('finds guides and places in the full text that are not among the results', async () => {
    const page = await openSearch('en');
    const results = await search(page, 'interpreter');
    const found = await searchFullText(page);
    expect(results.length).toBeGreaterThan(0);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((path) => results.includes(path))).toEqual([]);
    expect(await page.locator('#full-text h2').innerText()).toBe('Pages with these words');
    expect(await page.locator('#full-text p[role=status]').innerText()).toBe(
      `${String(found.length)} pages found`,
    );
    // A guide is shown with the sentence that contains the words.
    const marked = page.locator('#full-text li', { has: page.locator('mark') }).first();
    expect(await marked.locator('p').innerText()).toMatch(/interpret/i);
    await search(page, 'street');
    expect(await searchFullText(page)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\/en\/places\/[a-z0-9]{4}\/$/)]),
    );
  });

  it('shows full-text matches without moving the focus, and removes them for a new query', async () => {
    const page = await openSearch('en');
    await search(page, 'interpreter');
    await page.focus('#full-text button');
    await page.keyboard.press('Enter');
    await page.locator('#full-text li').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.matches('#full-text button'))).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#full-text ol') !== null)).toBe(true);
    // Another query removes them, and what was loading for the last one is not shown.
    await search(page, 'passport');
    expect(await page.locator('#full-text li').count()).toBe(0);
    expect(await page.locator('#full-text p[role=status]').innerText()).toBe('');
  });

  it('reports if the full text has no match or cannot be loaded, and retries', async () => {
    const page = await openSearch('en');
    const status = page.locator('#full-text p[role=status]');
    await page.route('**/pagefind.js', (route) => route.abort());
    await search(page, 'xyzzyqqq');
    await searchFullText(page);
    expect(await status.innerText()).toMatch(/does not work right now/);
    await page.unroute('**/pagefind.js');
    await searchFullText(page);
    expect(await status.innerText()).toBe('No other page has all these words.');
  });

  it.each(languages)(
    'finds a page in the results or the full text by a heading, and loads little, in %s',
    async (language) => {
      const page = await openSearch(language);
      const getBytes = countLoaded(page);
      const index = JSON.parse(readFileSync(`${SITE}${getSearchIndexPath(language)}`, 'utf8')) as SearchIndex;
      const { path, sections } = index.pages.find(({ path }) => path === 'work/') ?? {
        path: '',
        sections: [],
      };
      const [, heading = ''] = sections.find(([, text]) => text !== '') ?? [];
      const results = await search(page, heading);
      expect([...results, ...(await searchFullText(page))]).toContain(`/${language}/${path}`);
      await page.waitForLoadState('networkidle');
      const bytes = getBytes();
      expect(bytes).toBeGreaterThan(MAX_BYTES.shown);
      expect(bytes).toBeLessThanOrEqual(MAX_BYTES.ever);
    },
  );

  it.each(
    languages.flatMap((language) => [
      [language, pickPhrases(language)[0] ?? ''],
      [language, 'xyzzyqqq'],
    ]),
  )('loads little for the first search in %s: "%s"', async (language, words) => {
    const page = await openSearch(language);
    const getBytes = countLoaded(page);
    const released = Promise.withResolvers<undefined>();
    await page.route('**/*-details.json', async (route) => {
      await released.promise;
      await route.continue();
    });
    const request = page.waitForRequest('**/*-details.json');
    const found = search(page, words);
    await request;
    expect(getBytes()).toBeLessThanOrEqual(MAX_BYTES.first);
    const arrived = page.waitForResponse('**/*-details.json');
    released.resolve(undefined);
    expect(await found).not.toEqual([]);
    await (await arrived).finished();
    expect(getBytes()).toBeLessThanOrEqual(MAX_BYTES.shown);
  });
});
