import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { serveSite, startHeadlessShell, type RunningSite } from './browser.ts';

/** The smallest supported phone, in CSS pixels. */
export const PHONE = { width: 360, height: 740 };
/** The narrowest screen that must not scroll sideways (WCAG 1.4.10). */
export const NARROW = { width: 320, height: 640 };

type Options = Parameters<Browser['newContext']>[0];

interface Site {
  readonly origin: string;
  /** An empty page in a new browser context, without motion. */
  readonly newPage: (options?: Options) => Promise<Page>;
}

/** A browser and a served site, for the tests of a file. What a test opens is closed after it. */
export function useSite(distDir: string, start: () => Promise<Browser> = startHeadlessShell): Site {
  let browser: Browser;
  const server = useServer(distDir);
  beforeAll(async () => {
    browser = await start();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
  });
  return {
    get origin() {
      return server.origin;
    },
    newPage: async (options) => (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage(),
  };
}

/** A served site, for the tests of a file. */
export function useServer(distDir: string): Pick<Site, 'origin'> {
  let site: RunningSite;
  beforeAll(async () => {
    site = await serveSite(distDir);
  });
  afterAll(async () => {
    await site.stop();
  });
  return {
    get origin() {
      return site.origin;
    },
  };
}

interface Phone {
  /** An empty page in a new browser context. */
  readonly newPage: Site['newPage'];
  /** Opens a page of the site in a new browser context. */
  readonly open: (path: string, options?: Options) => Promise<Page>;
  readonly getOrigin: () => string;
}

/** A browser with a phone's screen size and a served site, for the tests of a file. */
export function usePhone(distDir: string): Phone {
  const site = useSite(distDir);
  const newPage = (options?: Options): Promise<Page> => site.newPage({ viewport: PHONE, ...options });
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
