import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveSite, startHeadlessShell, type RunningSite } from './browser.ts';

/** The smallest phone that the pages are made for, CSS pixels. */
export const PHONE = { width: 360, height: 740 };

type Options = Parameters<Browser['newContext']>[0];

/** How long an element may be waited for, ms. */
const PATIENCE = 10_000;

interface Phone {
  /** An empty page of a browser that has seen none before. */
  readonly newPage: (options?: Options) => Promise<Page>;
  /** Opens a page of the site in such a browser. */
  readonly open: (path: string, options?: Options) => Promise<Page>;
  readonly getOrigin: () => string;
}

/** A browser the size of a phone and a served site, for as long as the tests of the file run. */
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
    page.setDefaultTimeout(PATIENCE);
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
