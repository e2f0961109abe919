import { chromium, type Browser } from 'playwright-core';
import { findProgram, programs } from './programs.ts';

/**
 * A browser without a window, which asks nobody for anything but what a page names.
 * @param env what it is told besides the environment of this process
 * @param switches what it is started with besides
 * @param program which Chromium it is
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
