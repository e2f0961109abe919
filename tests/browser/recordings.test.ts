import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../support/phone.ts';
import { listPages } from '../support/pages.ts';
import { FIXTURE } from '../support/sites.ts';

/** The fixture's recordings: one that is up to date, and one that is older than its text. */
const FRESH = { page: '/ar/now/', file: '/ar/recordings/now.mp3', length: '0:05', size: /5[.,٫]1/ };
const OLD = { page: '/en/time/', file: '/en/recordings/time.opus', length: '0:20', size: /5\.7 kB/ };

const site = useSite(FIXTURE);

async function open(
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; requests: string[]; reports: string[] }> {
  const page = await site.newPage({ viewport: { width: 360, height: 740 }, ...options });
  const requests: string[] = [];
  const reports: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  page.on('console', (message) => {
    if (message.type() === 'error') reports.push(message.text());
  });
  await page.goto(`${site.origin}${path}`);
  return { page, requests, reports };
}

const play = (page: Page): Promise<void> =>
  page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.play());
const isPaused = (page: Page): Promise<boolean> =>
  page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.paused);

describe('a recording', () => {
  it.each([FRESH, OLD])(
    'on $page shows its length and size, and loads only when it is played',
    async (one) => {
      const { page, requests, reports } = await open(one.page);
      await page.waitForLoadState('networkidle');
      expect(requests).toEqual([one.page]);
      const text = await page.locator('section:has(audio)').innerText();
      expect(text).toContain(one.length);
      expect(text).toMatch(one.size);
      await play(page);
      expect(requests.slice(1)).not.toEqual([]);
      expect(new Set(requests.slice(1))).toEqual(new Set([one.file]));
      expect(reports).toEqual([]);
    },
  );

  it('shows a notice if it is older than the text', async () => {
    const old = await open(OLD.page);
    const said = old.page.locator('section:has(audio) p');
    expect(await said.last().innerText()).toContain('The page has changed since this recording was made.');
    const withNotice = await said.count();
    await old.page.context().close();
    const fresh = await open(FRESH.page);
    expect(await fresh.page.locator('section:has(audio) p').count()).toBe(withNotice - 1);
  });

  it('needs no JavaScript, and is not printed', async () => {
    const { page } = await open(FRESH.page, { javaScriptEnabled: false });
    expect((await page.locator('audio').boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await page.locator('audio').getAttribute('src')).toBe('../recordings/now.mp3');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('audio').isVisible()).toBe(false);
  });

  it.each(['leave', 'pagehide', 'hidden'])('pauses when the page goes away: %s', async (way) => {
    const { page } = await open(OLD.page);
    await page.route('https://**', () => undefined);
    await play(page);
    expect(await isPaused(page)).toBe(false);
    const paused = await page.evaluate((event) => {
      if (event === 'leave') document.querySelector<HTMLElement>('#leave')?.click();
      else if (event === 'pagehide') dispatchEvent(new Event(event));
      else {
        Object.defineProperty(document, 'hidden', { value: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }
      return document.querySelector('audio')?.paused;
    }, way);
    expect(paused).toBe(true);
  });

  it('stops reading aloud when it is played', async () => {
    const { page } = await open(OLD.page);
    await page.evaluate(() => {
      document.querySelector('#listen button')?.setAttribute('aria-pressed', 'true');
    });
    let presses = 0;
    await page.exposeFunction('notePress', () => (presses += 1));
    await page.evaluate(() => {
      document.querySelector('#listen button')?.addEventListener('click', () => {
        document.querySelector('#listen button')?.setAttribute('aria-pressed', 'false');
        void (window as unknown as { notePress: () => Promise<void> }).notePress();
      });
    });
    await play(page);
    await expect.poll(() => presses).toBe(1);
  });
});

describe('the build', () => {
  it('copies each recording byte for byte', () => {
    for (const { file } of [FRESH, OLD]) {
      const made = readFileSync(join('tests/fixtures/content', file));
      expect(readFileSync(join(FIXTURE, file)).equals(made)).toBe(true);
      expect(statSync(join(FIXTURE, file)).size).toBe(made.length);
    }
  });

  it('allows media only on pages with a recording', () => {
    const playing = listPages(FIXTURE).filter(({ html }) => html.includes("media-src 'self'"));
    expect(playing.map(({ path }) => path).sort()).toEqual([FRESH.page, OLD.page]);
    for (const { html } of playing) expect(html).toContain('<audio');
  });

  it('puts a recording only on the page of its guide', () => {
    const holding = listPages(FIXTURE).filter(({ html }) => html.includes('<audio'));
    expect(holding.map(({ path }) => path).sort()).toEqual([FRESH.page, OLD.page]);
  });
});
