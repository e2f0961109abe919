import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../support/phone.ts';
import { HOSTILE_WORDS } from '../support/badContent.ts';
import { FIXTURE } from '../support/sites.ts';

const TRIES = 60;

/** What readers may type or paste: words with anything between them, and input without any words. */
const typed = fc.oneof(
  fc.constantFrom(
    ...HOSTILE_WORDS,
    '\u202e txet',
    '\u0000 null',
    '%00%3Cscript%3E',
    '"phone" \'now\' `time`',
    '{{count}}',
    '${count}',
    '../../etc/passwd?x=1#y',
    'help '.repeat(2000),
    'w'.repeat(5000),
    '\ud800',
    '🏠'.repeat(50),
    '\\',
    '*',
    '<',
    '-phone',
    '__proto__',
    'constructor',
  ),
  fc
    .tuple(fc.constantFrom('phone', 'time', 'help', ''), fc.string({ unit: 'binary', maxLength: 40 }))
    .map(([word, rest]) => `${word} ${rest}`),
  fc.string({ unit: fc.constantFrom(...Array.from(`<>"'&;=/{}[]()%\\$#!-*\u202e\u200b ab`)), maxLength: 60 }),
);

const site = useSite(FIXTURE);

/** Fills the field as pasting does, searches, asks for the full text if that is offered, and waits for the results. */
async function search(page: Page, words: string): Promise<void> {
  await page.evaluate((value) => {
    const field = document.querySelector<HTMLInputElement>('#search-words');
    const status = document.querySelector('#search-status');
    if (!field || !status) throw new Error('There is no search on this page.');
    status.textContent = '…';
    field.value = value;
    field.form?.requestSubmit();
  }, words);
  const isDone = () =>
    [...document.querySelectorAll('search [role=status]')].every(
      ({ textContent }) => !textContent.includes('…'),
    );
  await page.waitForFunction(isDone);
  const button = page.locator('#full-text button');
  if (!(await button.isVisible())) return;
  await button.click();
  await page.waitForFunction(isDone);
}

/**
 * Every element of the search and of `<head>` with its attributes, and the results. Links are resolved: to a path within the
 * site, otherwise to a full URL.
 */
async function readMarkup(
  page: Page,
): Promise<{ page: string[]; results: string[]; address: string; stored: string[] }> {
  return page.evaluate(() => {
    const resolve = (href: string): string => {
      const { origin, href: address } = new URL(href, location.href);
      return origin === location.origin ? address.slice(origin.length) : address;
    };
    const describe = (element: Element): string =>
      `${element.tagName} ${[...element.attributes]
        .filter(({ name }) => name !== 'hidden')
        .map(({ name, value }) => `${name}=${name === 'href' ? resolve(value) : ''}`)
        .join(' ')}`;
    const list = [...document.querySelectorAll('#search-results *, #full-text ol *')];
    const answers = [...document.querySelectorAll('#search-answers *')];
    return {
      page: [...document.querySelectorAll('html, head *, body, search, search *')]
        .filter((element) => !list.includes(element) && !answers.includes(element))
        .map(describe),
      results: list.map(describe),
      address: `${location.href} ${String(history.length)} ${document.title}`,
      stored: [
        [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage)).join(),
        document.cookie,
      ],
    };
  });
}

describe('search input', () => {
  it('is treated as text: it creates no elements, URLs or errors', async () => {
    const page = await site.newPage();
    const errors: string[] = [];
    const requested = new Set<string>();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => {
      errors.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => requested.add(request.url()));
    await page.goto(`${site.origin}/en/topics/`);
    await search(page, 'phone');
    const before = await readMarkup(page);
    expect(before.results.length).toBeGreaterThan(0);

    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        await search(page, words);
        const after = await readMarkup(page);
        expect(after.page).toEqual(before.page);
        expect(after.address).toBe(before.address);
        expect(after.stored).toEqual(['reading', '']);
        for (const element of after.results)
          expect(element).toMatch(
            /^(LI class=|A class= href=\/en\/[a-z0-9/-]+(#s\d+)?|(P|SPAN|MARK) class=|SPAN class= lang=)$/,
          );
        expect(errors).toEqual([]);
      }),
      { numRuns: TRIES },
    );
    // Nor is the input in any request.
    for (const url of requested)
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/(en\/topics\/|(pagefind|search)\/[\w./-]+)$/);
  });
});
