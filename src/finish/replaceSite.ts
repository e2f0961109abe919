import fs from 'node:fs';
import { rejectFolders, rejectForeignFiles, rejectOtherBuild } from './protectedFolders.ts';
import type { SiteFolders } from './siteFolders.ts';
import { clearAway, putBack, recordStaging, startStaging, swapFolders, type Files } from './swapFolders.ts';

/**
 * Makes sure that a site may be built into these folders, after putting back what an ended build took away.
 * @returns whether anything was put back
 * @throws {FolderError} that says what to type
 */
export function prepareFolders(folders: SiteFolders, contentDir: string, files: Files = fs): boolean {
  rejectFolders(folders, contentDir);
  const isBack = putBack(folders, files);
  rejectForeignFiles(folders);
  return isBack;
}

/**
 * Makes a site beside the old one, and lets it take the old one's place. Whatever goes wrong before that leaves the old one
 * as it was.
 * @param make writes into the new folders
 * @param report gets sentences about what could not be deleted
 */
export async function replaceSite(
  folders: SiteFolders,
  make: () => Promise<void>,
  report: (sentence: string) => void,
  files: Files = fs,
): Promise<void> {
  rejectOtherBuild(folders);
  clearAway(folders, files).forEach(report);
  try {
    startStaging(folders, files);
    await make();
    // Somebody may have put something there meanwhile.
    rejectForeignFiles(folders);
    recordStaging(folders);
    swapFolders(folders, files).forEach(report);
  } catch (error) {
    clearAway(folders, files).forEach(report);
    throw error;
  }
}
