import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getInitial } from '../../src/domain/initial.ts';
import { serveSite, startHeadlessShell, type RunningSite } from '../support/browser.ts';
import { PHONE } from '../support/phone.ts';
import { SITE } from '../support/sites.ts';

let browser: Browser;
let site: RunningSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([startHeadlessShell(), serveSite(SITE)]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: PHONE, ...options })).newPage();
  await page.goto(`${site.origin}/`);
  return page;
}

/** The languages to choose from that can be seen, in their order on the screen. */
async function listSeen(page: Page): Promise<{ tag: string; name: string; english: string }[]> {
  return page.locator('#choices li:visible').evaluateAll((items) =>
    items.map((item) => ({
      tag: item.getAttribute('lang') ?? '',
      name: item.querySelector('span')?.textContent.trim() ?? '',
      english: item.getAttribute('data-name') ?? '',
    })),
  );
}

describe('the choice of a language', () => {
  it('leads to every language by the letter that it begins with, without JavaScript', async () => {
    const page = await open({ javaScriptEnabled: false });
    const languages = await listSeen(page);
    const letters = await page.locator('.initials a').allInnerTexts();
    expect(letters).toEqual([...new Set(languages.map(({ name }) => getInitial(name)))]);
    for (const [index, letter] of letters.entries()) {
      await page.locator('.initials a').nth(index).click();
      const target = page.locator(':target');
      expect(getInitial((await target.innerText()).trim())).toBe(letter);
      const [top = 0, bar = 0] = await page.evaluate(() => [
        document.querySelector(':target')?.getBoundingClientRect().top,
        document.querySelector('nav')?.getBoundingClientRect().bottom,
      ]);
      expect(top).toBeGreaterThanOrEqual(bar);
    }
    expect(await page.locator('#find-language').isVisible()).toBe(false);
    await page.context().close();
  });

  it('leaves the languages of a part of the world, without JavaScript', async () => {
    const page = await open({ javaScriptEnabled: false });
    const all = await listSeen(page);
    const regions = page.locator('a[href^="#"]').filter({ hasText: /^(Africa|Americas|Asia|Europe)$/ });
    expect(await regions.count()).toBe(4);
    const seen = new Set<string>();
    for (const link of await regions.all()) {
      await link.click();
      const left = (await listSeen(page)).map(({ tag }) => tag);
      expect(left.length).toBeGreaterThan(0);
      expect(left.length).toBeLessThan(all.length);
      for (const tag of left) seen.add(tag);
    }
    expect(seen.size).toBe(all.length);
    await page.getByRole('link', { name: 'All languages' }).click();
    expect(await listSeen(page)).toEqual(all);
    await page.context().close();
  });

  it('finds a language by its own name, by its English one, and by that of the phone', async () => {
    const page = await open({ locale: 'da-DK' });
    const languages = await listSeen(page);
    for (const { tag, name, english } of languages) {
      const danish = new Intl.DisplayNames('da', { type: 'language' }).of(tag) ?? tag;
      for (const typed of [name, english, danish]) {
        await page.fill('#find-language', typed);
        expect(
          (await listSeen(page)).map((seen) => seen.tag),
          typed,
        ).toContain(tag);
      }
    }
    await page.fill('#find-language', 'no language is called so');
    expect(await listSeen(page)).toEqual(languages);
    await page.context().close();
  });

  it('goes to the only one that is left on Enter', async () => {
    const page = await open({ locale: 'en-GB' });
    const last = (await listSeen(page)).at(-1);
    await page.fill('#find-language', last?.english ?? '');
    await page.press('#find-language', 'Enter');
    await page.waitForURL(`**/${last?.tag ?? ''}/`);
    await page.context().close();
  });

  it('has the way out in every language, and a bar that takes little of the screen', async () => {
    const page = await open({ javaScriptEnabled: false });
    const languages = await listSeen(page);
    const ways = await page
      .locator('[data-leave] > span')
      .evaluateAll((all) => all.map((words) => words.getAttribute('lang')));
    const own = await page.locator('html').getAttribute('lang');
    expect([own, ...ways].toSorted()).toEqual(languages.map(({ tag }) => tag).toSorted());
    const bar = await page.locator('nav').first().boundingBox();
    expect(bar?.height ?? PHONE.height).toBeLessThan(PHONE.height / 6);
    await page.context().close();
  });

  it('leaves by the other way out as by the bar', async () => {
    const page = await open();
    const exit = await page.locator('#leave').getAttribute('href');
    await page.route(`${exit ?? ''}**`, (route) => route.fulfill({ body: 'elsewhere' }));
    await page.locator('[data-leave]').click();
    await page.waitForURL(`${exit ?? ''}**`);
    await page.goBack().catch(() => undefined);
    expect(new URL(page.url()).origin).not.toBe(site.origin);
    await page.context().close();
  });
});

it.each(['/', '/q/k7wp/'])(
  '%s is not wider than a small phone, however many languages there are',
  async (path) => {
    const page = await open({ viewport: { width: 320, height: 640 } });
    await page.goto(`${site.origin}${path}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  },
);
