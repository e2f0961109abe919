import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { startChromium } from '../../src/commands/chromium.ts';
import { programs } from '../../src/commands/programs.ts';
import { createSiteServer } from '../../src/commands/siteServer.ts';

/**
 * Starts Chromium's headless shell: pages look and work the same, and open in half the time. What needs the full browser
 * (leaving, speech) is tested with `startChromium`.
 * @param env Added to the environment of this process.
 */
export async function startHeadlessShell(env: Readonly<Record<string, string>> = {}): Promise<Browser> {
  return startChromium(env, [], programs.headlessShell);
}

export interface RunningSite {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Serves a built site on a free local port. */
export async function serveSite(distDir: string): Promise<RunningSite> {
  const server = createSiteServer(distDir);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
