import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { getInitial } from '../../src/domain/initial.ts';
import { PHONE, useSite } from '../support/phone.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { SITE } from '../support/sites.ts';

const site = useSite(SITE);

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await site.newPage({ viewport: PHONE, ...options });
  await page.goto(`${site.origin}/`);
  return page;
}

/** The visible languages, in their order on the screen. */
async function listSeen(page: Page): Promise<{ tag: string; name: string; english: string }[]> {
  return page.locator('#choices li:visible').evaluateAll((items) =>
    items.map((item) => ({
      tag: item.getAttribute('lang') ?? '',
      name: item.querySelector('span')?.textContent.trim() ?? '',
      english: item.getAttribute('data-names')?.split(',')[0] ?? '',
    })),
  );
}

describe('the language picker', () => {
  it('links to every language by its initial letter, without JavaScript', async () => {
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
  });

  it('filters languages by region, without JavaScript', async () => {
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
  });

  it('finds a language by its endonym, its English name, and its name in the device’s language', async () => {
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
    expect(await page.locator('#choices [role=status]').innerText()).toBe(
      'We have no language with this name. These are all of them:',
    );
    await page.fill('#find-language', '');
    expect(await page.locator('#choices [role=status]').innerText()).toBe('');
  });

  it('finds a language by its other names and by a country, on a device in another language', async () => {
    const page = await open({ locale: 'en-GB' });
    const { languages, site: settings } = readSiteContent();
    const country = new Intl.DisplayNames(settings?.value.countryLanguage, { type: 'language' });
    const regions = new Intl.DisplayNames('en', { type: 'region' });
    let tried = 0;
    for (const [tag, { language }] of languages) {
      const { alsoCalled = [], countries = [] } = language?.value ?? {};
      const names = countries.map((code) => regions.of(code) ?? code);
      for (const typed of [...alsoCalled, ...names, country.of(tag) ?? tag]) {
        tried += 1;
        await page.fill('#find-language', typed);
        expect(
          (await listSeen(page)).map((seen) => seen.tag),
          typed,
        ).toContain(tag);
      }
    }
    expect(tried).toBeGreaterThan(languages.size);
  });

  it('opens the only match on Enter', async () => {
    const page = await open({ locale: 'en-GB' });
    const last = (await listSeen(page)).at(-1);
    await page.fill('#find-language', last?.english ?? '');
    await page.press('#find-language', 'Enter');
    await page.waitForURL(`**/${last?.tag ?? ''}/`);
  });

  it('has the exit link in every language, in a low bar', async () => {
    const page = await open({ javaScriptEnabled: false });
    const languages = await listSeen(page);
    const exitLanguages = await page
      .locator('[data-leave] > span')
      .evaluateAll((all) => all.map((label) => label.getAttribute('lang')));
    const pageLanguage = await page.locator('html').getAttribute('lang');
    expect([pageLanguage, ...exitLanguages].toSorted()).toEqual(languages.map(({ tag }) => tag).toSorted());
    const bar = await page.locator('nav').first().boundingBox();
    expect(bar?.height ?? PHONE.height).toBeLessThan(PHONE.height / 6);
  });

  it('leaves by the other exit link as by the bar', async () => {
    const page = await open();
    const exit = await page.locator('#leave').getAttribute('href');
    await page.route(`${exit ?? ''}**`, (route) => route.fulfill({ body: 'elsewhere' }));
    await page.locator('[data-leave]').click();
    await page.waitForURL(`${exit ?? ''}**`);
    await page.goBack().catch(() => undefined);
    expect(new URL(page.url()).origin).not.toBe(site.origin);
  });
});

it.each(['/', '/q/k7wp/'])('%s fits a small phone with any number of languages', async (path) => {
  const page = await open({ viewport: { width: 320, height: 640 } });
  await page.goto(`${site.origin}${path}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
