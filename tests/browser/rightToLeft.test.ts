import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { PHONE, usePhone } from '../support/phone.ts';
import { SITE } from '../support/sites.ts';

/** Screenshots for a person to review; the tests only check positions. */
const PICTURES = '.build/pictures';
const PAGES = ['', 'now/', 'compare/', 'places/'];

const { open } = usePhone(SITE);
beforeAll(() => {
  mkdirSync(PICTURES, { recursive: true });
});

/** The horizontal centre of an element. */
async function getMiddle(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox();
  return box ? box.x + box.width / 2 : Number.NaN;
}

describe('a right-to-left page', () => {
  it.each(PAGES)('mirrors the left-to-right page: /ar/%s', async (path) => {
    const [arabic, english] = await Promise.all([open(`/ar/${path}`), open(`/en/${path}`)]);
    for (const selector of ['#leave', '#language svg', 'header a[href$="topics/"] svg']) {
      const isOnTheLeft = (await getMiddle(english, selector)) < PHONE.width / 2;
      expect((await getMiddle(arabic, selector)) < PHONE.width / 2, selector).toBe(!isOnTheLeft);
    }
    await arabic.screenshot({
      path: `${PICTURES}/ar-${path.replace('/', '') || 'home'}.png`,
      fullPage: true,
    });
  });

  it('aligns its first line to the right', async () => {
    const page = await open('/ar/now/');
    const [start, width] = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('h1') ?? document.body);
      return [range.getBoundingClientRect().right, document.documentElement.clientWidth];
    });
    expect(width - start).toBeLessThan(24);
  });

  it.each(['/ar/abroad/', '/fa/abroad/', '/ar/now/', '/fa/now/'])(
    'keeps ranges of hours left to right: %s',
    async (path) => {
      const page = await open(path);
      const ranges = await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        const texts = document.createTreeWalker(
          document.querySelector('main') ?? document,
          NodeFilter.SHOW_TEXT,
        );
        const found: { range: string; starts: readonly number[] }[] = [];
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          if (text.parentElement?.checkVisibility() !== true) continue;
          for (const { 0: range, index } of text.textContent?.matchAll(/\d\d:\d\d–\d\d:\d\d/g) ?? []) {
            const starts = [0, range.indexOf('–') + 1].map((at) => {
              const time = document.createRange();
              time.setStart(text, index + at);
              time.setEnd(text, index + at + 1);
              return time.getBoundingClientRect().left;
            });
            found.push({ range, starts });
          }
        }
        return found;
      });
      expect(ranges.length).toBeGreaterThan(0);
      for (const {
        range,
        starts: [from = 0, to = 0],
      } of ranges)
        expect(from, range).toBeLessThan(to);
    },
  );

  it('keeps phone numbers left to right', async () => {
    const page = await open('/ar/now/');
    const groups = await page.evaluate(() =>
      [...document.querySelectorAll('a[href="tel:+4570202550"] bdi')].map((element) => {
        const text = element.firstChild ?? element;
        return ['+45', '25 50'].map((group) => {
          const at = text.textContent?.indexOf(group) ?? 0;
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + group.length);
          return range.getBoundingClientRect().left;
        });
      }),
    );
    expect(groups.length).toBeGreaterThan(1);
    for (const [first = 0, last = 0] of groups) expect(first).toBeLessThan(last);
  });
});
