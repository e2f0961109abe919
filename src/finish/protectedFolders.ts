import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CHECKSUM_FILE, parseChecksums } from '../domain/checksums.ts';
import { FolderError } from './folderError.ts';
import type { SiteFolders } from './siteFolders.ts';
import { findBuilder, isStaging } from './swapFolders.ts';
import {
  formatForeign,
  listForeign,
  readRecord,
  RECORD,
  type Foreign,
  type WrittenFiles,
} from './writtenFiles.ts';

/** Top folders of the project. Nothing is built into them. */
export const OWN_FOLDERS = [
  '.astro',
  '.ci',
  '.forgejo',
  '.gitlab',
  '.git',
  '.github',
  'bench',
  'content',
  'docs',
  'examples',
  'node_modules',
  'public',
  'src',
  'tests',
];

/**
 * Folders that no build may use, whatever is in them: those of the project, links, other disks, and those that another build
 * is using now. Looks before anything is touched.
 * @throws {FolderError} that says what to type
 */
export function rejectFolders(folders: SiteFolders, contentDir: string): void {
  const { site, hosting, oldSite, oldHosting, staging } = folders;
  for (const folder of [site, hosting, oldSite, oldHosting, staging]) {
    const own = ['.', contentDir, ...OWN_FOLDERS].find((candidate) => overlaps(folder, candidate));
    if (own !== undefined)
      reject(`${folder} would take the place of ${own === '.' ? 'the whole project' : `${own}/`}`);
    rejectKind(folder);
  }
  rejectOtherBuild(folders);
}

/** @throws {FolderError} while another build is using the folders */
export function rejectOtherBuild(folders: SiteFolders): void {
  const builder = findBuilder(folders);
  if (builder === undefined) return;
  throw new FolderError(
    `Another build is writing to ${folders.site}/ (process ${String(builder)}). Wait until it is done, then run this again.`,
  );
}

/**
 * A build replaces and deletes nothing but what a build has written, by its own record. To be called when what an ended
 * build has moved is back in its place (`putBack`).
 * @throws {FolderError} that names what else there is
 */
export function rejectForeignFiles(folders: SiteFolders): void {
  const { site, hosting, staging, mark, oldSite, oldHosting, newSite, newHosting } = folders;
  const written = readRecord(hosting);
  if (written.size === 0) rejectOlderVersion(folders);
  rejectForeign(site, listForeign(site, written.get('site')));
  // The record itself, where it is one.
  const foreign = listForeign(hosting, written.get('hosting'));
  rejectForeign(
    hosting,
    foreign.filter(({ path }) => written.size === 0 || path !== RECORD),
  );
  if (isStaging(folders)) {
    const parts = [mark, newSite, newHosting].map((path) => basename(path));
    rejectForeign(
      staging,
      readdirSync(staging)
        .filter((name) => !parts.includes(name))
        .map((path) => ({ path, isChanged: false })),
    );
    return;
  }
  for (const folder of [staging, oldSite, oldHosting]) {
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new FolderError(
        `${folder} is in the way: a build needs that name for a moment. Rename it or delete it, then run this again.`,
      );
  }
}

const OTHER_FOLDER = 'name a new folder, or one that a build has made: OUT_DIR=dist';

function rejectForeign(folder: string, foreign: readonly Foreign[]): void {
  if (foreign.length === 0) return;
  reject(
    `${folder} holds what no build has made: ${formatForeign(foreign)}`,
    `Move that elsewhere, or ${OTHER_FOLDER}`,
  );
}

function reject(problem: string, fix = `N${OTHER_FOLDER.slice(1)}`): never {
  throw new FolderError(`${problem}, so nothing was built. ${fix}`);
}

/** @throws {FolderError} if a site seems to be one of an older version, which left no record of its files */
function rejectOlderVersion({ site, hosting }: SiteFolders): void {
  const sums = listSums(site);
  if (!sums.has('index.html')) return;
  const others = listForeign(site, sums).filter(
    ({ path }) => path !== CHECKSUM_FILE && !sums.has(path.replace(/\.(br|gz)$/, '')),
  );
  rejectForeign(site, others);
  throw new FolderError(
    `${site} looks like a site that an older version of this program has built: ${hosting} has no ${RECORD}, by which a build knows its own files. Nothing was built. If nothing in these two folders is yours, delete them and run this again; or ${OTHER_FOLDER}-2`,
  );
}

function listSums(folder: string): WrittenFiles {
  try {
    const sums = parseChecksums(readFileSync(join(folder, CHECKSUM_FILE), 'utf8'));
    return new Map(sums.map(({ file, sum }) => [file, sum]));
  } catch {
    return new Map();
  }
}

/** Whether a folder is, holds or lies in another one. The project holds every folder that is built into it. */
function overlaps(folder: string, other: string): boolean {
  const [a, b] = [getRealPath(folder), getRealPath(other)];
  return isInside(b, a) || (other !== '.' && isInside(a, b));
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way);
}

/** The path of a folder that need not be there, without the links on the way to it. */
function getRealPath(folder: string): string {
  const path = resolve(folder);
  if (existsSync(path)) return realpathSync.native(path);
  return path === dirname(path) ? path : join(getRealPath(dirname(path)), basename(path));
}

function rejectKind(folder: string): void {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) reject(`${folder} is a link to another folder`);
  if (stats && !stats.isDirectory()) reject(`${folder} is a file`);
  if (stats && stats.dev !== lstatSync(dirname(resolve(folder))).dev)
    reject(`${folder} is a disk of its own, which can't be replaced`);
}
