import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Builder, By, Key, type WebDriver } from 'selenium-webdriver';
import type { Engine, Tab } from './engine.ts';
import { describePlaceOnScreen, type PlaceOnScreen } from './placeOnScreen.ts';
import { findProgram, programs } from '../../src/build/programs.ts';

const PATIENCE_MS = 20_000;

/** WebKitGTK, the engine of every iPhone's browser as far as a Debian machine has it, on a screen that nobody sees. */
export async function startWebKitEngine(): Promise<Engine> {
  const binary = findProgram(programs.webKitBrowser);
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const screen = spawn(
    findProgram(programs.screen),
    ['-displayfd', '3', '-screen', '0', '800x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const display = await readAll(screen.stdio[3] as Readable);
  if (display === '') throw new Error('Xvfb did not start.');
  const port = await findFreePort();
  const driver = spawn(findProgram(programs.webKitDriver), [`--port=${String(port)}`], {
    stdio: 'ignore',
    // A home of its own: nothing of this machine is read, and nothing stays.
    env: {
      PATH: process.env['PATH'],
      DISPLAY: `:${display}`,
      HOME: home,
      XDG_RUNTIME_DIR: home,
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CONFIG_HOME: join(home, 'config'),
    },
  });
  const server = `http://127.0.0.1:${String(port)}`;
  await waitUntilReady(server);

  const sessions: WebDriver[] = [];
  const openSession = async (): Promise<WebDriver> => {
    // The driver has one session at a time, and each has a profile of its own.
    await Promise.all(sessions.splice(0).map((session) => session.quit()));
    const session = await new Builder()
      .disableEnvironmentOverrides()
      .usingServer(server)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      })
      .build();
    sessions.push(session);
    return session;
  };
  const capabilities = await (await openSession()).getCapabilities();
  return {
    version: `WebKitGTK/${capabilities.getBrowserVersion() ?? 'of an unknown version'}`,
    openTab: async () => createTab(await openSession()),
    stop: async () => {
      await Promise.all(sessions.map((session) => session.quit()));
      await Promise.all([end(driver), end(screen)]);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function createTab(session: WebDriver): Tab {
  const painted: string[] = [];
  const keys = { Enter: Key.ENTER, Shift: Key.SHIFT, Tab: Key.TAB };
  return {
    open: (address) => session.get(address),
    goBack: () => session.navigate().back(),
    read: async <Value>(expression: string) => {
      const [value, shown] = await session.executeScript<[Value, string]>(
        `return [${expression}, getComputedStyle(document.documentElement).display !== 'none' && document.body?.childElementCount ? location.href : '']`,
      );
      // The driver tells of no frames: what is there whenever somebody looks counts as painted.
      if (shown !== '') painted.push(shown);
      return value;
    },
    press: async (selector) => {
      const { x, y } = await session.executeScript<PlaceOnScreen>(
        `return ${describePlaceOnScreen(selector)}`,
      );
      await session.actions().move({ x, y }).click().perform();
    },
    type: async (selector, text) => {
      await session.findElement(By.css(selector)).sendKeys(text);
    },
    pressKey: async (key) => {
      await session.actions().keyDown(keys[key]).keyUp(keys[key]).perform();
    },
    takePainted: () => painted.splice(0),
  };
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
  const latest = Date.now() + PATIENCE_MS;
  while (Date.now() < latest) {
    const isReady = await fetch(`${server}/status`).then(
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
