/**
 * Replaces the old site with a new one. Whichever call fails and whenever the process is killed, a complete site is in place or
 * `restoreFolders` restores it. The hosting files are replaced first, so that the swap is complete once the site is in place.
 */
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { CHECKSUM_FILE } from '../domain/checksums.ts';
import { getErrorMessage } from '../domain/errorMessage.ts';
import { FolderError } from './folderError.ts';
import { isOtherProcess } from './processLock.ts';
import type { SiteFolders } from './siteFolders.ts';
import {
  deleteIfEmpty,
  deleteWritten,
  formatForeign,
  listForeign,
  listWritten,
  program,
  readRecord,
  RECORD,
  writeRecord,
} from './writtenFiles.ts';

/** The file system calls. A test makes each one fail. */
export type Files = Pick<
  typeof fs,
  'existsSync' | 'mkdirSync' | 'writeFileSync' | 'renameSync' | 'rmSync' | 'rmdirSync'
>;

/** The content of the lock file in a staging folder. */
interface Lock {
  readonly program: string;
  readonly version: string;
  readonly process: number;
}

function readLock({ lockFile }: SiteFolders): Lock | undefined {
  try {
    const read = JSON.parse(fs.readFileSync(lockFile, 'utf8')) as Lock;
    return read.program === program.name ? read : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the staging folder belongs to a build, running or interrupted, and is not another folder of that name. */
export function isStaging(folders: SiteFolders): boolean {
  return readLock(folders) !== undefined;
}

/** The other process that is building into these folders now, if any. */
export function findBuilder(folders: SiteFolders): number | undefined {
  const builder = readLock(folders)?.process;
  return builder !== undefined && isOtherProcess(builder, folders.lockFile) ? builder : undefined;
}

/** Creates the staging folder: the lock file first, then the hosting folder, then the site folder. */
export function startStaging(folders: SiteFolders, files: Files = fs): void {
  files.mkdirSync(dirname(folders.staging), { recursive: true });
  deleteIfEmpty(folders.staging, files);
  // If two builds start at once, one of them fails here.
  files.mkdirSync(folders.staging);
  const lock: Lock = { program: program.name, version: program.version, process: process.pid };
  // Someone may have put a file there in the meantime.
  files.writeFileSync(folders.lockFile, JSON.stringify(lock), { flag: 'wx' });
  files.mkdirSync(folders.newHosting, { recursive: true });
  files.mkdirSync(folders.newSite, { recursive: true });
}

/** Records the files of the new folders once they are complete. */
export function recordStaging({ newSite, newHosting }: SiteFolders): void {
  writeRecord(newHosting, { site: listWritten(newSite), hosting: listWritten(newHosting) });
}

/**
 * Replaces the old folders with the new ones. Returns warnings about what it could not delete afterwards.
 * @throws {FolderError} if a folder can't be moved. The old folders have been restored then, or the message says where they are
 */
export function swapFolders(folders: SiteFolders, files: Files = fs): string[] {
  const { site, hosting, oldSite, oldHosting, newSite, newHosting } = folders;
  try {
    if (files.existsSync(hosting)) files.renameSync(hosting, oldHosting);
    files.renameSync(newHosting, hosting);
    if (files.existsSync(site)) files.renameSync(site, oldSite);
    files.renameSync(newSite, site);
  } catch (error) {
    restoreFolders(folders, files);
    throw new FolderError(
      `The new site could not replace the old one, which is unchanged: ${getErrorMessage(error)}. Fix that, or build into another folder: OUT_DIR=dist-2`,
    );
  }
  return clearAway(folders, files);
}

/**
 * Restores what an unfinished swap had moved, and returns whether there was anything. Each step checks what exists, so it can be
 * interrupted and repeated at any point.
 * @throws {FolderError} if a folder can't be moved
 */
export function restoreFolders(folders: SiteFolders, files: Files = fs): boolean {
  const { site, hosting, oldSite, oldHosting, newSite, newHosting } = folders;
  if (!isStaging(folders)) return false;
  const move = (from: string, to: string): boolean => {
    if (!files.existsSync(from) || files.existsSync(to)) return false;
    files.renameSync(from, to);
    return true;
  };
  try {
    // An old site whose deletion has begun has no checksum file.
    const isSiteBack = files.existsSync(join(oldSite, CHECKSUM_FILE)) && move(oldSite, site);
    const isUnfinished = files.existsSync(newSite);
    // The new hosting files are in place, but the new site is not.
    if (isUnfinished) move(hosting, newHosting);
    const isHostingBack = (isUnfinished || isSiteBack) && move(oldHosting, hosting);
    return isSiteBack || isHostingBack;
  } catch (error) {
    throw new FolderError(
      `A build was interrupted, and the previous ${site}/ and ${hosting}/ can't be restored: ${getErrorMessage(error)}. Nothing is lost: they are in ${oldSite}/ and ${oldHosting}/. Fix that, then run this again.`,
    );
  }
}

/**
 * Deletes what a build leaves next to the site, after restoring a site that is no longer in place. In the old folders only
 * recorded files are deleted. The lock file goes last, because it identifies the rest. What can't be deleted is moved out of
 * the way and reported as a warning. A build of another process that is running is left alone.
 */
export function clearAway(folders: SiteFolders, files: Files = fs): string[] {
  const { oldSite, oldHosting, staging, lockFile, newSite } = folders;
  if (!isStaging(folders) || findBuilder(folders) !== undefined) return [];
  try {
    restoreFolders(folders, files);
    const written = readRecord(oldHosting);
    return [
      ...remove(oldSite, files, () => {
        // Without its checksum file it counts as incomplete and is never restored.
        deleteWritten(oldSite, written.get('site'), { first: CHECKSUM_FILE, files });
      }),
      ...remove(oldHosting, files, () => {
        deleteWritten(oldHosting, written.get('hosting'), { files });
        if (readRecord(oldHosting).size > 0) files.rmSync(join(oldHosting, RECORD));
      }),
      ...remove(staging, files, () => {
        // As long as the new site is in the staging folder, the hosting folder in place counts as new.
        files.rmSync(newSite, { recursive: true, force: true });
        clearNewHosting(folders, files);
        files.rmSync(lockFile, { force: true });
      }),
    ];
  } catch (error) {
    return [
      `Some temporary files of the build could not be deleted: ${getErrorMessage(error)}. The next build tries again.`,
    ];
  }
}

/**
 * Deletes the new hosting folder. Before a swap was interrupted, it may have been in its final place, where people can add
 * files. As long as there are such files, the record stays, because it lists the files from the build.
 */
function clearNewHosting({ newHosting }: SiteFolders, files: Files): void {
  const written = readRecord(newHosting).get('hosting');
  if (written) {
    deleteWritten(newHosting, written, { files });
    if (listForeign(newHosting).some(({ path }) => path !== RECORD)) return;
  }
  files.rmSync(newHosting, { recursive: true, force: true });
}

/** Deletes a folder after `empty` has deleted its files. */
function remove(folder: string, files: Files, empty: () => void): string[] {
  const moveAside = (): string => {
    let aside = folder;
    for (let turn = 1; files.existsSync(aside); turn += 1) aside = `${folder}.${String(turn)}`;
    files.renameSync(folder, aside);
    return aside;
  };
  try {
    empty();
    if (deleteIfEmpty(folder, files)) return [];
    const foreign = formatForeign(listForeign(folder));
    return [
      `${moveAside()} contains files that no build has written: ${foreign}. Move them elsewhere, then delete the folder.`,
    ];
  } catch (error) {
    return [
      `${moveAside()} could not be deleted: ${getErrorMessage(error)}. Nothing needs it any more, so delete it manually.`,
    ];
  }
}
