import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, type AgentOptions } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Builder, Button, By, Key, type WebDriver } from 'selenium-webdriver';
import type { Engine, ProfileTab } from './engine.ts';
import { describeComposition, namedKeys, type NamedKey } from './typedKeys.ts';
import { describePlaceOnScreen, type PlaceOnScreen } from './placeOnScreen.ts';
import { findProgram, programs } from '../../src/commands/programs.ts';

const PATIENCE_MS = 20_000;
/**
 * The driver may not answer ever again when it is asked for something in a page that another one is just replacing.
 * So a page that may move on is left alone for the first of these times, and asked rarely from then on.
 */
const SETTLE_MS = 700;
const PAUSE_MS = 300;
/** A driver that has not answered by then never will; it is done with, and the test begins once more in a new browser. */
const ANSWER_MS = 30_000;

class PatientAgent extends Agent {
  override createConnection(options: AgentOptions, callback?: (error: Error | null, socket: Socket) => void) {
    const socket = super.createConnection(options, callback as never) as Socket;
    return socket.setTimeout(ANSWER_MS, () =>
      socket.destroy(new Error('The driver of WebKit did not answer.')),
    );
  }
}

/** How long a browser takes to start, at most. Now and then the driver waits for one that does not come. */
const START_MS = 15_000;
const MOST_STARTS = 3;

/**
 * WebKitGTK, the engine of every iPhone's browser as far as a Debian machine has it. Each tab is a browser of its own: many
 * can be open at the same time, and one whose driver is stuck takes no other with it.
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
 * A driver with a browser, a screen that nobody sees and a home of its own: nothing of this machine is read, and nothing
 * stays.
 */
async function startBrowser(starts = 1): Promise<Browser> {
  const screen = spawn(
    findProgram(programs.screen),
    ['-displayfd', '3', '-screen', '0', '800x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const [display, port] = await Promise.all([readAll(screen.stdio[3] as Readable), findFreePort()]);
  if (display === '') throw new Error('Xvfb did not start.');
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const driver = spawn(findProgram(programs.webKitDriver), [`--port=${String(port)}`], {
    stdio: 'ignore',
    // The head of a group of its own, which ends with all that it started.
    detached: true,
    env: {
      PATH: process.env['PATH'],
      DISPLAY: `:${display}`,
      // There is no graphics card to share pictures with: without one this way of drawing takes twice the time.
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
    // The empty page that a browser starts with would otherwise come in the place of the first one that is opened.
    await sleep(SETTLE_MS);
    return { session, stop };
  }
  await stop();
  if (starts === MOST_STARTS) throw new Error('WebKitGTK did not start.');
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
      // The driver would wait for a page that goes on before it has arrived, as a guarded one does, and now and then
      // for ever. `waitForPage` waits instead.
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
  /** Which of several tabs this is; the driver speaks with one at a time. */
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
      // The driver tells of no frames: what is there whenever somebody looks counts as painted.
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
      // The driver answers when all of them are pressed, and it must not take longer than anybody waits.
      const most = Math.max(1, Math.floor(ANSWER_MS / 3 / Math.max(1, pauseMs)));
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
    // The driver does not tell of a tab that a press has opened.
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

/** When the page that is open began; no two pages of a tab began at once. */
async function readTimeOrigin(session: WebDriver): Promise<number> {
  return session.executeScript<number>('return performance.timeOrigin');
}

/** Waits for another page than the one that began at `before`. */
async function waitForPage(session: WebDriver, before: number): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
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
  throw new Error('No other page came.');
}

/** All that a stream says until its end: whoever stops listening earlier stops the one that speaks. */
async function readAll(stream: Readable): Promise<string> {
  let all = '';
  for await (const data of stream) all += String(data);
  return all.trim();
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
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

/** Ends the head of a group and all that it started, at once. */
async function endGroup(frontMatter: ChildProcess): Promise<void> {
  if (frontMatter.pid === undefined || frontMatter.exitCode !== null || frontMatter.signalCode !== null)
    return;
  const ended = new Promise((resolve) => frontMatter.once('exit', resolve));
  process.kill(-frontMatter.pid, 'SIGKILL');
  await ended;
}
