import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findLockingProcess } from './processLock.ts';

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
  const ownLockFile = `${lockFile}-${String(process.pid)}`;
  mkdirSync(dirname(lockFile), { recursive: true });
  writeFileSync(ownLockFile, String(process.pid));
  let isWaiting = false;
  while (!take(lockFile, ownLockFile)) {
    const builder = findLockingProcess(lockFile);
    if (builder === undefined) {
      clearAway(lockFile, ownLockFile);
      continue;
    }
    if (!isWaiting) onWait(builder);
    isWaiting = true;
    await sleep(WAIT_MS);
  }
  rmSync(ownLockFile);
  return () => rmSync(lockFile, { force: true });
}

/** Takes the lock; false if it is taken. Creating a hard link is atomic and fails if the file exists. */
function take(lockFile: string, ownLockFile: string): boolean {
  try {
    linkSync(ownLockFile, lockFile);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of a process that has ended, unless another process has done so and holds the lock now. */
function clearAway(lockFile: string, ownLockFile: string): void {
  const old = `${ownLockFile}-old`;
  try {
    renameSync(lockFile, old);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (findLockingProcess(old) === undefined) rmSync(old);
  else renameSync(old, lockFile);
}
