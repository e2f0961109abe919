import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findMarkedProcess } from './processMark.ts';

const WAIT_MS = 100;

/**
 * Astro keeps which guides there are in `.astro/`, one folder for all builds of a project: what runs at the same time with
 * other guides loses them. Waits until no other build holds it, which `tellWait` is told of once.
 * @returns what ends it
 */
export async function holdAstroFolder(
  tellWait: (builder: number) => void,
  mark = '.astro/builder',
): Promise<() => void> {
  const own = `${mark}-${String(process.pid)}`;
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(own, String(process.pid));
  let hasTold = false;
  while (!take(mark, own)) {
    const builder = findMarkedProcess(mark);
    if (builder === undefined) {
      clearAway(mark, own);
      continue;
    }
    if (!hasTold) tellWait(builder);
    hasTold = true;
    await sleep(WAIT_MS);
  }
  rmSync(own);
  return () => {
    rmSync(mark, { force: true });
  };
}

/** Whether the folder is ours now: a link is made with all that is in it, and by one process alone. */
function take(mark: string, own: string): boolean {
  try {
    linkSync(own, mark);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes away the mark of a process that has ended. Another may have done so, and hold the folder since. */
function clearAway(mark: string, own: string): void {
  const old = `${own}-old`;
  try {
    renameSync(mark, old);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (findMarkedProcess(old) === undefined) rmSync(old);
  else renameSync(old, mark);
}
