import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { dirname } from 'node:path';

/**
 * Takes a lock, unless another running process holds it. Delete the file to release the lock.
 * @returns the ID of the process that holds it; undefined if it is this one
 */
export function takeLock(lockFile: string): number | undefined {
  const ownLockFile = `${lockFile}-${String(process.pid)}`;
  mkdirSync(dirname(lockFile), { recursive: true });
  writeFileSync(ownLockFile, String(process.pid));
  try {
    while (!link(ownLockFile, lockFile)) {
      const holder = findLockingProcess(lockFile);
      if (holder !== undefined) return holder;
      clearAway(lockFile, ownLockFile);
    }
    return undefined;
  } finally {
    rmSync(ownLockFile);
  }
}

/** The process whose ID is in a file, if it is still running and is not this one. */
export function findLockingProcess(lockFile: string): number | undefined {
  const id = Number(readLock(lockFile));
  return isOtherProcess(id, lockFile) ? id : undefined;
}

/** Whether the lock could be taken. Creating a hard link is atomic and fails if the file exists. */
function link(ownLockFile: string, lockFile: string): boolean {
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

/** Returns '' if the file is missing: the process that wrote it may delete it at any time. */
function readLock(lockFile: string): string {
  try {
    return readFileSync(lockFile, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/**
 * Whether another process that wrote its ID into a file is still running. False if it did so before the computer
 * was last started, even if the ID is in use again.
 */
export function isOtherProcess(id: number, file: string): boolean {
  if (!Number.isInteger(id) || id <= 0 || id === process.pid) return false;
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (written === undefined || written < Date.now() - uptime() * 1000) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
