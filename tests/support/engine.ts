import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe } from 'vitest';
import { startChromiumEngine, startFirefoxEngine } from './puppeteerEngine.ts';
import { selectLink } from './pages.ts';
import type { TypedKey } from './typedKeys.ts';
import { startWebKitEngine } from './webKitEngine.ts';

/** What the core tests do with a browser, the same in every engine. It is closed where its block ends. */
export interface Tab extends AsyncDisposable {
  /** Goes to an address as if somebody had typed it. */
  readonly open: (address: string) => Promise<void>;
  readonly goBack: () => Promise<void>;
  readonly goForward: () => Promise<void>;
  readonly reload: () => Promise<void>;
  /** The value of an expression in the page. */
  readonly read: <Value>(expression: string) => Promise<Value>;
  readonly press: (selector: string, button?: 'left' | 'middle') => Promise<void>;
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly pressKey: (key: 'Enter' | 'Shift' | 'Tab') => Promise<void>;
  /** Presses keys where the focus is, one after another, with a pause (ms) after each. */
  readonly typeKeys: (keys: readonly TypedKey[], pauseMs: number) => Promise<void>;
  /** Writes a text where the focus is as an input method does: it changes until it is accepted. */
  readonly compose: (text: string) => Promise<void>;
  /** Addresses that were painted with content since the last call, frame by frame where the engine can tell. */
  readonly takePainted: () => string[];
  /** How long to wait, ms, before the page is asked the same again. */
  readonly pauseMs: number;
}

/** A tab in the profile of the browser, which may have other tabs beside it. They are closed with it. */
export interface ProfileTab extends Tab {
  /** Opens a link in another tab, as the middle button does. */
  readonly openBeside: (selector: string) => Promise<ProfileTab>;
  /** What the browser itself can do with the tab, where its driver lets the tests ask for it. */
  readonly menu?: TabMenu;
}

type TabChange = (address: string) => Promise<ProfileTab>;

/**
 * What happens to a tab by the buttons and the memory of a browser. Each waits for the address that must be there in the
 * end, and answers with the tab that is then in front.
 */
export interface TabMenu {
  readonly duplicate: TabChange;
  /** The middle button on Back: the page before is opened in another tab. */
  readonly openBackBeside?: TabChange;
  /** Closed, and opened again. */
  readonly reopen: TabChange;
  /** Taken out of memory while another tab is in front, and looked at again. */
  readonly unload: TabChange;
  /** The browser ends, and the next one restores its tabs. There is one with a page in it. */
  readonly restart: TabChange;
  /** The same on a phone, where what was stored in the tabs is lost. */
  readonly restartLikePhone?: TabChange;
  /** What stands on the tab. */
  readonly readLabel: () => Promise<string>;
}

/** A browser with an empty profile of its own. */
export interface Engine {
  /** Name and version. */
  readonly version: string;
  /** A tab that shares nothing with the tabs before it. */
  readonly openTab: () => Promise<Tab>;
  readonly openProfileTab: () => Promise<ProfileTab>;
  readonly stop: () => Promise<void>;
}

/** The engines that phones in Europe have: those of Android, of Firefox and of every iPhone. */
const engines = {
  Chromium: startChromiumEngine,
  Firefox: startFirefoxEngine,
  WebKit: startWebKitEngine,
} satisfies Readonly<Record<string, () => Promise<Engine>>>;

export type EngineName = keyof typeof engines;
export const engineNames = Object.keys(engines) as EngineName[];

/**
 * Tests in one engine. Chromium and Firefox have one tab in front, so there everything comes in its turn. WebKit is mostly
 * waited for, and each of its tabs is a browser of its own, so some are open at the same time. Its driver may stop answering
 * for good (webKitEngine.ts): then a test begins once more, in a new browser; what is wrong would be wrong again.
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

const PATIENCE_MS = 15_000;
/** Firefox never answers what it was asked in a page that goes into its memory meanwhile. */
const ANSWER_MS = 4000;

/**
 * Waits until an expression in the page is true; a page that is just being replaced is asked again.
 * @throws if that takes too long, with what the page said last.
 */
export async function waitFor(tab: Tab, expression: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  let last: unknown;
  while (Date.now() < end) {
    last = await Promise.race([
      tab.read(expression).catch((error: unknown) => error),
      sleep(ANSWER_MS, 'none', { ref: false }),
    ]);
    if (last === true) return;
    await sleep(tab.pauseMs);
  }
  const address = await Promise.race([tab.read('location.href').catch(String), sleep(ANSWER_MS, '?')]);
  throw new Error(
    `"${expression}" did not come true at ${String(address)}; the last answer was ${String(last)}`,
  );
}

/** Between two sites a browser may show an empty page for a moment. */
export const isThere = `document.readyState === 'complete' && location.protocol === 'http:'`;

/** A link by the part of the page that it stands in, and by the address from the root that it leads to. */
export interface LinkOnPage {
  readonly within: string;
  readonly to: string;
}

/** Presses a link of the page that is open, and waits for the page that it leads to. */
export async function followLink(tab: Tab, { within, to }: LinkOnPage): Promise<void> {
  await tab.press(selectLink(await tab.read('location.pathname'), to, within));
  await waitFor(tab, `location.pathname === '${to}' && ${isThere}`);
}

/** Listens on a free port of this machine alone; another address of it is another site. */
export async function listen(server: Server, host = '127.0.0.1'): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return `http://${host}:${String(port)}`;
}
