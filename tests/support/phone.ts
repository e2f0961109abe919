import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveSite, startHeadlessShell, type RunningSite } from './browser.ts';

/** The smallest supported phone, in CSS pixels. */
export const PHONE = { width: 360, height: 740 };

type Options = Parameters<Browser['newContext']>[0];

/** How long to wait for an element. */
const TIMEOUT_MS = 10_000;

interface Phone {
  /** An empty page in a new browser context. */
  readonly newPage: (options?: Options) => Promise<Page>;
  /** Opens a page of the site in a new browser context. */
  readonly open: (path: string, options?: Options) => Promise<Page>;
  readonly getOrigin: () => string;
}

/** A browser with a phone's screen size and a served site, for the tests of a file. */
export function usePhone(distDir: string): Phone {
  let browser: Browser;
  let site: RunningSite;
  beforeAll(async () => {
    [browser, site] = await Promise.all([startHeadlessShell(), serveSite(distDir)]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });
  const newPage = async (options?: Options): Promise<Page> => {
    const context = await browser.newContext({ viewport: PHONE, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    return page;
  };
  return {
    newPage,
    open: async (path, options) => {
      const page = await newPage(options);
      await page.goto(`${site.origin}${path}`);
      return page;
    },
    getOrigin: () => site.origin,
  };
}
