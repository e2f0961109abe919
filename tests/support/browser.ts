import type { Browser } from 'playwright-core';
import { startChromium } from '../../src/commands/chromium.ts';
import { programs } from '../../src/commands/programs.ts';
import { createSiteServer } from '../../src/commands/siteServer.ts';
import { listen } from './listen.ts';

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
  return {
    origin: await listen(server),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
