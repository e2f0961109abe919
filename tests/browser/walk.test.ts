/**
 * The paths of readers from the start page to their answer, on a small phone. A screen is the area below the sticky bar;
 * distances are measured from where the last tap led.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasSpaces } from '../../src/domain/script.ts';
import { NARROW, PHONE, usePhone } from '../support/phone.ts';
import { listLanguages } from '../support/pages.ts';
import { listSample, pickLanguages, takesAll } from '../support/sample.ts';
import { SITE } from '../support/sites.ts';

const SCREEN = 680;

const tags = listLanguages(SITE).map(({ lang }) => lang);

const { newPage, open, getOrigin } = usePhone(SITE);

/** The distance from the bar to the bottom of the first such element, in screens. */
async function measureScreens(page: Page, selector: string): Promise<number> {
  await page.locator(selector).first().waitFor();
  // Wait for a jump to a fragment.
  await page.waitForLoadState('load');
  const pixels = await page.evaluate((requested) => {
    const bar = document.querySelector('#leave')?.closest('nav')?.getBoundingClientRect().bottom ?? 0;
    return (document.querySelector(requested)?.getBoundingClientRect().bottom ?? Infinity) - bar;
  }, selector);
  return pixels / SCREEN;
}

/** Taps a link of the start page, which must be within the first two screens. */
async function tap(page: Page, href: string): Promise<void> {
  const link = `main a[href="${href}"]`;
  expect(await measureScreens(page, link), href).toBeLessThanOrEqual(2);
  await page.click(link);
}

describe.each(pickLanguages(SITE))('from the start page of $lang', ({ lang }) => {
  it('the rights of a group are one tap away', async () => {
    const page = await open(`/${lang}/`);
    for (const slug of ['eu', 'no-permit']) {
      await tap(page, `${slug}/#part-rights`);
      expect(await measureScreens(page, '#part-rights [data-answer]'), slug).toBeLessThanOrEqual(1);
      await page.goBack();
    }
  });
});

it.each(tags)('the first pages are not too long or wide, and break no word of a choice: %s', async (lang) => {
  const page = await newPage();
  const measureHeight = () => page.evaluate(() => document.documentElement.scrollHeight);
  // Not an earlier day: the built pages know the hours from the day of the build on.
  const tonight = new Date();
  tonight.setUTCHours(21, 0, 0, 0);
  await page.clock.install({ time: tonight });
  const goTo = async (path: string): Promise<void> => {
    await page.setViewportSize(PHONE);
    await page.goto(`${getOrigin()}/${lang}/${path}`);
  };
  await goTo('');
  // While a line is closed, its card also says when somebody answers again: at night, on each day of the week.
  for (let night = 1; night <= 7; night++) {
    expect(await measureHeight(), `${lang}, home in night ${String(night)}`).toBeLessThanOrEqual(1900);
    await page.clock.fastForward('24:00:00');
  }
  expect(await measureEnlargedWidth(page), `${lang}, home`).toBe(NARROW.width);
  await goTo('compare/');
  expect(await measureHeight(), `${lang}, compare`).toBeLessThanOrEqual(5000);
  expect(await measureEnlargedWidth(page), `${lang}, compare`).toBe(NARROW.width);
  for (const slug of ['eu', 'no-permit']) {
    await goTo(`${slug}/`);
    const rights = await measureBox(page, '#part-rights');
    expect(rights.height / SCREEN, `${lang}, ${slug}`).toBeLessThanOrEqual(6);
  }
  await goTo('places/');
  // Measured at its name, because the first place and the length of its state change with the time of day.
  const first = await measureBox(page, 'main article h3');
  expect(first.bottom, `${lang}, the first place`).toBeLessThanOrEqual(1000);
  if (hasSpaces(lang)) {
    for (const width of [PHONE.width, 768, 1024]) {
      await page.setViewportSize({ ...PHONE, width });
      expect(await listBrokenWords(page, 'main label'), `${lang}, ${String(width)} px`).toEqual([]);
    }
  }
  expect(await measureEnlargedWidth(page), `${lang}, places`).toBe(NARROW.width);
});

/** The width of a page on the narrowest screen, with text enlarged alone, without zooming, as on some phones. */
async function measureEnlargedWidth(page: Page): Promise<number> {
  await page.setViewportSize(NARROW);
  return page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
    return document.documentElement.scrollWidth;
  });
}

/** The box of the first such element, if it is visible. Locators would load Playwright's own script into each page. */
async function measureBox(page: Page, selector: string): Promise<Pick<DOMRect, 'bottom' | 'height'>> {
  return page.evaluate((requested) => {
    const element = document.querySelector(requested);
    if (!element?.checkVisibility()) return { bottom: Infinity, height: Infinity };
    const { bottom, height } = element.getBoundingClientRect();
    return { bottom, height };
  }, selector);
}

/** The words in such elements that are broken into two lines. */
async function listBrokenWords(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    (requested) =>
      [...document.querySelectorAll(requested)].flatMap((element) =>
        [...element.childNodes].flatMap((node) =>
          Array.from(
            (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '').matchAll(/[\p{L}\p{M}]+/gu),
          ).flatMap(({ index, 0: word }) => {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const { height } = range.getBoundingClientRect();
            const [line] = range.getClientRects();
            return line && height > 1.5 * line.height ? [word] : [];
          }),
        ),
      ),
    selector,
  );
}

describe('the numbers', () => {
  it('are one tap away from anywhere on any page', async () => {
    const page = await newPage();
    const far: string[] = [];
    const pages = listSample(SITE).filter(({ html }) => html.includes(' id="leave"'));
    expect(pages.length).toBeGreaterThan(0);
    for (const { path } of pages) {
      await page.goto(`${getOrigin()}${path}`);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
      await page.click('a[href="#help"]');
      const shown = await page.evaluate(() => {
        const bar = document.querySelector('#leave')?.closest('nav')?.getBoundingClientRect().bottom ?? 0;
        return [...document.querySelectorAll('#help a[href^="tel:"]')].map((link) => {
          const { top, bottom } = link.getBoundingClientRect();
          return top >= bar && bottom <= innerHeight;
        });
      });
      if (shown.length === 0 || shown.includes(false)) far.push(path);
    }
    expect(far).toEqual([]);
  });
});

/** The guides whose title and summary are longest, which push their first section down. */
function listLongBeginnings(lang: string, count: number): string[] {
  const folder = `content/${lang}/guides`;
  return readdirSync(folder)
    .filter((file) => file !== 'home.mdx')
    .map((file) => {
      const [, front = '', text = ''] = readFileSync(`${folder}/${file}`, 'utf8').split(/^---$/m);
      const [title = ''] = /^title: .*$/m.exec(front) ?? [];
      const [beginning = ''] = text.split(/^## /m);
      return { slug: file.replace('.mdx', ''), length: title.length + beginning.length };
    })
    .sort((a, b) => b.length - a.length)
    .slice(0, count)
    .map(({ slug }) => slug);
}

it('guides in every language begin on the first screen', async () => {
  const page = await newPage();
  for (const lang of tags) {
    for (const slug of listLongBeginnings(lang, takesAll ? Infinity : 6)) {
      await page.goto(`${getOrigin()}/${lang}/${slug}/`);
      const top = await page.evaluate(() => {
        const bar = document.querySelector('#leave')?.closest('nav')?.getBoundingClientRect().bottom ?? 0;
        const headings = [...document.querySelectorAll<HTMLElement>('main :is(h2, legend)')];
        // Neither the summary nor a heading that only screen readers see is a section.
        const first = headings.find(
          (heading) => !heading.closest('.short') && heading.getBoundingClientRect().width > 1,
        );
        return (first?.getBoundingClientRect().top ?? Infinity) - bar;
      });
      expect(top / SCREEN, `${lang}, ${slug}`).toBeLessThanOrEqual(0.9);
    }
  }
});
