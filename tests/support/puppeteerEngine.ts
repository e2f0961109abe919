import puppeteer, { TimeoutError, type Browser, type BrowserContext } from 'puppeteer-core';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine, Tab } from './engine.ts';
import { describeComposition, namedKeys, type NamedKey, type TypedKey } from './typedKeys.ts';
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
  const version = await browser.version();
  const isChromium = version.includes('Chrom');
  return {
    version,
    openTab: async () => createTab(await browser.createBrowserContext(), isChromium),
    stop: () => browser.close(),
  };
}

async function createTab(context: BrowserContext, isChromium: boolean): Promise<Tab> {
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
    typeKeys: async (keys, pauseMs) => {
      for (const run of listRuns(keys)) {
        if (run === 'SelectAll') {
          await page.keyboard.down('Control');
          await page.keyboard.press('a');
          await page.keyboard.up('Control');
        } else if (namedKeys.includes(run as NamedKey)) await page.keyboard.press(run as NamedKey);
        // Firefox takes its time for each order, so characters come together.
        else await page.keyboard.type(run, { delay: pauseMs });
        await sleep(pauseMs);
      }
    },
    compose: async (text) => {
      if (!isChromium) {
        await page.evaluate(describeComposition(text));
        return;
      }
      const session = await page.createCDPSession();
      for (let length = 1; length <= text.length; length += 1) {
        await session.send('Input.imeSetComposition', {
          text: text.slice(0, length),
          selectionStart: length,
          selectionEnd: length,
        });
      }
      await session.send('Input.insertText', { text });
      await session.detach();
    },
    takePainted: () => {
      const taken = painted;
      painted = [];
      return taken;
    },
    pauseMs: 20,
    [Symbol.asyncDispose]: () => context.close(),
  };
}

/** Named keys one by one, and the characters between them as one text. */
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

function ignoreTimeout(error: unknown): null {
  if (error instanceof TimeoutError) return null;
  throw error;
}
