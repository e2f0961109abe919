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

/** Top-level folders of the project, which must never be used for a build. */
export const PROJECT_FOLDERS = [
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
  'tools',
];

/**
 * Rejects folders that no build may use, whatever they contain: project folders, links, mount points, and folders that another
 * build is using now.
 * @throws {FolderError} that says what to type
 */
export function rejectFolders(folders: SiteFolders, contentDir: string): void {
  const { site, hosting, oldSite, oldHosting, staging } = folders;
  for (const folder of [site, hosting, oldSite, oldHosting, staging]) {
    const conflict = ['.', contentDir, ...PROJECT_FOLDERS].find((candidate) => overlaps(folder, candidate));
    if (conflict !== undefined)
      reject(
        `Building into ${folder} would replace ${conflict === '.' ? 'the whole project' : `${conflict}/`}`,
      );
    rejectKind(folder);
  }
  rejectOtherBuild(folders);
}

/** @throws {FolderError} while another build is using the folders */
export function rejectOtherBuild(folders: SiteFolders): void {
  const builder = findBuilder(folders);
  if (builder === undefined) return;
  throw new FolderError(
    `Another build is writing to ${folders.site}/ (process ${String(builder)}). Wait until it has finished, then run this again.`,
  );
}

/**
 * Rejects folders with files that no build has written according to its record: a build replaces and deletes only its own
 * files. Call it after the folders that an interrupted build had moved are back (`restoreFolders`).
 * @throws {FolderError} that lists the other files
 */
export function rejectForeignFiles(folders: SiteFolders): void {
  const { site, hosting, staging, lockFile, oldSite, oldHosting, newSite, newHosting } = folders;
  const written = readRecord(hosting);
  if (written.size === 0) rejectOlderVersion(folders);
  rejectForeign(site, listForeign(site, written.get('site')));
  // A valid record is not a foreign file.
  const foreign = listForeign(hosting, written.get('hosting'));
  rejectForeign(
    hosting,
    foreign.filter(({ path }) => written.size === 0 || path !== RECORD),
  );
  if (isStaging(folders)) {
    const parts = [lockFile, newSite, newHosting].map((path) => basename(path));
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
        `${folder} exists, but a build needs that name temporarily. Rename or delete it, then run this again.`,
      );
  }
}

const OTHER_FOLDER = 'set OUT_DIR to a new folder or to one that a build has created: OUT_DIR=dist';

function rejectForeign(folder: string, foreign: readonly Foreign[]): void {
  if (foreign.length === 0) return;
  reject(
    `${folder} contains files that no build has written: ${formatForeign(foreign)}`,
    `Move them elsewhere, or ${OTHER_FOLDER}`,
  );
}

function reject(problem: string, fix = `S${OTHER_FOLDER.slice(1)}`): never {
  throw new FolderError(`${problem}. Nothing was built. ${fix}`);
}

/** @throws {FolderError} if the site seems to be from an older version, which kept no record of its files */
function rejectOlderVersion({ site, hosting }: SiteFolders): void {
  const sums = listSums(site);
  if (!sums.has('index.html')) return;
  const others = listForeign(site, sums).filter(
    ({ path }) => path !== CHECKSUM_FILE && !sums.has(path.replace(/\.(br|gz)$/, '')),
  );
  rejectForeign(site, others);
  throw new FolderError(
    `${site} seems to have been built by an older version of this program: ${hosting} has no ${RECORD}, which lists the files of a build. Nothing was built. If these two folders contain no files of yours, delete them and run this again; or ${OTHER_FOLDER}-2`,
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

/** Whether two folders are the same or one contains the other. The project itself may contain the folder. */
function overlaps(folder: string, other: string): boolean {
  const [a, b] = [getRealPath(folder), getRealPath(other)];
  return isInside(b, a) || (other !== '.' && isInside(a, b));
}

function isInside(path: string, folder: string): boolean {
  const steps = relative(folder, path);
  return steps === '' || (steps !== '..' && !steps.startsWith(`..${sep}`) && resolve(steps) !== steps);
}

/** The path of a folder with all links resolved, even if the folder does not exist. */
function getRealPath(folder: string): string {
  const path = resolve(folder);
  if (existsSync(path)) return realpathSync.native(path);
  return path === dirname(path) ? path : join(getRealPath(dirname(path)), basename(path));
}

function rejectKind(folder: string): void {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) reject(`${folder} is a symbolic link`);
  if (stats && !stats.isDirectory()) reject(`${folder} is a file`);
  if (stats && stats.dev !== lstatSync(dirname(resolve(folder))).dev)
    reject(`${folder} is a mount point, which can't be replaced`);
}
