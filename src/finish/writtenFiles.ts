/**
 * The record of what a build or another command has written into a folder. Only recorded files are ever deleted or overwritten;
 * everything else there, hidden or not, belongs to someone.
 */
import { hash } from 'node:crypto';
import fs, { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The file name of the record, which no site uses and no server sends. */
export const RECORD = '.written-files';

/** Files, relative to their folder, each with the SHA-256 of its bytes. */
export type WrittenFiles = ReadonlyMap<string, string>;

/** The file system calls that delete. A test makes each one fail. */
export type Deleting = Pick<typeof fs, 'rmSync' | 'rmdirSync'>;

interface RecordFile {
  readonly program: string;
  readonly version: string;
  readonly folders: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** This program's name and version. */
export const program = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
};

/** Reads the record in a folder: written files by folder name. Empty if this program left no record there. */
export function readRecord(folder: string): ReadonlyMap<string, WrittenFiles> {
  const file = join(folder, RECORD);
  try {
    if (!lstatSync(file).isFile()) return new Map();
    const record = JSON.parse(readFileSync(file, 'utf8')) as RecordFile;
    if (record.program !== program.name) return new Map();
    return new Map(
      Object.entries(record.folders).map(([name, sums]) => [name, new Map(Object.entries(sums))]),
    );
  } catch {
    return new Map();
  }
}

/** Writes the record of several folders into one of them. */
export function writeRecord(folder: string, folders: Readonly<Record<string, WrittenFiles>>): void {
  const record: RecordFile = {
    program: program.name,
    version: program.version,
    folders: Object.fromEntries(
      Object.entries(folders).map(([name, written]) => [name, Object.fromEntries([...written].sort())]),
    ),
  };
  writeFileSync(join(folder, RECORD), `${JSON.stringify(record, undefined, 1)}\n`);
}

/** Every file in a newly written folder with its checksum, except the record. */
export function listWritten(folder: string): WrittenFiles {
  const files = walk(folder, () => true).filter(({ path, kind }) => kind === 'file' && path !== RECORD);
  return new Map(files.map(({ path }) => [path, getChecksum(join(folder, path))]));
}

/** Known checksums, by file metadata that changes with every edit: a build compares each old file three times. */
const checksums = new Map<string, string>();

/** File systems record times in steps (ms): a file that has just changed may change again within the same step. */
const MAX_STEP = 2000;

function getChecksum(file: string): string {
  const { dev, ino, size, ctimeNs, ctimeMs } = lstatSync(file, { bigint: true });
  const isOld = Date.now() - Number(ctimeMs) > MAX_STEP;
  // Unlike the time of modification, a program can’t set this one.
  const state = [dev, ino, size, ctimeNs].join(' ');
  const sum = checksums.get(state) ?? hash('sha256', readFileSync(file));
  if (isOld) checksums.set(state, sum);
  return sum;
}

/** A file or folder as a relative path with `/` as separator. */
interface Entry {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** Everything in a folder, in alphabetical order. Does not follow links and enters only folders for which `isEntered` is true. */
function walk(folder: string, isEntered: (path: string) => boolean, inside = ''): Entry[] {
  const stats = lstatSync(join(folder, inside), { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return [];
  return readdirSync(join(folder, inside), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): Entry[] => {
      const path = posix.join(inside, entry.name);
      if (entry.isFile()) return [{ path, kind: 'file' }];
      if (!entry.isDirectory()) return [{ path, kind: 'other' }];
      return [{ path, kind: 'folder' }, ...(isEntered(path) ? walk(folder, isEntered, path) : [])];
    });
}

/** A file or folder that is not in the record, or that has changed since. */
export interface Foreign {
  /** Folders end with a slash. */
  readonly path: string;
  readonly isChanged: boolean;
}

/** Lists everything in a folder that is not as recorded: files, links, empty folders. */
export function listForeign(folder: string, written: WrittenFiles = new Map()): Foreign[] {
  const folders = listFolders(written);
  return walk(folder, (path) => folders.has(path)).flatMap(({ path, kind }): Foreign[] => {
    if (kind === 'folder') return folders.has(path) ? [] : [{ path: `${path}/`, isChanged: false }];
    if (kind === 'other') return [{ path, isChanged: false }];
    const sum = written.get(path);
    if (sum === undefined) return [{ path, isChanged: false }];
    return sum === getChecksum(join(folder, path)) ? [] : [{ path, isChanged: true }];
  });
}

/** How many paths a message lists. */
const MAX_LISTED = 3;

/** @example formatForeign([{ path: '.git/', isChanged: false }]) // => '.git/' */
export function formatForeign(foreign: readonly Foreign[]): string {
  const named = foreign
    .slice(0, MAX_LISTED)
    .map(({ path, isChanged }) => (isChanged ? `${path} (changed after it was written)` : path));
  const more = foreign.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

/** @example listFolders(new Map([['en/now/index.html', '…']])) // => 'en', 'en/now' */
function listFolders(written: WrittenFiles): Set<string> {
  const folders = new Set<string>();
  for (const path of written.keys()) {
    for (
      let folder = posix.dirname(path);
      folder !== '.' && !folders.has(folder);
      folder = posix.dirname(folder)
    )
      folders.add(folder);
  }
  return folders;
}

/**
 * Deletes recorded files that have not changed, the file `first` before all others, and then empty folders. Everything else is
 * left alone.
 */
export function deleteWritten(
  folder: string,
  written: WrittenFiles = new Map(),
  { first = '', files = fs }: { readonly first?: string; readonly files?: Deleting } = {},
): void {
  const folders = listFolders(written);
  const entries = walk(folder, (path) => folders.has(path));
  const paths = entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
  for (const path of paths.sort((a, b) => Number(b === first) - Number(a === first))) {
    if (written.has(path) && getChecksum(join(folder, path)) === written.get(path))
      files.rmSync(join(folder, path));
  }
  for (const { path, kind } of entries.reverse()) {
    if (kind === 'folder' && folders.has(path)) deleteIfEmpty(join(folder, path), files);
  }
}

/** Deletes an empty folder and returns whether the folder no longer exists. */
export function deleteIfEmpty(folder: string, files: Deleting): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (!stats) return true;
  if (!stats.isDirectory() || readdirSync(folder).length > 0) return false;
  files.rmdirSync(folder);
  return true;
}
