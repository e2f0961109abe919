import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock } from './processLock.ts';

const WAIT_MS = 100;

/**
 * Locks `.astro/`, where Astro stores the list of guides: builds of different content that run at the same time would overwrite
 * each other's. Waits until no other build holds the lock; `onWait` is called once with that build's process ID.
 * @returns a function that releases the lock
 */
export async function lockAstroFolder(
  onWait: (builder: number) => void,
  lockFile = '.astro/builder',
): Promise<() => void> {
  let isWaiting = false;
  for (let builder = takeLock(lockFile); builder !== undefined; builder = takeLock(lockFile)) {
    if (!isWaiting) onWait(builder);
    isWaiting = true;
    await sleep(WAIT_MS);
  }
  return () => rmSync(lockFile, { force: true });
}
