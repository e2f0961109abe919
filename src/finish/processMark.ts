import { readFileSync } from 'node:fs';

/** The process whose ID is in a file, if it is still running and is not this one. */
export function findMarkedProcess(mark: string): number | undefined {
  const marked = Number(readMark(mark));
  return isOtherProcess(marked) ? marked : undefined;
}

/** Returns '' if the file is missing: the process that wrote it may delete it at any time. */
function readMark(mark: string): string {
  try {
    return readFileSync(mark, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** Whether another process with this ID is running. */
export function isOtherProcess(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0 || id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
