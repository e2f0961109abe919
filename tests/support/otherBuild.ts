import { readFileSync, writeFileSync } from 'node:fs';
import type { SiteFolders } from '../../src/finish/siteFolders.ts';
import { startStaging } from '../../src/finish/swapFolders.ts';

/** Creates a staging folder that belongs to another process, which is running. */
export function startOtherBuild(folders: SiteFolders): void {
  startStaging(folders);
  const lock = readFileSync(folders.lockFile, 'utf8');
  writeFileSync(folders.lockFile, lock.replace(String(process.pid), String(process.ppid)));
}
