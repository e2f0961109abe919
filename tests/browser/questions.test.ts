/**
 * Pages that ask first, on a small phone and without JavaScript: every way through them from the start page. A screen is what
 * stands under the bar that stays.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { usePhone } from '../support/phone.ts';
import { pickLanguages } from '../support/sample.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { SITE } from '../support/sites.ts';

const SCREEN = 680;
const MOST_TAPS = 3;
/** WCAG 2.5.5, and a little more for a thumb that trembles. */
const LEAST_HEIGHT = 48;

const { newPage, open, getOrigin } = usePhone(SITE);
const { questions } = readSiteContent().facts;
const slugs = [...questions.records.keys()];

/** Where a way ends: an answer, or the rights of a group. */
interface End {
  readonly taps: number;
  readonly url: URL;
}

/** The step that is shown. */
function getStep(page: Page) {
  return page.locator('.asking > section:visible');
}

/** The addresses that the choices of the question on the screen lead to; none where it is an answer. */
async function listChoices(page: Page): Promise<string[]> {
  const step = getStep(page);
  if ((await step.locator('a[href^="tel:"]').count()) > 0) return [];
  return step.locator('li > a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
}

/** Follows every choice from the question on the screen, looks at each end, and comes back by Back. */
async function walk(page: Page, taps: number, look: (end: End) => Promise<void>): Promise<void> {
  const here = page.url();
  const choices = await listChoices(page);
  if (choices.length === 0) {
    await look({ taps, url: new URL(here) });
    return;
  }
  for (const choice of choices) {
    const link = getStep(page)
      .locator(`a[href="${toHref(choice)}"]`)
      .first();
    expect((await link.boundingBox())?.height, choice).toBeGreaterThanOrEqual(LEAST_HEIGHT);
    await link.click();
    await page.waitForURL(choice);
    if (new URL(choice).pathname === new URL(here).pathname) await walk(page, taps + 1, look);
    else await look({ taps: taps + 1, url: new URL(choice) });
    await page.goBack();
    expect(page.url()).toBe(here);
    expect(await listChoices(page)).toEqual(choices);
  }
}

/** An address as the page writes it. */
function toHref(address: string): string {
  const { pathname, hash } = new URL(address);
  return hash.startsWith('#a') ? hash : `..${pathname.slice(pathname.indexOf('/', 1))}${hash}`;
}

describe.each(pickLanguages(SITE))('in $lang, without JavaScript', ({ lang }) => {
  it.each(slugs)(
    '%s answers everybody within three taps, with a number on the first screen',
    async (slug) => {
      const page = await open(`/${lang}/`, { javaScriptEnabled: false });
      await page.locator(`main a[href="${slug}/"]`).click();
      expect(new URL(page.url()).pathname).toBe(`/${lang}/${slug}/`);
      const seen = new Set<string>();
      let ends = 0;
      await walk(page, 1, async ({ taps, url }) => {
        ends += 1;
        expect(taps, url.href).toBeLessThanOrEqual(MOST_TAPS);
        expect(url.search).toBe('');
        expect(await page.locator('#leave').isVisible()).toBe(true);
        if (url.pathname !== `/${lang}/${slug}/`) {
          expect(url.hash).toBe('#part-rights');
          expect(await page.locator('#part-rights').count()).toBe(1);
          return;
        }
        // The address says that there was a choice, and not which.
        expect(url.hash).toMatch(/^#a\d+$/);
        if (seen.has(url.hash)) return;
        seen.add(url.hash);
        const step = getStep(page);
        expect(await step.count()).toBe(1);
        const bar = await page.locator('nav:has(> * > #leave)').boundingBox();
        const number = await step.locator('a[href^="tel:"]').first().boundingBox();
        const top = (bar?.y ?? 0) + (bar?.height ?? 0);
        expect((await step.getByRole('heading').first().boundingBox())?.y, url.hash).toBeGreaterThanOrEqual(
          top,
        );
        expect((number?.y ?? Infinity) + (number?.height ?? 0) - top, url.hash).toBeLessThanOrEqual(SCREEN);
        expect(await step.locator('ol > li').count(), url.hash).toBeGreaterThan(0);
        expect(await page.locator('#help').isVisible()).toBe(true);
      });
      const answers = Object.keys(questions.records.get(slug)?.answers ?? {});
      expect(ends).toBeGreaterThanOrEqual(answers.length);
      await page.context().close();
    },
  );
});

describe('a page that asks first', () => {
  it('moves the focus to what is shown, and stores nothing of it', async () => {
    const page = await open('/en/bed/');
    const listStored = (): Promise<unknown> =>
      page.evaluate(() => [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]);
    const before = await listStored();
    // That the site is being read, so that leaving can take it away; nothing more.
    expect(before).toEqual([[], [['reading', '1']], '']);
    const [choice = ''] = await listChoices(page);
    await getStep(page)
      .locator(`a[href="${new URL(choice).hash}"]`)
      .focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(choice);
    expect(await page.evaluate(() => `#${document.activeElement?.id ?? ''}`)).toBe(new URL(choice).hash);
    expect(await getStep(page).getAttribute('aria-labelledby')).not.toBeNull();
    // The next stop is the first link of the step.
    await page.keyboard.press('Tab');
    expect(await getStep(page).locator('a:focus').count()).toBe(1);
    expect(await listStored()).toEqual(before);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  it('has a way back in words, to the question before', async () => {
    const page = await open('/en/bed/');
    const first = await listChoices(page);
    await page.goto(first[0] ?? '');
    await getStep(page).locator('p > a').first().click();
    expect(await listChoices(page)).toEqual(first);
    await page.context().close();
  });

  it('shows whether somebody answers now, with JavaScript', async () => {
    const page = await newPage();
    await page.clock.setFixedTime(Date.now());
    await page.goto(`${getOrigin()}/en/bed/`);
    for (const state of await page
      .locator('[data-opening]')
      .evaluateAll((all) => all.map((one) => one.dataset)))
      expect(state['state']).toMatch(/^(usually-)?(open|closed)$|^call-first$/);
    await page.context().close();
  });

  it('prints the answer with its numbers, and not the choices', async () => {
    const page = await open('/en/bed/');
    const [who = ''] = await listChoices(page);
    await page.goto(who);
    const [where = ''] = await listChoices(page);
    await page.goto(where);
    await page.emulateMedia({ media: 'print' });
    expect(await getStep(page).count()).toBe(1);
    expect(await getStep(page).locator('a[href^="tel:"]').first().isVisible()).toBe(true);
    expect(await getStep(page).locator('.choice-link').first().isVisible()).toBe(false);
    await page.context().close();
  });

  it('has a number on the first screen beside the days too, with JavaScript', async () => {
    const page = await open('/en/letter/');
    const answer = await page.locator('section:has(.day-count)').getAttribute('id');
    await page
      .locator(`a[href="#${answer ?? ''}"]`)
      .first()
      .click();
    const number = await getStep(page).locator('a[href^="tel:"]').first().boundingBox();
    expect((number?.y ?? Infinity) + (number?.height ?? 0)).toBeLessThanOrEqual(740);
    await page.context().close();
  });

  it('stands beside the language of the country, line by line', async () => {
    const page = await open('/en/bed/da/');
    const [choice = ''] = await listChoices(page);
    expect(await getStep(page).locator('h2 [lang="da"]').count()).toBe(1);
    await page.goto(choice);
    const choices = getStep(page).locator('li > a');
    expect(await choices.locator('[lang="da"]').count()).toBe(await choices.count());
    await page.context().close();
  });

  it.each(['/en/time/', '/en/all/'])('alone counts days: %s does not', async (path) => {
    const page = await open(path);
    expect(await page.locator('.day-count').count()).toBe(0);
    await page.context().close();
  });
});

describe('the search', () => {
  it.each([
    ['bed tonight', 'bed'],
    ['letter', 'letter'],
    ['7 days to leave', 'letter'],
    ['which group', 'group'],
    ['doctor', 'doctor'],
    ['passport', 'papers'],
    ['pay', 'papers'],
  ])('leads first from "%s" to the question', async (words, slug) => {
    const page = await open('/en/topics/');
    await page.fill('#search-words', words);
    await page.keyboard.press('Enter');
    const first = page.locator('#search-answers a, #search-results a').first();
    await first.waitFor();
    expect(new URL((await first.getAttribute('href')) ?? '', page.url()).pathname).toBe(`/en/${slug}/`);
    await page.context().close();
  });
});
