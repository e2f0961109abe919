import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { chromium, type Browser } from 'playwright-core';
import { createSiteServer } from '../../src/build/siteServer.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Chromium or Chrome where it is installed. As root on a machine without one, installs Debian's.
 * @throws one sentence that says what to install.
 */
function findChromium(): string {
  const found = PLACES.find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
    return '/usr/bin/chromium';
  }
  throw new Error(
    'The browser tests need Chromium: install the package "chromium" or Google Chrome, then run this again.',
  );
}

export async function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

export interface RunningSite {
  readonly origin: string;
  /** All bytes that the server has sent so far, headers included. */
  readonly getSentBytes: () => number;
  readonly stop: () => Promise<void>;
}

/** Serves a built site on a free port of this machine alone. */
export async function serveSite(distDir: string): Promise<RunningSite> {
  const server = createSiteServer(distDir);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    getSentBytes: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
