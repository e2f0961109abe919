import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findMarkedProcess } from './processMark.ts';

const WAIT_MS = 100;

/**
 * Locks `.astro/`, where Astro stores the list of guides: builds of different content that run at the same time would overwrite
 * each other's. Waits until no other build holds the lock; `onWait` is called once with that build's process ID.
 * @returns a function that releases the lock
 */
export async function lockAstroFolder(
  onWait: (builder: number) => void,
  mark = '.astro/builder',
): Promise<() => void> {
  const ownMark = `${mark}-${String(process.pid)}`;
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(ownMark, String(process.pid));
  let isWaiting = false;
  while (!take(mark, ownMark)) {
    const builder = findMarkedProcess(mark);
    if (builder === undefined) {
      clearAway(mark, ownMark);
      continue;
    }
    if (!isWaiting) onWait(builder);
    isWaiting = true;
    await sleep(WAIT_MS);
  }
  rmSync(ownMark);
  return () => rmSync(mark, { force: true });
}

/** Takes the lock; false if it is taken. Creating a hard link is atomic and fails if the file exists. */
function take(mark: string, ownMark: string): boolean {
  try {
    linkSync(ownMark, mark);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of a process that has ended, unless another process has done so and holds the lock now. */
function clearAway(mark: string, ownMark: string): void {
  const old = `${ownMark}-old`;
  try {
    renameSync(mark, old);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (findMarkedProcess(old) === undefined) rmSync(old);
  else renameSync(old, mark);
}
