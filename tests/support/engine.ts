import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe } from 'vitest';
import { startChromiumEngine, startFirefoxEngine } from './puppeteerEngine.ts';
import { selectLink } from './pages.ts';
import type { TypedKey } from './typedKeys.ts';
import { startWebKitEngine } from './webKitEngine.ts';

/** A browser tab with the same interface in every engine. Closed at the end of its block. */
export interface Tab extends AsyncDisposable {
  /** Navigates as if the URL had been typed. */
  readonly open: (address: string) => Promise<void>;
  readonly goBack: () => Promise<void>;
  readonly goForward: () => Promise<void>;
  readonly reload: () => Promise<void>;
  /** The value of an expression in the page. */
  readonly read: <Value>(expression: string) => Promise<Value>;
  readonly press: (selector: string, button?: 'left' | 'middle') => Promise<void>;
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly pressKey: (key: 'Enter' | 'Shift' | 'Tab') => Promise<void>;
  /** Presses keys in the focused element, with a pause after each. */
  readonly typeKeys: (keys: readonly TypedKey[], pauseMs: number) => Promise<void>;
  /** Enters text in the focused element as an input method does: it changes until it is accepted. */
  readonly compose: (text: string) => Promise<void>;
  /** The URLs of pages painted with content since the last call; frame by frame if the engine reports frames. */
  readonly takePainted: () => string[];
  /** How long to wait before polling the page again. */
  readonly pauseMs: number;
}

/** A tab in the browser's profile, which may have other tabs. They are closed with it. */
export interface ProfileTab extends Tab {
  /** Opens a link in another tab, as a middle click does. */
  readonly openBeside: (selector: string) => Promise<ProfileTab>;
  /** The browser's functions for tabs, if its driver gives access to them. */
  readonly menu?: TabMenu;
}

type TabChange = (address: string) => Promise<ProfileTab>;

/**
 * What a browser can do to a tab. Each function waits until the given URL is shown, and returns the tab that is then
 * active.
 */
export interface TabMenu {
  readonly duplicate: TabChange;
  /** A middle click on Back opens the previous page in another tab. */
  readonly openBackBeside?: TabChange;
  /** Closes the tab and reopens it. */
  readonly reopen: TabChange;
  /** Unloads the tab while another one is active, and activates it again. */
  readonly unload: TabChange;
  /** Restarts the browser, which restores its tabs. Exactly one of them must have a page. */
  readonly restart: TabChange;
  /** The same as on a phone, where the session storage of the tabs is lost. */
  readonly restartLikePhone?: TabChange;
  /** The label of the tab. */
  readonly readLabel: () => Promise<string>;
}

/** A browser with a new profile. */
export interface Engine {
  /** Name and version. */
  readonly version: string;
  /** A tab that shares nothing with earlier tabs. */
  readonly openTab: () => Promise<Tab>;
  readonly openProfileTab: () => Promise<ProfileTab>;
  readonly stop: () => Promise<void>;
}

/** The engines of phones in Europe: those of Android, Firefox and every iPhone. */
const engines = {
  Chromium: startChromiumEngine,
  Firefox: startFirefoxEngine,
  WebKit: startWebKitEngine,
} satisfies Readonly<Record<string, () => Promise<Engine>>>;

export type EngineName = keyof typeof engines;
export const engineNames = Object.keys(engines) as EngineName[];

/**
 * Describes tests in one engine. Chromium and Firefox have one active tab, so tests run in sequence. WebKit tests mostly
 * wait, and each of its tabs is a separate browser, so they run concurrently. Its driver may stop responding
 * (webKitEngine.ts), so tests are retried in a new browser; a real failure fails again.
 */
export function describeEngine(
  title: string,
  name: EngineName,
  addTests: (start: () => Promise<Engine>) => void,
): void {
  const isWebKit = name === 'WebKit';
  describe(title, { concurrent: isWebKit, retry: isWebKit ? 2 : 0 }, () => {
    addTests(engines[name]);
  });
}

const TIMEOUT_MS = 15_000;
/** Firefox never responds if the page moves to the back/forward cache meanwhile. */
const RESPONSE_TIMEOUT_MS = 4000;

/**
 * Waits until an expression in the page is true, also while the page is being replaced.
 * @throws after a timeout, with the last value.
 */
export async function waitFor(tab: Tab, expression: string): Promise<void> {
  const end = Date.now() + TIMEOUT_MS;
  let last: unknown;
  while (Date.now() < end) {
    last = await Promise.race([
      tab.read(expression).catch((error: unknown) => error),
      sleep(RESPONSE_TIMEOUT_MS, 'none', { ref: false }),
    ]);
    if (last === true) return;
    await sleep(tab.pauseMs);
  }
  const address = await Promise.race([
    tab.read('location.href').catch(String),
    sleep(RESPONSE_TIMEOUT_MS, '?'),
  ]);
  throw new Error(`Timed out waiting for "${expression}" at ${String(address)}. Last value: ${String(last)}`);
}

/** A page of a site has loaded: between two sites a browser may briefly show an empty page. */
export const isThere = `document.readyState === 'complete' && location.protocol === 'http:'`;

/** Runs an action that replaces or reloads the page, and waits until the old one is gone. */
export async function replacePage(tab: Tab, act: () => Promise<unknown>): Promise<void> {
  const page = randomUUID();
  await tab.read(`void (window.seen = '${page}')`);
  await act();
  await waitFor(tab, `window.seen !== '${page}' && document.readyState === 'complete'`);
}

/** Runs a script that navigates, after the page has responded to the driver. */
export function goLater(tab: Tab, script: string): Promise<void> {
  return tab.read(`void setTimeout(() => { ${script}; })`);
}

/** A link, by the element that contains it and the path that it leads to. */
export interface LinkOnPage {
  readonly within: string;
  readonly to: string;
}

/** Presses a link of the current page, and waits for its target. */
export async function followLink(tab: Tab, { within, to }: LinkOnPage): Promise<void> {
  await tab.press(selectLink(await tab.read('location.pathname'), to, within));
  await waitFor(tab, `location.pathname === '${to}' && ${isThere}`);
}
