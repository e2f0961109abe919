/**
 * What a release changes in the content before it is done is kept as it was, so that the next command can put it back if the
 * release was killed.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isOtherProcess } from '../finish/processMark.ts';

/** Whose it is: there while a release is changing the content, or was ended meanwhile. */
const MARK = '.build/release-undo.json';
/** What an ended release had written. */
const ENDED = '.build/ended-release';

interface Undo {
  readonly process: number;
  readonly contentDir: string;
  /** Files of the content with their text; `null` for one that was not there. */
  readonly files: Readonly<Record<string, string | null>>;
}

/** Keeps some files of the content as they are until one of the two is called. */
export function keepFiles(
  contentDir: string,
  names: readonly string[],
  mark = MARK,
): { readonly putBack: () => void; readonly forget: () => void } {
  const files = Object.fromEntries(names.map((name) => [name, readText(join(contentDir, name))]));
  const undo: Undo = { process: process.pid, contentDir: resolve(contentDir), files };
  mkdirSync(dirname(mark), { recursive: true });
  // It is there only when it is whole.
  writeFileSync(`${mark}.new`, JSON.stringify(undo));
  renameSync(`${mark}.new`, mark);
  const forget = (): void => {
    rmSync(mark);
  };
  return {
    putBack: () => {
      writeBack(undo);
      forget();
    },
    forget,
  };
}

/**
 * Puts back what a release changed that was killed before it was done.
 * @returns what to tell; undefined if there is no such release
 */
export function undoEndedRelease(mark = MARK, ended = ENDED): string | undefined {
  if (!existsSync(mark)) return undefined;
  const undo = JSON.parse(readFileSync(mark, 'utf8')) as Undo;
  if (isOtherProcess(undo.process)) return undefined;
  const changed = existsSync(undo.contentDir) ? listChanged(undo) : [];
  // Somebody may have worked on it since.
  for (const name of changed) {
    const text = readText(join(undo.contentDir, name));
    mkdirSync(ended, { recursive: true });
    if (text !== null) writeFileSync(join(ended, name), text);
  }
  if (changed.length > 0) writeBack(undo);
  rmSync(mark);
  if (changed.length === 0) return 'The last release was ended before it was done. It had changed nothing.';
  const names = changed.map((name) => join(undo.contentDir, name)).join(', ');
  return `The last release was ended before it was done. ${names}: as before it; what it had written is in ${ended}/. Make the release again.`;
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

function readText(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
