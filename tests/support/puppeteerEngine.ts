import puppeteer, { TimeoutError, type Browser, type BrowserContext } from 'puppeteer-core';
import type { Engine, Tab } from './engine.ts';
import { describePlaceOnScreen, type PlaceOnScreen } from './placeOnScreen.ts';
import { findProgram, programs } from '../../src/commands/programs.ts';

const SCREEN = { width: 360, height: 740 };
const BRIEFLY = { waitUntil: 'domcontentloaded', timeout: 1000 } as const;
const PAINTED = 'painted: ';

/** What stays on the screen is told again after so many frames; telling of each keeps the machine busy. */
const FRAMES_APART = 10;

/**
 * Looks at every frame and says which page is in it: when it has content for the first time, also after it has come
 * back from the memory of the browser, and now and then from there on.
 */
const sayWhatIsPainted = `(() => {
  let frames = 0;
  addEventListener('pageshow', () => { frames = 0; });
  const look = () => {
    const root = document.documentElement;
    const hasContent = document.body?.childElementCount > 0 && getComputedStyle(root).display !== 'none';
    const isPainted = hasContent && document.visibilityState === 'visible';
    if (isPainted && frames % ${String(FRAMES_APART)} === 0) console.debug('${PAINTED}' + location.href);
    frames = isPainted ? frames + 1 : 0;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

export async function startChromiumEngine(): Promise<Engine> {
  const browser = await puppeteer.launch({
    executablePath: findProgram(programs.chromium),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    // Readers have it: pages come back from memory, not from the server.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    defaultViewport: SCREEN,
  });
  return createEngine(browser);
}

export async function startFirefoxEngine(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findProgram(programs.firefox),
    // Nothing but the pages of the tests.
    extraPrefsFirefox: {
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
    defaultViewport: SCREEN,
  });
  return createEngine(browser);
}

async function createEngine(browser: Browser): Promise<Engine> {
  return {
    version: await browser.version(),
    openTab: async () => createTab(await browser.createBrowserContext()),
    stop: () => browser.close(),
  };
}

async function createTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  let painted: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith(PAINTED)) painted.push(message.text().slice(PAINTED.length));
  });
  await page.evaluateOnNewDocument(sayWhatIsPainted);
  return {
    open: async (address) => {
      await page.goto(address);
    },
    // A page that comes back from the memory of Firefox reports no load; the tests wait for what they want to see.
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
    press: async (selector, button = 'left') => {
      const { x, y } = (await page.evaluate(describePlaceOnScreen(selector))) as PlaceOnScreen;
      await page.mouse.click(x, y, { button });
    },
    type: (selector, text) => page.type(selector, text),
    pressKey: (key) => page.keyboard.press(key),
    takePainted: () => {
      const taken = painted;
      painted = [];
      return taken;
    },
    pauseMs: 20,
    [Symbol.asyncDispose]: () => context.close(),
  };
}

function ignoreTimeout(error: unknown): null {
  if (error instanceof TimeoutError) return null;
  throw error;
}
