import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, useServer, useSite } from '../support/phone.ts';
import { followHref, listLanguages, listPages } from '../support/pages.ts';
import { FIRST_ROUND_TRIP } from '../../src/finish/compressFiles.ts';
import { getSentSize } from '../support/sentSize.ts';
import { FIXTURE, SITE } from '../support/sites.ts';

const languages = listLanguages(SITE);

const fixture = useServer(FIXTURE);
const site = useSite(SITE);

async function openPage(javaScriptEnabled = true): Promise<Page> {
  return site.newPage({ viewport: PHONE, javaScriptEnabled });
}

function getPath(page: Page): string {
  return new URL(page.url()).pathname;
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a printed code with a language, %s', (_, javaScriptEnabled) => {
  // QR codes contain capitals and no trailing slash.
  it.each(['/q/m4xr/', '/Q/M4XR/', '/Q/M4XR', '/q/m4xr'])('%s redirects to its page', async (path) => {
    const page = await openPage(javaScriptEnabled);
    await page.goto(`${fixture.origin}/en/`);
    await page.goto(`${fixture.origin}${path}`);
    await page.waitForURL('**/ar/now/');
    expect(await page.getAttribute('html', 'dir')).toBe('rtl');
    expect(await page.locator('a[href="tel:+4500000000"]').first().isVisible()).toBe(true);
    // Back returns to the previous page and does not redirect again.
    await page.goBack();
    await page.waitForURL('**/en/');
    await page.goForward();
    expect(getPath(page)).toBe('/ar/now/');
  });

  it('leaves no entry in the history of the tab', async () => {
    const page = await openPage(javaScriptEnabled);
    const session = await page.context().newCDPSession(page);
    await page.goto(`${fixture.origin}/q/m4xr/`);
    await page.waitForURL('**/ar/now/');
    const { entries } = await session.send('Page.getNavigationHistory');
    expect(entries.map(({ url }) => url.replace(fixture.origin, ''))).toEqual(['about:blank', '/ar/now/']);
  });
});

describe('a printed code with a language, in a browser that does not follow redirects', () => {
  it('shows the link, the number and the exit link in the language of the code', async () => {
    const page = await openPage(false);
    await page.route('**/ar/now/', (route) => route.fulfill({ status: 204 }));
    await page.goto(`${fixture.origin}/q/m4xr/`);
    expect(await page.getAttribute('html', 'lang')).toBe('ar');
    expect(await page.getAttribute('html', 'dir')).toBe('rtl');
    expect(await page.title()).toBe('Fixture');
    expect(await page.locator('#onward').innerText()).toBe('فتح الصفحة');
    expect(await page.locator('#onward').evaluate((link: HTMLAnchorElement) => link.pathname)).toBe(
      '/ar/now/',
    );
    const number = await page.locator('a[href="tel:+4500000000"]').boundingBox();
    expect((number?.y ?? PHONE.height) + (number?.height ?? 0)).toBeLessThan(PHONE.height);
    expect(await page.locator('#leave').isVisible()).toBe(true);
  });
});

describe('a printed code that asks for a language', () => {
  it.each([true, false])(
    'shows the numbers, then one link in each language (JavaScript: %s)',
    async (script) => {
      const page = await openPage(script);
      await page.goto(`${site.origin}/Q/K7WP`);
      expect(getPath(page)).toBe('/Q/K7WP/');
      const links = await page.locator('main a').evaluateAll((all) =>
        all.map((link) => {
          const { hreflang, pathname, protocol } = link as HTMLAnchorElement;
          const { lang, dir } = link.closest('li') ?? { lang: '', dir: '' };
          const to = protocol === 'tel:' ? pathname : new URL(pathname, 'https://x.example').pathname;
          return { lang, dir, hreflang, to };
        }),
      );
      expect(links.slice(0, 3).map(({ to }) => to)).toEqual(['112', '116006', '+4570202550']);
      const choice = links.filter(({ hreflang, to }) => hreflang !== '' && !to.endsWith('/phone/'));
      expect(choice.toSorted((a, b) => (a.lang < b.lang ? -1 : 1))).toEqual(
        languages.map(({ lang, dir }) => ({ lang, dir, hreflang: lang, to: `/${lang}/now/` })),
      );
      // The last links are about the traces that a phone keeps.
      expect(
        links
          .slice(-languages.length)
          .map(({ to }) => to)
          .toSorted(),
      ).toEqual(languages.map(({ lang }) => `/${lang}/phone/`).toSorted());
      const number = await page.locator('a[href="tel:+4570202550"]').boundingBox();
      expect((number?.y ?? PHONE.height) + (number?.height ?? 0)).toBeLessThan(PHONE.height);
    },
  );

  it('lists the device’s preferred languages first', async () => {
    const page = await site.newPage({ locale: 'ro-RO' });
    await page.goto(`${site.origin}/q/k7wp/`);
    expect(await page.locator('#choices a').first().getAttribute('hreflang')).toBe('ro');
  });

  it('can lead to the start page of the chosen language', async () => {
    const page = await openPage();
    await page.goto(`${fixture.origin}/q/t6xc/`);
    await page.click('#choices a[hreflang="ar"]');
    expect(getPath(page)).toBe('/ar/');
  });

  it('can lead to an untranslated guide', async () => {
    const page = await openPage();
    await page.goto(`${fixture.origin}/q/k7wp/`);
    await page.click('#choices a[hreflang="ar"]');
    expect(getPath(page)).toBe('/ar/time/');
  });
});

describe('the page of a printed code', () => {
  it('has a phone number; it and its target each fit into the first round trip', () => {
    const codes = [SITE, FIXTURE].flatMap((dist) =>
      listPages(dist)
        .filter(({ path }) => /^\/q\//i.test(path))
        .map(({ file, html, path }) => {
          const next = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1];
          const nextFile = next === undefined ? [] : [join(dist, followHref(path, next), 'index.html')];
          return {
            path,
            hasNumber: html.includes('href="tel:'),
            bytes: [file, ...nextFile].map((name) => getSentSize(name)),
          };
        }),
    );
    expect(codes.length).toBeGreaterThanOrEqual(8);
    for (const { path, hasNumber, bytes } of codes) {
      expect(hasNumber, path).toBe(true);
      for (const size of bytes) expect(size, path).toBeLessThanOrEqual(FIRST_ROUND_TRIP);
    }
  });
});

describe('a redirect', () => {
  it.each([
    ['/en/first-help/', '/en/now/'],
    ['/ar/first-help/en/', '/ar/now/'],
    ['/ar/welcome/', '/ar/'],
  ])('%s leads to %s without an entry in the history', async (from, to) => {
    const page = await openPage();
    await page.goto(`${fixture.origin}/en/`);
    await page.goto(`${fixture.origin}${from}`);
    await page.waitForURL(`**${to}`);
    await page.goBack();
    await page.waitForURL('**/en/');
  });

  it('from a closed place shows a notice in the page’s language and links to the successor', async () => {
    const page = await openPage();
    await page.goto(`${fixture.origin}/ar/places/old-house/`);
    expect(await page.locator('h1').innerText()).toBe('هذه الصفحة مغلقة');
    expect(await page.locator('main p').first().innerText()).toContain('15 سبتمبر 2026');
    await page.click('#onward');
    expect(getPath(page)).toBe('/ar/places/');
    await page.goBack();
    await page.waitForURL('**/ar/places/old-house/');
    await page.click('#language');
    await page.click('#choices a[hreflang="en"]');
    // The picker leads to the successor's pages: the old name may be revealing, so it gets no new URLs.
    expect(getPath(page)).toBe('/en/places/');
  });
});
