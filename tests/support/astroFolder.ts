import { mkdirSync, rmSync } from 'node:fs';

const LOCK = '.build/astro-in-use';
const WAIT_MS = 50;

/** Takes away what an earlier run left when it was stopped. */
export function freeAstroFolder(): void {
  rmSync(LOCK, { recursive: true, force: true });
}

/**
 * Astro keeps which guides there are in `.astro/`, one folder for every build and development server of a project: what runs at
 * the same time with other guides loses them. Waits until nobody else does. Returns what ends it.
 */
export function holdAstroFolder(): () => void {
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  while (!isTaken()) Atomics.wait(sleeper, 0, 0, WAIT_MS);
  return freeAstroFolder;
}

/** Whether the folder is ours now: only one process can make it. */
function isTaken(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
