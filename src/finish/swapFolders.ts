import { existsSync, renameSync, rmSync } from 'node:fs';

/** Where a folder is made before it takes the old one's place. */
export function getStaging(folder: string): string {
  return `${folder}.new`;
}

/** Lets every folder that was made take the place of the old one: first all old ones go, then all new ones come. */
export function swapFolders(folders: readonly string[]): void {
  for (const folder of folders) {
    rmSync(`${folder}.old`, { recursive: true, force: true });
    if (existsSync(folder)) renameSync(folder, `${folder}.old`);
  }
  for (const folder of folders) renameSync(getStaging(folder), folder);
  for (const folder of folders) rmSync(`${folder}.old`, { recursive: true, force: true });
}
