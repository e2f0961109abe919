/**
 * Backs up the content files that a release changes, so that the next command can restore them if the release was killed.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isOtherProcess } from '../finish/processLock.ts';

/** Exists while a release is changing the content, and remains if the release is killed. */
const UNDO_FILE = '.build/release-undo.json';
/** Where the files of an interrupted release are saved. */
const ENDED = '.build/ended-release';

interface Undo {
  readonly process: number;
  readonly contentDir: string;
  /** The text of each content file; `null` if it did not exist. */
  readonly files: Readonly<Record<string, string | null>>;
}

/** Backs up content files until either function is called. */
export function backUpFiles(
  contentDir: string,
  names: readonly string[],
  undoFile = UNDO_FILE,
): { readonly restore: () => void; readonly discard: () => void } {
  const files = Object.fromEntries(names.map((name) => [name, readText(join(contentDir, name))]));
  const undo: Undo = { process: process.pid, contentDir: resolve(contentDir), files };
  mkdirSync(dirname(undoFile), { recursive: true });
  // Renaming makes it appear only when complete.
  writeFileSync(`${undoFile}.new`, JSON.stringify(undo));
  renameSync(`${undoFile}.new`, undoFile);
  const discard = (): void => rmSync(undoFile);
  return {
    restore: () => {
      writeBack(undo);
      discard();
    },
    discard,
  };
}

/**
 * Restores the content files that a killed release had changed.
 * @returns a message; undefined if there is no such release
 */
export function undoEndedRelease(undoFile = UNDO_FILE, ended = ENDED): string | undefined {
  const read = readText(undoFile);
  if (read === null) return undefined;
  const undo = JSON.parse(read) as Undo;
  if (isOtherProcess(undo.process, undoFile)) return undefined;
  // The release may have finished since the file was read.
  if (readText(undoFile) !== read) return undefined;
  const changed = existsSync(undo.contentDir) ? listChanged(undo) : [];
  // They may have been edited since, so nothing is deleted.
  for (const name of changed) {
    const text = readText(join(undo.contentDir, name));
    mkdirSync(ended, { recursive: true });
    if (text !== null) writeFileSync(join(ended, name), text);
  }
  if (changed.length > 0) writeBack(undo);
  // Another command that was started at the same time may have deleted it.
  rmSync(undoFile, { force: true });
  if (changed.length === 0)
    return 'The last release was interrupted before it changed anything. Run "npm run release" again.';
  const names = changed.map((name) => join(undo.contentDir, name)).join(', ');
  return `The last release was interrupted. These files were restored: ${names}. What it had written was saved in ${ended}/. Run "npm run release" again.`;
}

function listChanged({ contentDir, files }: Undo): string[] {
  return Object.keys(files).filter((name) => readText(join(contentDir, name)) !== files[name]);
}

function writeBack({ contentDir, files }: Undo): void {
  for (const [name, text] of Object.entries(files)) {
    if (text === null) rmSync(join(contentDir, name), { force: true });
    else writeFileSync(join(contentDir, name), text);
  }
}

/** Returns `null` if the file is missing: another process may delete it at any time. */
function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
