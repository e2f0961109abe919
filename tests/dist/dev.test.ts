import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lockAstroFolder } from '../../src/finish/astroFolder.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { listViolations } from '../support/axe.ts';
import { startHeadlessShell } from '../support/browser.ts';
import { getDejaVuAlone } from '../support/fonts.ts';
import { findFreePorts } from '../support/listen.ts';
import { PHONE } from '../support/phone.ts';
import { findPictureChange } from '../support/pictures.ts';
import { FIXTURE, FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

/** Long parts of the page of states whose components are in other parts too or change with the time, and its tables. */
const NOT_PICTURED = /^(Tokens|Places|List of places|Guide:|Parts of guides|Not on this page)/;

let browser: Browser;
let contentDir: string;
let origin: string;
let server: ChildProcess;
let printed = '';
let release: () => void;

beforeAll(async () => {
  release = await lockAstroFolder(() => undefined);
  contentDir = mkdtempSync('.build/dev-');
  cpSync(FIXTURE_CONTENT, contentDir, { recursive: true });
  const port = String(...(await findFreePorts(1)));
  origin = `http://localhost:${port}`;
  server = spawn('npm', ['run', 'dev', '--', '--port', port], {
    env: {
      ...process.env,
      // Astro serves no pages inside Vitest.
      ...{ VITEST: undefined, MODE: undefined, DEV: undefined, PROD: undefined },
      ...{ CONTENT_DIR: contentDir, BUILD_TIME: FIXTURE_TIME, NODE_ENV: 'development' },
    },
    // A separate process group, so that all of it can be killed after the test.
    detached: true,
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (text) => (printed += String(text)));
  browser = await startHeadlessShell();
  await vi.waitFor(() => fetch(`${origin}/en/`), { timeout: 60_000, interval: 200 });
  // On the first visit Vite bundles the packages of the browser code, and then reloads the page.
  const first = await browser.newPage();
  await first.goto(`${origin}/_states/en/`, { waitUntil: 'networkidle' });
  await first.close();
});
afterAll(async () => {
  await browser.close();
  if (server.pid !== undefined) process.kill(-server.pid);
  release();
  rmSync(contentDir, { recursive: true });
});

function replaceIn(path: string, found: string | RegExp, by: string): void {
  const file = join(contentDir, path);
  writeFileSync(file, readFileSync(file, 'utf8').replace(found, by));
}

/** Waits until a page has this status and contains this text. */
async function expectPage(path: string, status: number, expected: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const response = await fetch(origin + path);
      expect(await response.text()).toContain(expected);
      expect(response.status).toBe(status);
    },
    { timeout: 30_000, interval: 200 },
  );
}

describe('npm run dev', () => {
  it('shows the translation status at /_translate/', async () => {
    await expectPage('/_translate/', 200, '<th scope="row">ar Arabic</th>');
  });

  it.each(['en', 'ar'])('shows every component in every state at /_states/%s/', async (language) => {
    const page = await browser.newPage({ viewport: PHONE });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    const response = await page.goto(`${origin}/_states/${language}/`, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    const { width, empty } = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      return {
        width: document.documentElement.scrollWidth,
        empty: [...document.querySelectorAll('.state')]
          .filter(
            ({ children, textContent }) =>
              children.length === 1 && textContent.trim() === children[0]?.textContent.trim(),
          )
          .map((state) => state.textContent),
      };
    });
    expect(width).toBe(PHONE.width);
    expect(empty).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const violations = await listViolations(page);
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each([
    { name: 'light', language: 'en', options: { colorScheme: 'light' } },
    { name: 'dark', language: 'ar', options: { colorScheme: 'dark' } },
    { name: 'forced', language: 'en', options: { forcedColors: 'active' } },
  ] as const)('/_states/ looks as accepted: $name, $language', async ({ name, language, options }) => {
    const fonts = mkdtempSync('.build/fonts-');
    const picturing = await startHeadlessShell(getDejaVuAlone(resolve(fonts)));
    try {
      const page = await picturing.newPage({ viewport: PHONE, reducedMotion: 'reduce', ...options });
      await page.clock.setFixedTime(FIXTURE_TIME);
      await page.goto(`${origin}/_states/${language}/`, { waitUntil: 'networkidle' });
      // The sticky bar would cover a part of each picture, and scrolling would leave room for it.
      await page.evaluate(() => {
        document.querySelector('#leave')?.closest('nav')?.remove();
        document.documentElement.style.scrollPadding = '0';
      });
      const pictured = page.locator('main section:has(> .states)');
      await pictured.evaluateAll((sections, notPictured) => {
        for (const section of sections)
          if (new RegExp(notPictured).test(section.querySelector('h2')?.innerText ?? '')) section.remove();
      }, NOT_PICTURED.source);
      // At whole pixels, so that what grows does not change the pictures of what is below it.
      const height = await page.evaluate(() => {
        const heights = [...document.querySelectorAll<HTMLElement>('main section')].map((section) => {
          const { top, height } = section.getBoundingClientRect();
          const offset = Math.ceil(top + scrollY) - (top + scrollY);
          Object.assign(section.style, {
            position: 'relative',
            top: `${String(offset)}px`,
            minHeight: `${String(Math.ceil(height))}px`,
          });
          return Math.ceil(height);
        });
        return Math.max(...heights);
      });
      // Otherwise Playwright would change the size of the page, and back, for each section that is longer than the screen.
      await page.setViewportSize({ ...PHONE, height });
      const changes: (string | undefined)[] = [];
      for (const section of await pictured.all()) {
        const title = await section.locator('h2').first().innerText();
        const picture = await section.screenshot({ animations: 'disabled' });
        const file = `${title.toLowerCase().replace(/[^a-z]+/g, '-')}-${name}`;
        changes.push(await findPictureChange('tests/dist/pictures', file, picture));
      }
      expect(changes.length).toBeGreaterThan(10);
      expect(changes.filter((change) => change !== undefined)).toEqual([]);
    } finally {
      await picturing.close();
      rmSync(fonts, { recursive: true });
    }
  });

  it('leads from /_states/ to the source language; builds have no such page', async () => {
    const response = await fetch(`${origin}/_states/`);
    expect(response.url).toBe(`${origin}/_states/en/`);
    expect(listFiles(FIXTURE).filter((file) => file.includes('_states'))).toEqual([]);
  });

  it.each([
    ['a UI string', 'en/ui.json', /"home.title": ".*"/, '"home.title": "Another heading"', '/en/'],
    ['a fact', 'facts/contacts.yaml', 'number: +45 00 00 00 00', 'number: +45 00 00 11 11', '/en/'],
    ['the title of a guide', 'en/guides/time.mdx', /^title: .*$/m, 'title: Another title', '/en/time/'],
  ])('shows a change of %s without a restart', async (_, path, found, by, page) => {
    replaceIn(path, found, by);
    await expectPage(page, 200, by.replace(/^.*: "?|"$/g, ''));
  });

  it('returns 500 with the errors for every page, and prints them, until they are fixed', async () => {
    const error = 'There is no folder for the language "xx".';
    replaceIn('site.yaml', /^countryLanguage: .*$/m, 'countryLanguage: xx');
    await expectPage('/en/', 500, error);
    expect(printed).toContain(error);
    cpSync(join(FIXTURE_CONTENT, 'site.yaml'), join(contentDir, 'site.yaml'));
    await expectPage('/en/', 200, '<h1');
  });
});
