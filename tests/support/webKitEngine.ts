import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, type AgentOptions } from 'node:http';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Builder, Button, By, Key, type WebDriver } from 'selenium-webdriver';
import type { Engine, ProfileTab } from './engine.ts';
import { describeComposition, namedKeys, type NamedKey } from './typedKeys.ts';
import { describePlaceOnScreen, type PlaceOnScreen } from './placeOnScreen.ts';
import { findProgram, programs } from '../../src/commands/programs.ts';
import { findFreePorts } from './listen.ts';

const TIMEOUT_MS = 20_000;
/**
 * The driver may hang if it gets a command while the page is being replaced. So after a navigation it gets none for
 * `SETTLE_MS`, and then one every `PAUSE_MS`.
 */
const SETTLE_MS = 700;
const PAUSE_MS = 300;
/** After this time the driver is considered stuck, and the test is retried in a new browser. */
const RESPONSE_TIMEOUT_MS = 30_000;

class PatientAgent extends Agent {
  override createConnection(options: AgentOptions, callback?: (error: Error | null, socket: Socket) => void) {
    const socket = super.createConnection(options, callback as never) as Socket;
    return socket.setTimeout(RESPONSE_TIMEOUT_MS, () =>
      socket.destroy(new Error('WebKitWebDriver did not respond.')),
    );
  }
}

/** The longest time until a browser has started. Sometimes the driver waits for one that never starts. */
const START_MS = 30_000;
const MAX_STARTS = 3;

/**
 * WebKitGTK, the closest that Debian has to the engine of iPhones. Each tab is a separate browser, so that several can be
 * open at the same time, and a stuck driver affects only one.
 */
export async function startWebKitEngine(): Promise<Engine> {
  const browsers = new Set<Browser>();
  const start = async (): Promise<Browser> => {
    const browser = await startBrowser();
    browsers.add(browser);
    return browser;
  };
  const { session, stop } = await start();
  const version = (await session.getCapabilities()).getBrowserVersion();
  await stop();
  return {
    version: `WebKitGTK/${version ?? 'of an unknown version'}`,
    openTab: async () => createTab(await start()),
    openProfileTab: async () => createTab(await start()),
    stop: async () => {
      await Promise.all(Array.from(browsers, (browser) => browser.stop()));
    },
  };
}

interface Browser {
  readonly session: WebDriver;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a driver with a browser, a virtual screen and a temporary home, isolated from the machine's files.
 */
async function startBrowser(starts = 1): Promise<Browser> {
  const screen = spawn(
    findProgram(programs.screen),
    ['-displayfd', '3', '-screen', '0', '800x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const [display, [port = 0]] = await Promise.all([readAll(screen.stdio[3] as Readable), findFreePorts(1)]);
  if (display === '') throw new Error('Xvfb did not start.');
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const driver = spawn(findProgram(programs.webKitDriver), [`--port=${String(port)}`], {
    stdio: 'ignore',
    // The leader of a process group, which is killed with its children.
    detached: true,
    env: {
      PATH: process.env['PATH'],
      DISPLAY: `:${display}`,
      // Without a graphics card, DMA-BUF rendering takes twice the time.
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      HOME: home,
      XDG_RUNTIME_DIR: home,
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CONFIG_HOME: join(home, 'config'),
    },
  });
  const stop = async () => {
    await Promise.all([endGroup(driver), end(screen)]);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const server = `http://127.0.0.1:${String(port)}`;
  const session = await Promise.race([
    openSession(server).catch(() => undefined),
    sleep(START_MS, undefined),
  ]);
  if (session) {
    // Otherwise the browser's initial empty page may replace the first page that is opened.
    await sleep(SETTLE_MS);
    return { session, stop };
  }
  await stop();
  if (starts === MAX_STARTS) throw new Error('WebKitGTK did not start.');
  return startBrowser(starts + 1);
}

async function openSession(server: string): Promise<WebDriver> {
  await waitUntilReady(server);
  const session = new Builder()
    .disableEnvironmentOverrides()
    .usingServer(server)
    .usingHttpAgent(new PatientAgent())
    .withCapabilities({
      browserName: 'MiniBrowser',
      // The driver would sometimes wait forever for a page that navigates before it has loaded, as guarded pages do.
      // `waitForPage` waits instead.
      pageLoadStrategy: 'none',
      'webkitgtk:browserOptions': {
        binary: findProgram(programs.webKitBrowser),
        args: ['--automation'],
      },
    })
    .build();
  await session.getSession();
  return session;
}

function createTab({ session, stop }: Browser, opened?: string): ProfileTab {
  const painted: string[] = [];
  const keys = { Enter: Key.ENTER, Shift: Key.SHIFT, Tab: Key.TAB };
  /** The handle of this tab, if there are several; the driver controls one at a time. */
  let handle = opened;
  const enter = async (): Promise<void> => {
    if (handle !== undefined) await session.switchTo().window(handle);
  };
  const move = async (start: () => Promise<void>): Promise<void> => {
    await enter();
    const before = await readTimeOrigin(session);
    await start();
    await waitForPage(session, before);
  };
  return {
    open: (address) => move(() => session.get(address)),
    goBack: () => move(() => session.navigate().back()),
    goForward: () => move(() => session.navigate().forward()),
    reload: () => move(() => session.navigate().refresh()),
    read: async <Value>(expression: string) => {
      await enter();
      const [value, shown] = await session.executeScript<[Value, string]>(
        `return [${expression}, getComputedStyle(document.documentElement).display !== 'none' && document.body?.childElementCount ? location.href : '']`,
      );
      // The driver reports no frames, so whatever is shown at each call counts as painted.
      if (shown !== '') painted.push(shown);
      return value;
    },
    press: async (selector, button = 'left') => {
      await enter();
      const { x, y } = await session.executeScript<PlaceOnScreen>(
        `return ${describePlaceOnScreen(selector)}`,
      );
      const which = button === 'left' ? Button.LEFT : Button.MIDDLE;
      await session.actions().move({ x, y }).press(which).release(which).perform();
      await sleep(SETTLE_MS);
    },
    type: async (selector, text) => {
      await enter();
      await session.findElement(By.css(selector)).sendKeys(text);
    },
    pressKey: async (key) => {
      await enter();
      await session.actions().keyDown(keys[key]).keyUp(keys[key]).perform();
      await sleep(SETTLE_MS);
    },
    typeKeys: async (keys, pauseMs) => {
      await enter();
      // The driver responds when all keys are pressed, which must not take longer than the timeout.
      const most = Math.max(1, Math.floor(RESPONSE_TIMEOUT_MS / 3 / Math.max(1, pauseMs)));
      for (let first = 0; first < keys.length; first += most) {
        const actions = session.actions({ async: false });
        for (const key of keys.slice(first, first + most)) {
          if (key === 'SelectAll') actions.keyDown(Key.CONTROL).sendKeys('a').keyUp(Key.CONTROL);
          else actions.sendKeys(namedKeys.includes(key as NamedKey) ? namedKeyCodes[key as NamedKey] : key);
          actions.pause(pauseMs);
        }
        await actions.perform();
      }
    },
    compose: async (text) => {
      await enter();
      await session.executeScript(`return ${describeComposition(text)}`);
    },
    // The driver does not report tabs that a click has opened, so open the link's URL in a new one.
    openBeside: async (selector) => {
      await enter();
      handle = await session.getWindowHandle();
      const link = await session.findElement(By.css(selector)).getProperty('href');
      await session.switchTo().newWindow('tab');
      const other = createTab({ session, stop }, await session.getWindowHandle());
      await other.open(link);
      return other;
    },
    takePainted: () => painted.splice(0),
    pauseMs: PAUSE_MS,
    [Symbol.asyncDispose]: stop,
  };
}

const namedKeyCodes: Readonly<Record<NamedKey, string>> = {
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  Backspace: Key.BACK_SPACE,
  End: Key.END,
  Enter: Key.ENTER,
  Home: Key.HOME,
  Tab: Key.TAB,
};

/** Identifies the current page: no two pages of a tab have the same time origin. */
async function readTimeOrigin(session: WebDriver): Promise<number> {
  return session.executeScript<number>('return performance.timeOrigin');
}

/** Waits until the page with the time origin `before` is replaced. */
async function waitForPage(session: WebDriver, before: number): Promise<void> {
  const end = Date.now() + TIMEOUT_MS;
  await sleep(SETTLE_MS);
  while (Date.now() < end) {
    const isOther = await session
      .executeScript<boolean>(
        `return document.readyState === 'complete' && performance.timeOrigin !== ${String(before)}`,
      )
      .catch(() => false);
    if (isOther) return;
    await sleep(PAUSE_MS);
  }
  throw new Error('Timed out waiting for another page.');
}

/** Reads a stream to its end: closing it earlier would stop the process that writes to it. */
async function readAll(stream: Readable): Promise<string> {
  let all = '';
  for await (const data of stream) all += String(data);
  return all.trim();
}

async function waitUntilReady(server: string): Promise<void> {
  const latest = Date.now() + START_MS;
  while (Date.now() < latest) {
    const isReady = await fetch(`${server}/status`, { signal: AbortSignal.timeout(1000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await sleep(50);
  }
  throw new Error('WebKitWebDriver did not start.');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await ended;
}

/** Kills the leader of a process group and its children. */
async function endGroup(leader: ChildProcess): Promise<void> {
  if (leader.pid === undefined || leader.exitCode !== null || leader.signalCode !== null) return;
  const ended = new Promise((resolve) => leader.once('exit', resolve));
  process.kill(-leader.pid, 'SIGKILL');
  await ended;
}
