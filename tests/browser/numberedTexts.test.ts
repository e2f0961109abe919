/** "Is a sentence wrong?": the numbers on the screen are those that `npm run translate -- find` counts in the built page. */
import type { BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { listNumberedTexts } from '../../tools/translation/numberedPage.ts';
import { listPages, type BuiltPage } from '../support/pages.ts';
import { PHONE, useSite } from '../support/phone.ts';
import { pickCovering } from '../support/sample.ts';
import { FIXTURE } from '../support/sites.ts';

const LAPTOP = { width: 1280, height: 900 };

const site = useSite(FIXTURE);
const numbered = listPages(FIXTURE).filter(({ html }) => listNumberedTexts(html) !== undefined);
/** Pages that together contain every class and every element. */
const pages = pickCovering(numbered, ({ path, html }) => [
  path.split('/')[2] ?? '',
  ...(html.match(/<[a-z0-9]+|class="[^"]*"/g) ?? []),
]);

async function openPage({ path }: BuiltPage, options: BrowserContextOptions): Promise<Page> {
  const page = await site.newPage(options);
  await page.goto(site.origin + path);
  return page;
}

async function openNumbers(page: Page): Promise<void> {
  await page.locator('#wrong > summary').click();
  expect(await page.locator('#wrong').getAttribute('open')).not.toBeNull();
}

/** The numbers that the browser has laid out, each with its text. */
async function readNumbers(page: Page): Promise<Map<string, string>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
  const [{ nodes, layout }] = documents as [(typeof documents)[number]];
  const getName = (node: number): string => strings[nodes.nodeName?.[node] ?? -1] ?? '';
  const getParent = (node: number): number => nodes.parentIndex?.[node] ?? -1;
  const isIn = (node: number, ancestor: number): boolean =>
    node === ancestor || (node > ancestor && isIn(getParent(node), ancestor));
  const texts = layout.nodeIndex.map((node, index) => ({
    node,
    isNumber: ['::before', '::after'].includes(getName(node)),
    text: strings[layout.text[index] ?? -1] ?? '',
  }));
  const numbers = new Map<number, string>();
  for (const { node, isNumber, text } of texts)
    if (isNumber) numbers.set(node, (numbers.get(node) ?? '') + text);
  return new Map(
    [...numbers]
      .filter(([, number]) => /^\[[\d.]+\]$/.test(number))
      .map(([node, number]) => {
        const element = getParent(node);
        const words = (nodes.nodeValue ?? [])
          .map((value, index) => ({ value: strings[value] ?? '', index }))
          .filter(({ index }) => getName(index) === '#text' && isIn(index, element));
        return [
          number.slice(1, -1),
          words
            .map(({ value }) => value)
            .join('')
            .replace(/\s+/g, ' ')
            .trim(),
        ];
      }),
  );
}

async function openFolds(page: Page): Promise<void> {
  await page.locator('main').evaluate((main) => {
    for (const fold of main.querySelectorAll('details')) fold.open = true;
  });
}

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, built) => {
  const expected = listNumberedTexts(built.html) ?? new Map<string, string>();

  it('numbers each text once “Is a sentence wrong?” is open, whatever else is open', async () => {
    // Without scripts, which change the text about opening hours.
    const page = await openPage(built, { viewport: PHONE, javaScriptEnabled: false });
    expect(await readNumbers(page)).toEqual(new Map());
    await openNumbers(page);
    const shown = await readNumbers(page);
    expect(shown.size).toBeGreaterThan(1);
    for (const [number, text] of shown) expect([number, text]).toEqual([number, expected.get(number)]);
    await openFolds(page);
    expect([...(await readNumbers(page))]).toEqual([...expected]);
  });

  it.each([
    ['a phone', PHONE],
    ['a laptop', LAPTOP],
  ])('has the same numbers on %s with JavaScript and everything expanded', async (__, viewport) => {
    const page = await openPage(built, { viewport });
    await openNumbers(page);
    await openFolds(page);
    expect([...(await readNumbers(page)).keys()]).toEqual([...expected.keys()]);
  });
});

const questions = numbered.filter(({ html }) => html.includes('class="asking"'));

it('the texts of a page of questions have the same numbers in every step', async () => {
  const [built] = questions;
  if (!built) throw new Error('The fixture has no page of questions.');
  const page = await openPage(built, { viewport: PHONE });
  await openNumbers(page);
  const ids = await page
    .locator('.asking > :is(section, .entry)')
    .evaluateAll((steps) => steps.map(({ id }) => id));
  for (const id of ids) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, id);
    expect([...(await readNumbers(page)).keys()]).toEqual([...(listNumberedTexts(built.html)?.keys() ?? [])]);
    expect(await page.locator('.asking > section:visible').count()).toBe(1);
  }
});

it('opening the numbers turns a wide comparison into a list with the same numbers', async () => {
  const built = numbered.find(({ path }) => path === '/en/compare/');
  if (!built) throw new Error('The fixture has no comparison.');
  const page = await openPage(built, { viewport: LAPTOP });
  await page.locator('[id^=g-]:not(#g-all)').first().check();
  const table = page.locator('.comparison-table');
  expect(await table.isVisible()).toBe(true);
  await openNumbers(page);
  await openFolds(page);
  expect(await table.isVisible()).toBe(false);
  expect([...(await readNumbers(page)).keys()]).toEqual([...(listNumberedTexts(built.html)?.keys() ?? [])]);
});
