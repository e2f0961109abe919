import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { commonHeaders } from '../../src/domain/policy.ts';
import { listLanguages } from '../support/pages.ts';
import { PHONE, usePhone } from '../support/phone.ts';
import { FIXTURE, SITE } from '../support/sites.ts';

const SMALL_PHONE = { width: 320, height: 480 };
const SIDEWAYS = { width: 740, height: 360 };

const { newPage, open, getOrigin } = usePhone(SITE);
const fixture = usePhone(FIXTURE);

/** The ids of the cards, in their order. */
const listCardIds = (page: Page): Promise<string[]> =>
  page.locator('.show-card').evaluateAll((cards) => cards.map(({ id }) => id));

const getShownId = (page: Page): Promise<string> =>
  page.locator('.show-card:visible').evaluate(({ id }) => id);

/** Opens each card of the page, and lists what does not fit or can't be pressed. */
async function listFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { innerWidth, innerHeight } = window;
    const isReachable = (element: Element | null): boolean => {
      if (!element) return false;
      const { left, top, width, height } = element.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      const isOnScreen = left >= 0 && top >= 0 && left + width <= innerWidth && top + height <= innerHeight;
      return isOnScreen && element.contains(hit);
    };
    return [...document.querySelectorAll('.show-card')].flatMap((card) => {
      location.hash = card.id;
      const faults: string[] = [];
      const said = card.querySelector('.said');
      if (!said || said.scrollHeight > said.clientHeight || said.scrollWidth > said.clientWidth)
        faults.push('the sentence is cut');
      if (document.documentElement.scrollHeight > innerHeight) faults.push('the page scrolls');
      for (const link of [document.querySelector('#leave'), ...card.querySelectorAll('a, button')])
        if (!isReachable(link)) faults.push(`can't press ${link?.textContent.trim() ?? 'the exit link'}`);
      if (Math.abs(card.getBoundingClientRect().bottom - innerHeight) > 1)
        faults.push('the screen is not filled');
      return faults.map((fault) => `${card.id}: ${fault}`);
    });
  });
}

describe('a card', () => {
  it('fits on small screens in every language', async () => {
    const page = await newPage();
    for (const { lang } of listLanguages(SITE)) {
      await page.goto(`${getOrigin()}/${lang}/cards/`);
      expect((await listCardIds(page)).length, lang).toBeGreaterThan(2);
      for (const viewport of [PHONE, SMALL_PHONE, SIDEWAYS]) {
        await page.setViewportSize(viewport);
        expect(await listFaults(page), `${lang}, ${String(viewport.width)} px wide`).toEqual([]);
      }
    }
  });

  it('for danger comes first, in large letters, with the language the reader speaks', async () => {
    const page = await open('/th/cards/');
    expect((await listCardIds(page))[0]).toBe('card-danger');
    await page.click('#cards a >> nth=0');
    const danish = page.locator('#card-danger [lang="da"]');
    expect(await danish.first().innerText()).toBe('Denne person taler thai.');
    const size = await danish
      .nth(1)
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(size).toBeGreaterThanOrEqual(0.11 * PHONE.width);
    expect(await page.locator('#card-danger .pictogram').first().isVisible()).toBe(true);
  });

  it('omits the reader’s language if it is Danish', async () => {
    const page = await open('/da/cards/#card-danger');
    expect(await page.locator('.speaks').count()).toBe(0);
  });

  it('has arrows to all other cards and a link back to the list, without JavaScript', async () => {
    const page = await open('/en/cards/', { javaScriptEnabled: false });
    const ids = await listCardIds(page);
    await page.click('#cards a >> nth=0');
    const seen = [await getShownId(page)];
    while ((await page.locator('a[rel="next"]:visible').count()) > 0) {
      await page.click('a[rel="next"]:visible');
      seen.push(await getShownId(page));
    }
    expect(seen).toEqual(ids);
    expect(await page.locator('.keep-on:visible').count()).toBe(0);
    for (const id of ids.toReversed().slice(1)) {
      await page.click('a[rel="prev"]:visible');
      expect(await getShownId(page)).toBe(id);
    }
    expect(await page.locator('a[rel="prev"]:visible').count()).toBe(0);
    await page.click('.show-card:visible a[href="#cards"]');
    expect(await page.locator('.show-card:visible').count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it.each([
    ['/en/cards/', 'left'],
    ['/ar/cards/', 'right'],
  ])('has its Previous arrow on the side where lines start: %s', async (path, side) => {
    const page = await open(`${path}#card-doctor`);
    const box = await page.locator('a[rel="prev"]:visible').boundingBox();
    expect((box?.x ?? Number.NaN) < PHONE.width / 2 ? 'left' : 'right').toBe(side);
  });

  it.each([
    ['/en/cards/', -120, 'next'],
    ['/en/cards/', 120, 'previous'],
    ['/ar/cards/', 120, 'next'],
    ['/ar/cards/', -120, 'previous'],
    ['/en/cards/', 20, 'same'],
  ])('follows a swipe on %s by %i px to the %s card', async (path, across, target) => {
    const page = await open(path, { hasTouch: true });
    const ids = await listCardIds(page);
    await page.goto(`${page.url()}#${ids[1] ?? ''}`);
    const phone = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number): Promise<unknown> =>
      phone.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 400 }] });
    await send('touchStart', 180);
    await send('touchMove', 180 + across);
    await send('touchEnd');
    const expected = { previous: ids[0], same: ids[1], next: ids[2] }[target];
    await expect.poll(() => getShownId(page)).toBe(expected);
  });
});

/** Opens a card in a browser with a fake wake lock that records its calls. */
async function openWithLock(): Promise<{ page: Page; listCalls: () => Promise<string[]> }> {
  const page = await fixture.newPage();
  await page.addInitScript(() => {
    const calls: string[] = [];
    Object.assign(window, { calls });
    const request = (type: string): Promise<EventTarget> => {
      calls.push(`request ${type}`);
      const sentinel = Object.assign(new EventTarget(), {
        release: () => {
          calls.push('release');
          sentinel.dispatchEvent(new Event('release'));
          return Promise.resolve();
        },
      });
      return Promise.resolve(sentinel);
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  });
  await page.goto(`${fixture.getOrigin()}/ar/cards/#card-doctor`);
  const listCalls = (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { calls: string[] }).calls);
  return { page, listCalls };
}

const getPressed = (page: Page): Promise<string | null> =>
  page.locator('.keep-on:visible').getAttribute('aria-pressed');

describe('keeping the screen on', () => {
  it('is not offered if the browser does not support it', async () => {
    const page = await fixture.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'wakeLock', { value: undefined });
    });
    await page.goto(`${fixture.getOrigin()}/en/cards/#card-doctor`);
    await page.locator('.show-card a[href="#cards"]:visible').waitFor();
    expect(await page.locator('.keep-on:visible').count()).toBe(0);
  });

  it('begins only when the button is pressed, and ends when it is pressed again', async () => {
    const { page, listCalls } = await openWithLock();
    expect(await getPressed(page)).toBe('false');
    expect(await listCalls()).toEqual([]);
    await page.click('.keep-on:visible');
    await expect.poll(() => getPressed(page)).toBe('true');
    expect(await listCalls()).toEqual(['request screen']);
    await page.click('.keep-on:visible');
    await expect.poll(() => getPressed(page)).toBe('false');
    expect(await listCalls()).toEqual(['request screen', 'release']);
  });

  it('continues on the next card, and ends when the card is closed', async () => {
    const { page, listCalls } = await openWithLock();
    await page.click('.keep-on:visible');
    await page.click('a[rel="prev"]:visible');
    await expect.poll(() => getPressed(page)).toBe('true');
    await page.click('.show-card a[href="#cards"]:visible');
    await expect.poll(listCalls).toEqual(['request screen', 'release']);
    await page.click('#cards a >> nth=0');
    expect(await getPressed(page)).toBe('false');
  });

  it('ends when the page is hidden, and stores nothing', async () => {
    const { page, listCalls } = await openWithLock();
    const stored = (): Promise<string> =>
      page.evaluate(() =>
        JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
      );
    const before = await stored();
    await page.click('.keep-on:visible');
    await expect.poll(() => getPressed(page)).toBe('true');
    expect(await stored()).toBe(before);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(listCalls).toEqual(['request screen', 'release']);
    expect(await getPressed(page)).toBe('false');
  });

  it('is allowed by the headers of the site', async () => {
    const page = await fixture.newPage();
    await page.context().grantPermissions(['screen-wake-lock']);
    await page.route('**/cards/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), ...commonHeaders } });
    });
    await page.goto(`${fixture.getOrigin()}/en/cards/#card-doctor`);
    await page.click('.keep-on:visible');
    await expect.poll(() => getPressed(page)).toBe('true');
  });
});
