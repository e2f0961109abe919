import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { TimeoutError, type Browser, type Page } from 'puppeteer-core';
import type { Engine, ProfileTab, Tab, TabMenu } from './engine.ts';
import { describeComposition, namedKeys, type NamedKey, type TypedKey } from './typedKeys.ts';
import { describePlaceOnScreen, type PlaceOnScreen } from './placeOnScreen.ts';
import { findProgram, programs } from '../../src/commands/programs.ts';

const SCREEN = { width: 360, height: 740 };
const BRIEFLY = { waitUntil: 'domcontentloaded', timeout: 1000 } as const;
const PAINTED = 'painted: ';
/** The longest time until a browser shows a new tab. */
const TAB_TIMEOUT_MS = 30_000;
/** The longest time until a page returns its URL; one that is being replaced never does. */
const RESPONSE_TIMEOUT_MS = 2000;
const PAUSE_MS = 20;

/** The longest time until a browser with a new profile has started. */
const START_TIMEOUT_MS = 120_000;

/** A page that stays on the screen is reported again every so many frames; reporting each one is too much work. */
const REPORT_EVERY = 10;

/**
 * Inspects every frame and logs the page's URL when it first has content, also after a return from the back/forward
 * cache, and regularly from then on.
 */
const reportPainted = `(() => {
  let frames = 0;
  addEventListener('pageshow', () => { frames = 0; });
  const look = () => {
    const root = document.documentElement;
    const hasContent = document.body?.childElementCount > 0 && getComputedStyle(root).display !== 'none';
    const isPainted = hasContent && document.visibilityState === 'visible';
    if (isPainted && frames % ${String(REPORT_EVERY)} === 0) console.debug('${PAINTED}' + location.href);
    frames = isPainted ? frames + 1 : 0;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/** How to start a browser, and how to do what a person does with its buttons. */
interface Kind {
  /** If `isRestored`, it opens the tabs of the last session. */
  readonly launch: (profile: string, isRestored: boolean) => Promise<Browser>;
  /** Quits so that the tabs can be restored. */
  readonly end: (browser: Browser, profile: string) => Promise<void>;
  /** Scripts to run in the browser, for the active tab. */
  readonly scripts: Readonly<Record<'duplicate' | 'reopen' | 'unload' | 'label', string>>;
  readonly openBackBeside?: string;
  readonly run: (browser: Browser, script: string) => Promise<unknown>;
  /** Enters text as an input method does. */
  readonly compose: (page: Page, text: string) => Promise<void>;
  /** The profile's folder for session storage, if tests can delete it. */
  readonly tabStorage?: string;
}

/** An extension controls Chromium's tabs. */
const WORKER = 'tabs.js';
function writeExtension(profile: string): string {
  const folder = join(profile, 'tabs-of-tests');
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Tabs',
    version: '1',
    permissions: ['tabs', 'sessions'],
    background: { service_worker: WORKER },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, WORKER), '');
  return folder;
}

const chromium: Kind = {
  launch: (profile, isRestored) =>
    puppeteer.launch({
      timeout: START_TIMEOUT_MS,
      executablePath: findProgram(programs.chromium),
      userDataDir: profile,
      pipe: true,
      enableExtensions: [writeExtension(profile)],
      args: [
        ...['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
        ...(isRestored ? ['--restore-last-session'] : []),
      ],
      // Keep the back/forward cache, which readers have.
      ignoreDefaultArgs: ['--disable-back-forward-cache', ...(isRestored ? ['about:blank'] : [])],
      defaultViewport: SCREEN,
    }),
  end: (browser) => browser.close(),
  scripts: {
    duplicate: 'await chrome.tabs.duplicate(tab.id)',
    reopen: 'await chrome.tabs.create({}); await chrome.tabs.remove(tab.id); await chrome.sessions.restore()',
    unload:
      'await chrome.tabs.create({}); const { id } = await chrome.tabs.discard(tab.id); await chrome.tabs.update(id, { active: true })',
    label: 'return tab.title',
  },
  run: async (browser, script) => {
    const worker = await (await browser.waitForTarget((target) => target.url().endsWith(WORKER))).worker();
    return worker?.evaluate(
      `(async () => { const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true }); ${script}; })()`,
    );
  },
  compose: async (page, text) => {
    const session = await page.createCDPSession();
    // Line by line, because Chromium duplicates a composition that contains a line break.
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await page.keyboard.press('Enter');
      for (let length = 1; length <= line.length; length += 1) {
        await session.send('Input.imeSetComposition', {
          text: line.slice(0, length),
          selectionStart: length,
          selectionEnd: length,
        });
      }
      await session.send('Input.insertText', { text: line });
    }
    await session.detach();
  },
  tabStorage: 'Default/Session Storage',
};

type Preferences = Readonly<Record<string, boolean | number>>;

const launchFirefox = (
  profile: string,
  isRestored: boolean,
  preferences: Preferences = {},
): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    timeout: START_TIMEOUT_MS,
    executablePath: findProgram(programs.firefox),
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // No requests besides the tests' pages.
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'browser.sessionstore.restore_on_demand': false,
      ...(isRestored ? { 'browser.startup.page': 3 } : {}),
      ...preferences,
    },
    ignoreDefaultArgs: isRestored ? ['about:blank'] : [],
    defaultViewport: SCREEN,
  });

const firefox: Kind = {
  launch: launchFirefox,
  end: async (browser, profile) => {
    // Firefox saves its tabs before it quits, and does not respond any more.
    const ended = new Promise((resolve) => browser.process()?.once('exit', resolve));
    void firefox.run(browser, 'Services.startup.quit(Ci.nsIAppStartup.eForceQuit)').catch(() => undefined);
    await ended;
    // Wait until Puppeteer has restored the settings that were in the profile.
    while (globSync('*.puppeteer', { cwd: profile }).length > 0) await sleep(PAUSE_MS);
    await browser.close();
  },
  scripts: {
    duplicate: 'gBrowser.selectedTab = gBrowser.duplicateTab(tab)',
    reopen: `gBrowser.selectedTab = gBrowser.addTrustedTab('about:blank');
      const { TabStateFlusher } = ChromeUtils.importESModule('resource:///modules/sessionstore/TabStateFlusher.sys.mjs');
      await TabStateFlusher.flush(tab.linkedBrowser);
      gBrowser.removeTab(tab);
      SessionStore.undoCloseTab(window, 0)`,
    unload: `gBrowser.selectedTab = gBrowser.addTrustedTab('about:blank');
      await gBrowser.prepareDiscardBrowser(tab);
      gBrowser.discardBrowser(tab, true);
      gBrowser.selectedTab = tab`,
    label: 'return tab.label',
  },
  openBackBeside: 'gBrowser.selectedTab = SessionStore.duplicateTab(window, tab, -1)',
  run: async (browser, script) => {
    const { connection } = browser as unknown as { readonly connection: BidiConnection };
    const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => { const tab = gBrowser.selectedTab; ${script}; })()`,
      target: { context: tree.contexts?.[0]?.context },
      awaitPromise: true,
    });
    if (result.type !== 'success') throw new Error(`Firefox: ${JSON.stringify(result.exceptionDetails)}`);
    return result.result?.value;
  },
  compose: async (page, text) => {
    await page.evaluate(describeComposition(text));
  },
};

/** Puppeteer's WebDriver BiDi connection. Puppeteer has no API for Firefox's browser window. */
interface BidiConnection {
  readonly send: (
    method: string,
    parameters: object,
  ) => Promise<{
    readonly result: {
      readonly contexts?: readonly { readonly context: string }[];
      readonly type?: string;
      readonly result?: { readonly value?: unknown };
      readonly exceptionDetails?: unknown;
    };
  }>;
}

export const startChromiumEngine = (): Promise<Engine> => startEngine(chromium);
/** @param preferences As in `about:config`. */
export const startFirefoxEngine = (preferences?: Preferences): Promise<Engine> =>
  startEngine({
    ...firefox,
    launch: (profile, isRestored) => launchFirefox(profile, isRestored, preferences),
  });

async function startEngine(kind: Kind): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'browser-'));
  let browser = await kind.launch(profile, false);

  /** Waits for a page that responds and shows the URL. Puppeteer's information about restored pages comes late. */
  const waitForPage = async (start: string, known: ReadonlySet<Page> = new Set()): Promise<Page> => {
    const end = Date.now() + TAB_TIMEOUT_MS;
    const found: string[] = [];
    while (Date.now() < end) {
      found.length = 0;
      for (const page of await browser.pages()) {
        if (known.has(page)) continue;
        const address = await Promise.race([readAddress(page), sleep(RESPONSE_TIMEOUT_MS, 'no response')]);
        if (address.startsWith(start)) return page;
        found.push(address);
      }
      await sleep(PAUSE_MS);
    }
    throw new Error(`Timed out waiting for a tab that shows "${start}". New tabs: ${found.join(', ')}`);
  };
  /** Runs an action that opens a page in another tab, and waits for that page. */
  const open = async (start: () => Promise<unknown>, address: string): Promise<Page> => {
    const known = new Set(await browser.pages());
    await start();
    return waitForPage(address, known);
  };

  const createMenu = (page: Page): TabMenu => {
    const { scripts, openBackBeside, tabStorage } = kind;
    const run = async (script: string): Promise<unknown> => {
      await page.bringToFront();
      return kind.run(browser, script);
    };
    const change =
      (script: string) =>
      async (address: string): Promise<ProfileTab> =>
        createProfileTab(await open(() => run(script), address));
    const restart = async (address: string, forgotten?: string): Promise<ProfileTab> => {
      await page.bringToFront();
      await kind.end(browser, profile);
      if (forgotten !== undefined) rmSync(join(profile, forgotten), { recursive: true });
      browser = await kind.launch(profile, true);
      return createProfileTab(await waitForPage(address));
    };
    return {
      duplicate: change(scripts.duplicate),
      reopen: change(scripts.reopen),
      unload: change(scripts.unload),
      restart: (address) => restart(address),
      readLabel: async () => String(await run(scripts.label)),
      ...(openBackBeside !== undefined && { openBackBeside: change(openBackBeside) }),
      ...(tabStorage !== undefined && {
        restartLikePhone: (address: string) => restart(address, tabStorage),
      }),
    };
  };
  const createProfileTab = async (page: Page): Promise<ProfileTab> => ({
    ...(await createTab(kind, page)),
    menu: createMenu(page),
    openBeside: async (selector) =>
      createProfileTab(await open(() => pressOnScreen(page, selector, 'middle'), 'http')),
    [Symbol.asyncDispose]: async () => {
      const [first, ...others] = await browser.pages();
      await Promise.all([...others.map((other) => other.close()), first?.goto('about:blank')]);
    },
  });

  return {
    version: await browser.version(),
    openTab: async () => {
      const context = await browser.createBrowserContext();
      return {
        ...(await createTab(kind, await context.newPage())),
        [Symbol.asyncDispose]: () => context.close(),
      };
    },
    openProfileTab: async () => createProfileTab(await browser.newPage()),
    stop: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function createTab(kind: Kind, page: Page): Promise<Omit<Tab, typeof Symbol.asyncDispose>> {
  let painted: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith(PAINTED)) painted.push(message.text().slice(PAINTED.length));
  });
  await page.evaluateOnNewDocument(reportPainted);
  return {
    open: async (address) => {
      await page.goto(address);
    },
    // Firefox fires no load event for pages from its back/forward cache; the tests wait for what they expect.
    goBack: async () => {
      await page.goBack(BRIEFLY).catch(ignoreTimeout);
    },
    goForward: async () => {
      await page.goForward(BRIEFLY).catch(ignoreTimeout);
    },
    reload: async () => {
      await page.reload(BRIEFLY).catch(ignoreTimeout);
    },
    read: (expression) => page.evaluate(expression) as Promise<never>,
    press: (selector, button = 'left') => pressOnScreen(page, selector, button),
    type: (selector, text) => page.type(selector, text),
    pressKey: (key) => page.keyboard.press(key),
    typeKeys: async (keys, pauseMs) => {
      for (const run of listRuns(keys)) {
        if (run === 'SelectAll') {
          await page.keyboard.down('Control');
          await page.keyboard.press('a');
          await page.keyboard.up('Control');
        } else if (namedKeys.includes(run as NamedKey)) await page.keyboard.press(run as NamedKey);
        // Firefox is slow for each command, so characters are sent together.
        else await page.keyboard.type(run, { delay: pauseMs });
        await sleep(pauseMs);
      }
    },
    compose: (text) => kind.compose(page, text),
    takePainted: () => {
      const taken = painted;
      painted = [];
      return taken;
    },
    pauseMs: PAUSE_MS,
  };
}

/** Groups the characters between named keys. */
function listRuns(keys: readonly TypedKey[]): TypedKey[] {
  const runs: TypedKey[] = [];
  for (const key of keys) {
    const before = runs.at(-1);
    if (key.length === 1 && before !== undefined && !isName(before)) runs[runs.length - 1] = before + key;
    else runs.push(key);
  }
  return runs;
}

const isName = (key: TypedKey): boolean => key === 'SelectAll' || namedKeys.includes(key as NamedKey);

/** Asks the page, because Puppeteer's `url()` is outdated for pages from Firefox's back/forward cache. */
async function readAddress(page: Page): Promise<string> {
  return page.evaluate('location.href').then(String, String);
}

async function pressOnScreen(page: Page, selector: string, button: 'left' | 'middle'): Promise<void> {
  const { x, y } = (await page.evaluate(describePlaceOnScreen(selector))) as PlaceOnScreen;
  await page.mouse.click(x, y, { button });
}

function ignoreTimeout(error: unknown): null {
  if (error instanceof TimeoutError) return null;
  throw error;
}
