import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { getCountryName, getLanguageName } from '../../src/i18n/format.ts';
import { PHONE, useSite } from '../support/phone.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { SITE } from '../support/sites.ts';

const site = useSite(SITE);

async function open(options: BrowserContextOptions = {}, path = '/'): Promise<Page> {
  const page = await site.newPage({ viewport: PHONE, ...options });
  await page.goto(`${site.origin}${path}`);
  return page;
}

/** The visible languages, in their order on the screen. */
async function listSeen(page: Page): Promise<string[]> {
  return page
    .locator('#choices li:visible')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).lang));
}

/** The visible languages after typing into the field, when their names are loaded. */
async function find(page: Page, typed: string): Promise<string[]> {
  await page.fill('#find-language', typed);
  await page.locator('#find:not([aria-busy])').waitFor();
  return listSeen(page);
}

/** As `find`, for many texts in one call: once the names are loaded, matches are shown synchronously. */
async function findEach(page: Page, typed: readonly string[]): Promise<Map<string, string[]>> {
  await page.focus('#find-language');
  await page.locator('#find:not([aria-busy])').waitFor();
  const found = await page.evaluate((words) => {
    const field = document.querySelector<HTMLInputElement>('#find-language');
    const items = [...document.querySelectorAll<HTMLElement>('#choices li')];
    return words.map((word) => {
      if (field) field.value = word;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
      return items.filter((item) => item.checkVisibility()).map(({ lang }) => lang);
    });
  }, typed);
  return new Map(typed.map((word, index) => [word, found[index] ?? []]));
}

/** The published languages. */
const languages = [...readSiteContent().languages].flatMap(([tag, { language }]) =>
  language?.value.status === 'live' ? [{ tag, ...language.value }] : [],
);

const getBox = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not visible.`);
  return box;
};

describe('the language picker', () => {
  it('shows every language without JavaScript, but no search field', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect((await listSeen(page)).toSorted()).toEqual(languages.map(({ tag }) => tag).toSorted());
    expect(await page.locator('main').innerText()).toContain(`${String(languages.length)} languages`);
    expect(await page.locator('#find').isVisible()).toBe(false);
    const [hrefs, direction] = await page
      .locator('#choices')
      .evaluate((choices) => [
        [...choices.querySelectorAll<HTMLAnchorElement>('li a')].map(({ pathname }) => pathname),
        getComputedStyle(choices).direction,
      ]);
    expect(hrefs).toEqual((await listSeen(page)).map((tag) => `/${tag}/`));
    expect(direction).toBe('ltr');
  });

  it.each([
    { width: 360, height: 740, columns: 2 },
    { width: 768, height: 1024, columns: 4 },
    { width: 1280, height: 800, columns: 6 },
  ])(
    'starts near the top, with $columns equal columns at a width of $width',
    async ({ columns, ...viewport }) => {
      const page = await open({ viewport });
      const boxes = await page.locator('#choices li a').evaluateAll((links) =>
        links.map((link) => {
          const { left, top, width, height } = link.getBoundingClientRect();
          return [left, top, width, height].map(Math.round);
        }),
      );
      const count = (index: number): number => new Set(boxes.map((box) => box[index])).size;
      expect(boxes[0]?.[1]).toBeLessThanOrEqual(300);
      expect(boxes[0]?.[0]).toBe(Math.round((await getBox(page, 'h1')).x));
      expect(count(0)).toBe(columns);
      expect(count(1)).toBe(Math.ceil(languages.length / columns));
      // Rounding may differ by a pixel.
      const heights = boxes.map(([, , , height = 0]) => height);
      expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(1);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(48);
      expect(Math.max(...heights)).toBeLessThanOrEqual(64);
    },
  );

  it('has its search field below the list, and the matches below the field', async () => {
    const page = await open({ locale: 'en-GB' });
    const first = '#choices li:not([hidden])';
    const isBelow = async () => (await getBox(page, '#find')).y > (await getBox(page, first)).y;
    expect(await isBelow()).toBe(true);
    await page.focus('#find-language');
    for (const typed of ['farsi', 'qqq']) {
      await find(page, typed);
      expect(await isBelow()).toBe(false);
      const { y, height } = await getBox(page, first);
      // Above the keyboard of a phone.
      expect(y + height).toBeLessThan(PHONE.height / 2);
    }
    await find(page, '');
    expect(await isBelow()).toBe(true);
    const { y } = await getBox(page, '#find-language');
    expect(y).toBeLessThan(PHONE.height);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('find-language');
  });

  it('finds a language by its endonym, and by its name in every language', async () => {
    const page = await open({ locale: 'en-GB' });
    for (const { tag, name, english } of languages) {
      const exonyms = languages.map((other) => getLanguageName(other.tag, tag));
      for (const [typed, found] of await findEach(page, [name, english, ...exonyms]))
        expect(found, typed).toContain(tag);
    }
  });

  it('finds a language by its other names, and by its countries in several languages', async () => {
    const page = await open({ locale: 'fr-FR' });
    const { countryLanguage = '', sourceLanguage = '' } = readSiteContent().site?.value ?? {};
    let tried = 0;
    for (const { tag, alsoCalled = [], countries = [] } of languages) {
      const countryNames = [tag, 'fr', sourceLanguage, countryLanguage].flatMap((language) =>
        countries.map((country) => getCountryName(language, country)),
      );
      for (const [typed, found] of await findEach(page, [...alsoCalled, ...countryNames])) {
        tried += 1;
        expect(found, typed).toContain(tag);
      }
    }
    expect(tried).toBeGreaterThan(languages.length);
  });

  it.each([
    ['farsi', 'fa'],
    ['dari', 'fa'],
    ['mandarin', 'zh'],
    ['tagalog', 'fil'],
    ['kinesisk', 'zh'],
    ['thailand', 'th'],
    ['perzsa', 'fa'],
    ['арабский', 'ar'],
    ['український', 'uk'],
    ['thai language', 'th'],
    ['lotewski', 'lv'],
    ['فارسي', 'fa'],
  ])('for "%s" finds only %s, whatever the device’s language', async (typed, tag) => {
    for (const locale of ['en-GB', 'vi-VN']) {
      const page = await open({ locale });
      expect(await find(page, typed), locale).toEqual([tag]);
    }
  });

  it('reports in the device’s language that nothing matches, and shows all languages', async () => {
    const typed = 'no language is called so';
    const status = '#choices [role=status]';
    for (const [locale, tag, text] of [
      ['en-GB', 'en', 'We have no language with this name. These are all of them:'],
      // Not a language of the site.
      ['ko-KR', 'en', 'We have no language with this name. These are all of them:'],
      ['th-TH', 'th', 'ไม่มีภาษาชื่อนี้ ภาษาทั้งหมดมีดังนี้:'],
    ] as const) {
      const page = await open({ locale });
      const all = await listSeen(page);
      expect(await page.locator(status).innerText()).toBe('');
      expect(await find(page, typed)).toEqual(all);
      expect(await page.locator(status).innerText()).toBe(text);
      expect(
        await page
          .locator(`${status} > *`)
          .evaluate((element) => element.closest('[lang]')?.getAttribute('lang')),
      ).toBe(tag);
      await find(page, '');
      expect(await page.locator(status).innerText()).toBe('');
    }
  });

  it('loads more names only when the field is used; without them, matches the shown names', async () => {
    const page = await site.newPage({ viewport: PHONE, locale: 'en-GB' });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.route('**/languages.json', (route) => route.abort());
    await page.goto(`${site.origin}/go/work/`);
    expect(requests).toEqual(['/go/work/']);
    expect(await find(page, 'kinesisk')).toHaveLength(languages.length);
    expect(await find(page, 'chinese')).toEqual(['zh']);
    expect(await find(page, '中文')).toEqual(['zh']);
    await page.unroute('**/languages.json');
    await page.locator('#find-language').blur();
    expect(await find(page, 'kinesisk')).toEqual(['zh']);
    expect(requests.slice(1)).toEqual(['/search/languages.json', '/search/languages.json']);
  });

  it.each(['/', '/go/work/'])(
    'on %s explains in the device’s language what the numbers are for',
    async (path) => {
      const page = await open({ locale: 'th-TH' }, path);
      const t = readSiteContent().languages.get('th')?.ui?.strings ?? {};
      const shown = page.locator('#help .phone-name, a[href="#help"] [data-string], #code h2');
      expect(await shown.allInnerTexts()).toEqual(
        ['help.link', 'help.emergency', 'help.independent', 'help.state', 'share.link'].map((key) => t[key]),
      );
      expect(
        new Set(
          await shown.evaluateAll((all) =>
            all.map((element) => element.closest('[lang]')?.getAttribute('lang')),
          ),
        ),
      ).toEqual(new Set(['th']));
    },
  );

  it('opens the only match on Enter', async () => {
    const page = await open({ locale: 'en-GB' });
    const last = languages.find(({ tag }) => tag === 'th');
    await page.fill('#find-language', last?.english ?? '');
    await page.press('#find-language', 'Enter');
    await page.waitForURL('**/th/');
  });

  it('lists the device’s languages first, and highlights the first of them', async () => {
    const page = await open({ locale: 'th-TH' });
    expect((await listSeen(page))[0]).toBe('th');
    const backgrounds = await page
      .locator('#choices li a')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).backgroundColor));
    expect(backgrounds.filter((colour) => colour === backgrounds[0])).toHaveLength(1);
  });

  it.each(['/', '/go/work/', '/q/k7wp/', '/xx/nothing/'])(
    'on %s has a short exit link in the device’s language and in English',
    async (path) => {
      const labels = [
        { locale: 'en-GB', text: 'Leave this page Opens a weather page', lang: 'en' },
        { locale: 'ko-KR', text: 'Leave this page Opens a weather page', lang: 'en' },
        { locale: 'th-TH', text: 'ออกจากหน้านี้ Leave this page', lang: 'th' },
        { locale: 'ar-MA', text: 'الخروج من هذه الصفحة Leave this page', lang: 'ar' },
        {
          locale: 'th-TH',
          text: 'Leave this page Opens a weather page',
          lang: 'en',
          javaScriptEnabled: false,
        },
      ];
      for (const { text, lang, ...options } of labels) {
        const page = await open(options, path);
        for (const viewport of [PHONE, { width: 1280, height: 800 }]) {
          await page.setViewportSize(viewport);
          const link = page.locator('a[rel~=nofollow]');
          expect(await link.count()).toBe(1);
          expect((await link.innerText()).replace(/\s+/g, ' ')).toBe(text);
          expect(
            await link
              .locator('span span')
              .first()
              .evaluate((label) => label.closest('[lang]')?.getAttribute('lang')),
          ).toBe(lang);
          const { width, height } = await getBox(page, '#leave');
          expect(width).toBeLessThan(PHONE.width * 0.7);
          expect(height).toBeLessThan(PHONE.height / 10);
        }
        await page.context().close();
      }
    },
  );

  it('restores the text of the exit link after a press of Shift and another key', async () => {
    const page = await open({ locale: 'th-TH' });
    const status = page.locator('#leave-opens');
    await page.keyboard.press('Shift');
    expect(await status.innerText()).toBe('Press Shift twice more to leave');
    await page.keyboard.press('a');
    expect(await status.innerText()).toBe('Leave this page');
  });
});

it.each(['/', '/q/k7wp/'])('%s fits a small phone with all languages', async (path) => {
  const page = await open({ viewport: { width: 320, height: 640 } }, path);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
