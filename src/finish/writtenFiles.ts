/**
 * What a build or another command has written into a folder. Only that is ever deleted or written over: everything else
 * there, hidden or not, belongs to somebody.
 */
import { hash } from 'node:crypto';
import fs, { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The record of what was written. Its name is none that a server sends or a site has. */
export const RECORD = '.written-files';

/** Files, relative to their folder, each with the SHA-256 of its bytes. */
export type WrittenFiles = ReadonlyMap<string, string>;

/** What deletes files. A test lets each call fail. */
export type Deleting = Pick<typeof fs, 'rmSync' | 'rmdirSync'>;

interface RecordFile {
  readonly program: string;
  readonly version: string;
  readonly folders: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The program whose record it is, and its version. */
export const program = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
};

/** What the record in a folder says of this one and others, by name; nothing if there is none of this program. */
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

/** Writes a record of what is in some folders into one of them. */
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

/** Every file in a folder that was just written, with its sum, but a record. */
export function listWritten(folder: string): WrittenFiles {
  const files = walk(folder, () => true).filter(({ path, kind }) => kind === 'file' && path !== RECORD);
  return new Map(files.map(({ path }) => [path, getSum(join(folder, path))]));
}

function getSum(file: string): string {
  return hash('sha256', readFileSync(file));
}

/** Something in a folder, relative to it, with `/` between its parts. */
interface Entry {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** All that is in a folder, in alphabetical order; not what links lead to, nor what is in folders that are not wanted. */
function walk(folder: string, isRequested: (path: string) => boolean, inside = ''): Entry[] {
  const stats = lstatSync(join(folder, inside), { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return [];
  return readdirSync(join(folder, inside), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): Entry[] => {
      const path = posix.join(inside, entry.name);
      if (entry.isFile()) return [{ path, kind: 'file' }];
      if (!entry.isDirectory()) return [{ path, kind: 'other' }];
      return [{ path, kind: 'folder' }, ...(isRequested(path) ? walk(folder, isRequested, path) : [])];
    });
}

/** Something in a folder that nobody wrote who says so, or that was changed since. */
export interface Foreign {
  /** The path of a folder ends in a slash. */
  readonly path: string;
  readonly isChanged: boolean;
}

/** What is in a folder and is not as it was written: files, links, empty folders. */
export function listForeign(folder: string, written: WrittenFiles = new Map()): Foreign[] {
  const folders = listFolders(written);
  return walk(folder, (path) => folders.has(path)).flatMap(({ path, kind }): Foreign[] => {
    if (kind === 'folder') return folders.has(path) ? [] : [{ path: `${path}/`, isChanged: false }];
    if (kind === 'other') return [{ path, isChanged: false }];
    const sum = written.get(path);
    if (sum === undefined) return [{ path, isChanged: false }];
    return sum === getSum(join(folder, path)) ? [] : [{ path, isChanged: true }];
  });
}

/** How many of them a message names. */
const NAMED = 3;

/** @example formatForeign([{ path: '.git/', isChanged: false }]) // => '.git/' */
export function formatForeign(foreign: readonly Foreign[]): string {
  const named = foreign
    .slice(0, NAMED)
    .map(({ path, isChanged }) => (isChanged ? `${path} (changed since then)` : path));
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
 * Deletes what was written and is as it was, the file `first` before all others, and then the folders that are empty.
 * What somebody else has put there stays.
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
    if (written.has(path) && getSum(join(folder, path)) === written.get(path))
      files.rmSync(join(folder, path));
  }
  for (const { path, kind } of entries.reverse()) {
    if (kind === 'folder' && folders.has(path)) deleteIfEmpty(join(folder, path), files);
  }
}

/** Returns whether the folder is gone. */
export function deleteIfEmpty(folder: string, files: Deleting = fs): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (!stats) return true;
  if (!stats.isDirectory() || readdirSync(folder).length > 0) return false;
  files.rmdirSync(folder);
  return true;
}
