import { existsSync, globSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CHECKSUM_FILE, parseChecksums } from '../domain/checksums.ts';
import { FolderError } from './folderError.ts';
import { hostingFileNames } from './hostingFiles.ts';
import { findBuilder } from './swapFolders.ts';
import type { SiteFolders } from './siteFolders.ts';

/** Top folders of the project. Nothing is built into them. */
export const OWN_FOLDERS = [
  '.astro',
  '.ci',
  '.forgejo',
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
 * A build replaces only what is missing, empty, or made by a build. Looks before anything is touched.
 * @throws {FolderError} if a folder holds anything else, says what to type
 */
export function refuseFolders(folders: SiteFolders, contentDir: string): void {
  const { site, hosting, oldSite, oldHosting, staging } = folders;
  for (const folder of [site, hosting, oldSite, oldHosting, staging]) {
    const own = ['.', contentDir, ...OWN_FOLDERS].find((candidate) => overlaps(folder, candidate));
    if (own !== undefined)
      refuse(`${folder} would take the place of ${own === '.' ? 'the whole project' : `${own}/`}`);
    refuseKind(folder);
  }
  const builder = findBuilder(folders);
  if (builder !== undefined) {
    throw new FolderError(
      `Another build is writing to ${site}/ (process ${String(builder)}). Wait until it is done, then run this again.`,
    );
  }
  refuseForeignOfSite(site);
  refuseForeignOfHosting(hosting);
  if (!existsSync(folders.mark)) {
    for (const folder of [staging, oldSite, oldHosting]) {
      if (existsSync(folder) && readdirSync(folder).length > 0)
        throw new FolderError(
          `${folder} is in the way: a build needs that name for a moment. Rename it or delete it, then run this again.`,
        );
    }
  }
}

function refuse(problem: string): never {
  throw new FolderError(
    `${problem}, so nothing was built. Name a new folder, or one that a build has made: OUT_DIR=dist`,
  );
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

function refuseKind(folder: string): void {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) refuse(`${folder} is a link to another folder`);
  if (stats && !stats.isDirectory()) refuse(`${folder} is a file`);
  if (stats && stats.dev !== lstatSync(dirname(resolve(folder))).dev)
    refuse(`${folder} is a disk of its own, which can't be replaced`);
}

/** What the sums of a site list is its own, and the packed twins (`.br`, `.gz`) of it. Sums may be those of anything. */
function refuseForeignOfSite(folder: string): void {
  const listed = listSums(folder);
  refuseForeign(
    folder,
    (path) =>
      listed.has(path.replace(/\.(br|gz)$/, '')) ||
      listed.has(path) ||
      (path === CHECKSUM_FILE && listed.has('index.html')),
  );
}

function refuseForeignOfHosting(folder: string): void {
  // A README alone may be anybody's.
  const isMade = ['nginx.conf', 'Caddyfile'].every((name) => existsSync(join(folder, name)));
  refuseForeign(folder, (path) => isMade && hostingFileNames.some((name) => name === path));
}

/** Looks at all below a folder that is no folder itself, but not where links lead. */
function refuseForeign(folder: string, isOwn: (path: string) => boolean): void {
  const foreign = globSync('**', { cwd: folder, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: relative(folder, join(entry.parentPath, entry.name)), isFile: entry.isFile() }))
    .find(({ path, isFile }) => !isFile || !isOwn(path.replaceAll(sep, '/')));
  if (foreign) refuse(`${folder} holds what no build has made: ${foreign.path}`);
}

function listSums(folder: string): ReadonlySet<string> {
  try {
    const sums = parseChecksums(readFileSync(join(folder, CHECKSUM_FILE), 'utf8'));
    return new Set(sums.map(({ file }) => file));
  } catch {
    return new Set();
  }
}
