import { existsSync, readFileSync } from 'node:fs';

/** The process whose number stands in a file, if it still runs and is not this one. */
export function findMarkedProcess(mark: string): number | undefined {
  if (!existsSync(mark)) return undefined;
  const marked = Number(readFileSync(mark, 'utf8'));
  if (!Number.isInteger(marked) || marked <= 0 || marked === process.pid) return undefined;
  try {
    process.kill(marked, 0);
    return marked;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? marked : undefined;
  }
}
