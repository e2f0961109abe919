import { chromium, type Browser } from 'playwright-core';
import { findProgram, programs } from './programs.ts';

/** A browser without a window, which asks nobody for anything but what a page names. */
export async function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findProgram(programs.chromium),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
