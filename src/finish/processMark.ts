import { existsSync, readFileSync } from 'node:fs';

/** The process whose number is in a file, if it still runs and is not this one. */
export function findMarkedProcess(mark: string): number | undefined {
  if (!existsSync(mark)) return undefined;
  const marked = Number(readFileSync(mark, 'utf8'));
  return isOtherProcess(marked) ? marked : undefined;
}

/** Whether a process with this number runs, other than this one. */
export function isOtherProcess(number: number): boolean {
  if (!Number.isInteger(number) || number <= 0 || number === process.pid) return false;
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
