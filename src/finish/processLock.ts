import { readFileSync, statSync } from 'node:fs';
import { uptime } from 'node:os';

/** The process whose ID is in a file, if it is still running and is not this one. */
export function findLockingProcess(lockFile: string): number | undefined {
  const id = Number(readLock(lockFile));
  return isOtherProcess(id, lockFile) ? id : undefined;
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
