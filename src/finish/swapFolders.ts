/**
 * Lets a new site take the place of the old one, so that whatever call fails and whenever the process ends, a whole
 * site stands in its place or `putBack` brings it there. The hosting files go first, so that the last step, after which
 * all is done, is the one that puts the site up.
 */
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { CHECKSUM_FILE } from '../domain/checksums.ts';
import { FolderError } from './folderError.ts';
import { isOtherProcess } from './processMark.ts';
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

/** What is done to folders. A test lets each call fail. */
export type Files = Pick<
  typeof fs,
  'existsSync' | 'mkdirSync' | 'writeFileSync' | 'renameSync' | 'rmSync' | 'rmdirSync'
>;

/** What the mark in a staging folder says. */
interface Mark {
  readonly program: string;
  readonly version: string;
  readonly process: number;
}

function readMark({ mark }: SiteFolders): Mark | undefined {
  try {
    const read = JSON.parse(fs.readFileSync(mark, 'utf8')) as Mark;
    return read.program === program.name ? read : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the staging folder is that of a build, under way or ended, and not one of somebody who uses its name. */
export function isStaging(folders: SiteFolders): boolean {
  return readMark(folders) !== undefined;
}

/** The process that builds into these folders now, other than this one. */
export function findBuilder(folders: SiteFolders): number | undefined {
  const builder = readMark(folders)?.process;
  return builder !== undefined && isOtherProcess(builder) ? builder : undefined;
}

/** Makes the staging folder: the mark first, and the folder of the hosting files before that of the site. */
export function startStaging(folders: SiteFolders, files: Files = fs): void {
  files.mkdirSync(dirname(folders.staging), { recursive: true });
  deleteIfEmpty(folders.staging, files);
  // Of two builds that begin at once, one fails here.
  files.mkdirSync(folders.staging);
  const mark: Mark = { program: program.name, version: program.version, process: process.pid };
  files.writeFileSync(folders.mark, JSON.stringify(mark));
  files.mkdirSync(folders.newHosting, { recursive: true });
  files.mkdirSync(folders.newSite, { recursive: true });
}

/** Notes what the new folders hold, when they are as they will be put up. */
export function recordStaging({ newSite, newHosting }: SiteFolders): void {
  writeRecord(newHosting, { site: listWritten(newSite), hosting: listWritten(newHosting) });
}

/**
 * Puts up what was made. What it could not delete afterwards is returned as sentences.
 * @throws {FolderError} if a folder can't be moved: the old ones are back then, or it says where they are
 */
export function swapFolders(folders: SiteFolders, files: Files = fs): string[] {
  const { site, hosting, oldSite, oldHosting, newSite, newHosting } = folders;
  try {
    if (files.existsSync(hosting)) files.renameSync(hosting, oldHosting);
    files.renameSync(newHosting, hosting);
    if (files.existsSync(site)) files.renameSync(site, oldSite);
    files.renameSync(newSite, site);
  } catch (error) {
    putBack(folders, files);
    throw new FolderError(
      `The new site could not be put up, and the old one is as it was: ${getReason(error)}. Mend that, or build into another folder: OUT_DIR=dist-2`,
    );
  }
  return clearAway(folders, files);
}

/**
 * Brings back what an unfinished swap took away; returns whether anything. Each step looks at what is there, so it may be
 * ended and begun again anywhere.
 * @throws {FolderError} if a folder can't be moved
 */
export function putBack(folders: SiteFolders, files: Files = fs): boolean {
  const { site, hosting, oldSite, oldHosting, newSite, newHosting } = folders;
  if (!isStaging(folders)) return false;
  const move = (from: string, to: string): boolean => {
    if (!files.existsSync(from) || files.existsSync(to)) return false;
    files.renameSync(from, to);
    return true;
  };
  try {
    // One that was begun to be deleted has no sums any more.
    const isSiteBack = files.existsSync(join(oldSite, CHECKSUM_FILE)) && move(oldSite, site);
    const isUnfinished = files.existsSync(newSite);
    // The new hosting files are up, the new site is not.
    if (isUnfinished) move(hosting, newHosting);
    const isHostingBack = (isUnfinished || isSiteBack) && move(oldHosting, hosting);
    return isSiteBack || isHostingBack;
  } catch (error) {
    throw new FolderError(
      `A build was ended before it was done, and what stood in ${site}/ and ${hosting}/ before can't be put back: ${getReason(error)}. Nothing is lost: it is in ${oldSite}/ and ${oldHosting}/. Mend that, then run this again.`,
    );
  }
}

/**
 * Deletes what a build leaves beside the site that is up, after putting back what is up no more. Of the old folders only
 * what their record names is deleted. The mark goes last: without it nobody could tell whose the rest is. What can't be
 * deleted is moved out of the way and reported in sentences.
 */
export function clearAway(folders: SiteFolders, files: Files = fs): string[] {
  const { oldSite, oldHosting, staging, mark, newSite, newHosting } = folders;
  if (!isStaging(folders)) return [];
  try {
    putBack(folders, files);
    const written = readRecord(oldHosting);
    return [
      ...remove(oldSite, files, () => {
        // Without its sums it is no whole site, and is never put back.
        deleteWritten(oldSite, written.get('site'), { first: CHECKSUM_FILE, files });
      }),
      ...remove(oldHosting, files, () => {
        deleteWritten(oldHosting, written.get('hosting'), { files });
        if (written.size > 0) files.rmSync(join(oldHosting, RECORD));
      }),
      ...remove(staging, files, () => {
        for (const part of [newSite, newHosting, mark]) files.rmSync(part, { recursive: true, force: true });
      }),
    ];
  } catch (error) {
    return [`Not all that the build leaves could be cleared away: ${getReason(error)}`];
  }
}

/** Deletes a folder by deleting what is in it. */
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
      `${moveAside()} holds what no build has made: ${foreign}. Take it out, then delete the folder yourself.`,
    ];
  } catch (error) {
    return [
      `${moveAside()} is of no use any more and can't be deleted: ${getReason(error)}. Delete it yourself.`,
    ];
  }
}

function getReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
