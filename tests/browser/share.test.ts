import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { usePhone } from '../support/phone.ts';
import { listLanguages, selectLink } from '../support/pages.ts';
import { SITE } from '../support/sites.ts';

const { open, getOrigin } = usePhone(SITE);

/** Fakes a share sheet that ends in the given way; `window.shared` records the data it gets. */
async function giveShareSheet(page: Page, ending: 'done' | 'AbortError' | 'NotAllowedError'): Promise<void> {
  await page.evaluate((name) => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (data: unknown) => {
        shared.push(data);
        return name === 'done' ? Promise.resolve() : Promise.reject(new DOMException('', name));
      },
    });
  }, ending);
}

async function removeShareSheet(page: Page): Promise<void> {
  await page.evaluate(() => {
    // Browsers with `share` define it on the prototype.
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
}

const getPath = (page: Page): string => new URL(page.url()).pathname;
const getShared = (page: Page): Promise<unknown> =>
  page.evaluate(() => (window as unknown as { shared: unknown }).shared);

describe('sharing a page', () => {
  it.each([
    ['/th/time/', '/th/time/'],
    ['/ar/', '/ar/'],
    ['/en/places/k4wh/', '/en/places/k4wh/'],
    ['/ro/topics/', '/ro/'],
    ['/th/time/da/', '/th/time/'],
    ['/en/nothing-here/', '/en/'],
  ])('%s shares only the address of %s with the phone, and stays open', async (path, shared) => {
    const page = await open(path);
    await giveShareSheet(page, 'done');
    await page.click('#share');
    expect(await getShared(page)).toEqual([{ url: `${getOrigin()}${shared}` }]);
    expect(getPath(page)).toBe(path);
  });

  it('stays on the page when the share sheet is closed', async () => {
    const page = await open('/th/time/');
    await giveShareSheet(page, 'AbortError');
    await page.click('#share');
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(getPath(page)).toBe('/th/time/');
  });

  it('shows the URL when the phone forbids sharing', async () => {
    const page = await open('/th/time/');
    await giveShareSheet(page, 'NotAllowedError');
    await page.click('#share');
    await page.waitForURL('**/go/time/#code');
  });

  it('shows the URL when the browser has no share sheet', async () => {
    const page = await open('/th/time/');
    await removeShareSheet(page);
    await page.click('#share');
    await page.waitForURL('**/go/time/#code');
  });

  it('shows the language-neutral URL without JavaScript, large and easy to select', async () => {
    const page = await open('/ar/time/', { javaScriptEnabled: false });
    await page.click('#share');
    expect(getPath(page)).toBe('/go/time/');
    const address = page.locator('main .address');
    expect((await address.innerText()).replace(/\s/g, '')).toMatch(/^[^/]+\/go\/time\/$/);
    const style = await address.evaluate((element) => {
      const { fontSize, direction, userSelect } = getComputedStyle(element);
      return { size: Number.parseFloat(fontSize), direction, userSelect };
    });
    expect(style).toMatchObject({ direction: 'ltr', userSelect: 'all' });
    expect(style.size).toBeGreaterThanOrEqual(24);
    const code = await page.locator('main svg[role="img"]').boundingBox();
    expect(code?.width).toBeGreaterThanOrEqual(200);
    await page.click(selectLink('/go/time/', '/ar/time/', 'main'));
    expect(getPath(page)).toBe('/ar/time/');
  });

  it('has a large link, which is not printed', async () => {
    for (const path of ['/en/compare/', '/ar/now/']) {
      const page = await open(path);
      expect((await page.locator('#share').boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#share').isVisible()).toBe(false);
      await page.context().close();
    }
  });

  it('stores nothing', async () => {
    const page = await open('/th/time/');
    await giveShareSheet(page, 'done');
    await page.click('#share');
    await page.goto(`${getOrigin()}/go/time/`);
    expect(await page.context().cookies()).toEqual([]);
    expect(
      await page.evaluate(() => [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage))),
    ).toEqual(['reading']);
  });
});

describe('the copy button', () => {
  it('copies the text to the clipboard and confirms it', async () => {
    const page = await open('/ar/partners/links/');
    await page.click('#time summary');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const field = page.locator('.copy-field', { has: page.locator('#time-html') });
    await field.getByRole('button').click();
    await field.getByText('تم النسخ').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('#time-html').inputValue(),
    );
  });

  it('selects the text and reports it when the browser can’t copy', async () => {
    const page = await open('/en/partners/links/');
    await page.click('#time summary');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    const field = page.locator('.copy-field', { has: page.locator('#time-plain') });
    await field.getByRole('button').click();
    await field.getByText('It was not copied.').waitFor();
    const marked = await page
      .locator('#time-plain')
      .evaluate((element: HTMLTextAreaElement) =>
        element.value.slice(element.selectionStart, element.selectionEnd),
      );
    expect(marked).toBe(await page.locator('#time-plain').inputValue());
  });

  it('is hidden without JavaScript, and the text can be selected', async () => {
    const page = await open('/en/partners/', { javaScriptEnabled: false });
    expect(await page.locator('.copy-field button:visible').count()).toBe(0);
    const text = page.locator('#post-start-short');
    expect(await text.isEditable()).toBe(false);
    await text.focus();
    await page.keyboard.press('Control+A');
    expect(await page.locator('#post-start-short:focus').count()).toBe(1);
  });
});

describe('the pictures for partners', () => {
  it('have space for their text in every language', async () => {
    const page = await open('/');
    const wrong: string[] = [];
    for (const { lang } of listLanguages(SITE)) {
      await page.goto(new URL(`/${lang}/partners/links/`, page.url()).href);
      wrong.push(...(await page.evaluate(listMisplaced)).map((text) => `${lang}: ${text}`));
    }
    expect(wrong).toEqual([]);
  });
});

/** Texts of the pictures that overflow them or overlap their QR code. Runs in the page. */
function listMisplaced(): string[] {
  const outside = [...document.querySelectorAll<SVGSVGElement>('.picture svg')].flatMap((svg) => {
    const { width } = svg.viewBox.baseVal;
    return [...svg.querySelectorAll('text')].filter((text) => {
      const box = text.getBBox();
      return box.x < width * 0.03 || box.x + box.width > width * 0.97;
    });
  });
  const code = document.querySelector<SVGPathElement>('.picture path[transform]');
  const area = code?.getBoundingClientRect() ?? new DOMRect();
  const covering = [...(code?.ownerSVGElement?.querySelectorAll('text') ?? [])].filter((text) => {
    const box = text.getBoundingClientRect();
    return box.left < area.right && box.right > area.left && box.top < area.bottom && box.bottom > area.top;
  });
  return [...outside, ...covering].map(({ textContent }) => textContent);
}
