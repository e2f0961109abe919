import { describe, expect, it } from 'vitest';
import { PHONE, usePhone } from '../support/phone.ts';
import { SITE } from '../support/sites.ts';

const { open, getOrigin } = usePhone(SITE);

/** Where each link of the strip leads, and its position. */
async function listSteps(path: string, width: number): Promise<{ href: string; x: number; y: number }[]> {
  const page = await open(path, { viewport: { ...PHONE, width }, javaScriptEnabled: false });
  return page.locator('.stages a').evaluateAll((links) =>
    links.map((link) => {
      const { x, y } = link.getBoundingClientRect();
      return { href: (link as HTMLAnchorElement).href, x, y };
    }),
  );
}

const PATHS = ['/en/law/', '/ar/law/', '/en/authorities/', '/th/authorities/'];

describe('the steps of a case', () => {
  it.each(PATHS)('are links in order, stacked on a phone: %s', async (path) => {
    const steps = await listSteps(path, PHONE.width);
    const language = path.slice(0, 4);
    expect(steps.map(({ href }) => href.replace(`${getOrigin()}${language}`, ''))).toEqual(
      path.endsWith('/law/')
        ? ['law/#s1', 'law/#s3', 'authorities/#s3', 'law/#s5']
        : ['authorities/#s2', 'authorities/#s1', 'time/'],
    );
    expect(steps.map(({ y }) => y)).toEqual(steps.map(({ y }) => y).toSorted((a, b) => a - b));
    expect(new Set(steps.map(({ x }) => x)).size).toBe(1);
  });

  it.each(PATHS)('are in one row, in reading direction, on a wide screen: %s', async (path) => {
    const steps = await listSteps(path, 1280);
    expect(new Set(steps.map(({ y }) => y)).size).toBe(1);
    const across = steps.map(({ x }) => x);
    expect(across).toEqual(across.toSorted((a, b) => (path.startsWith('/ar/') ? b - a : a - b)));
    expect(new Set(across).size).toBe(steps.length);
  });

  it.each(PATHS)('have the titles of the sections they link to: %s', async (path) => {
    const page = await open(path);
    const links = await page
      .locator('.stages a')
      .evaluateAll((all) =>
        all.map((link) => ({ href: (link as HTMLAnchorElement).href, text: link.textContent.trim() })),
      );
    expect(links.length).toBe(path.endsWith('/law/') ? 4 : 3);
    for (const { href, text } of links) {
      await page.goto(href);
      const { hash } = new URL(href);
      const heading = page.locator(hash === '' ? 'h1' : `${hash}:is(h2), ${hash} h2`).first();
      expect((await heading.innerText()).trim()).toBe(text);
    }
  });

  it('are in the table of contents', async () => {
    const page = await open('/en/law/');
    await page.locator('summary', { hasText: 'On this page' }).click();
    await page.locator('a[href="#part-stages"]:visible').click();
    expect(await page.locator('#part-stages h2').isVisible()).toBe(true);
  });
});
