import { chromium, type Browser } from 'playwright-core';
import { findProgram, programs } from './programs.ts';

/**
 * Starts a headless browser without background networking: it requests only what pages request.
 * @param env added to the environment of this process
 * @param switches further command-line switches
 */
export async function startChromium(
  env: Readonly<Record<string, string>> = {},
  switches: readonly string[] = [],
  program = programs.chromium,
): Promise<Browser> {
  return chromium.launch({
    executablePath: findProgram(program),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...switches],
    env: { ...process.env, ...env },
  });
}
