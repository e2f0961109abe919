import fs from 'node:fs';
import { rejectFolders, rejectForeignFiles, rejectOtherBuild } from './protectedFolders.ts';
import type { SiteFolders } from './siteFolders.ts';
import {
  clearAway,
  restoreFolders,
  recordStaging,
  startStaging,
  swapFolders,
  type Files,
} from './swapFolders.ts';

/**
 * Checks that a site may be built into these folders, after restoring what an interrupted build had moved.
 * @returns whether anything was restored
 * @throws {FolderError} that says what to type
 */
export function prepareFolders(folders: SiteFolders, contentDir: string, files: Files = fs): boolean {
  rejectFolders(folders, contentDir);
  const isRestored = restoreFolders(folders, files);
  rejectForeignFiles(folders);
  return isRestored;
}

/**
 * Builds a site in a staging folder, then replaces the old site. If anything fails before that, the old site is left untouched.
 * @param make writes into the new folders
 * @param report receives warnings about files that could not be deleted
 */
export async function replaceSite(
  folders: SiteFolders,
  make: () => Promise<void>,
  report: (warning: string) => void,
  files: Files = fs,
): Promise<void> {
  rejectOtherBuild(folders);
  clearAway(folders, files).forEach(report);
  try {
    startStaging(folders, files);
    await make();
    // Files may have been added while the site was built.
    rejectForeignFiles(folders);
    recordStaging(folders);
    swapFolders(folders, files).forEach(report);
  } catch (error) {
    // If two builds start at once, one of them fails because the other one has created the staging folder.
    rejectOtherBuild(folders);
    clearAway(folders, files).forEach(report);
    throw error;
  }
}
