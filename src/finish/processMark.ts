import { existsSync, readFileSync } from 'node:fs';

/** The process whose ID is in a file, if it is still running and is not this one. */
export function findMarkedProcess(mark: string): number | undefined {
  if (!existsSync(mark)) return undefined;
  const marked = Number(readFileSync(mark, 'utf8'));
  return isOtherProcess(marked) ? marked : undefined;
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
