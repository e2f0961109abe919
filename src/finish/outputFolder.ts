import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FolderError } from './folderError.ts';
import {
  deleteWritten,
  formatForeign,
  listForeign,
  readRecord,
  RECORD,
  writeRecord,
} from './writtenFiles.ts';

/** What a command does to what it finds in its folder: files of its own from before, and those of others. */
type Contents =
  /** The folder is the command's alone: it replaces its own files, and rejects a folder with any others. */
  | 'own'
  /** It replaces its own files, and leaves the others where they are. */
  | 'shared'
  /** It adds to its own files and those of others. */
  | 'added';

/** A folder that a command writes into without touching what it has not written itself. */
export interface OutputFolder {
  /** @throws {FolderError} if a file of that name is not the command's own */
  readonly write: (name: string, content: string | Uint8Array) => void;
}

/** The name of the folder in its own record. */
const ITSELF = '.';

/**
 * Opens the folder of a command; it is made if it is missing.
 * @param names the files that will be written, to know before long work that they can be
 * @throws {FolderError} that names what is in the way
 */
export function openOutputFolder(
  folder: string,
  contents: Contents,
  names: readonly string[] = [],
): OutputFolder {
  const before = readRecord(folder).get(ITSELF) ?? new Map<string, string>();
  const foreign = listForeign(folder, before).filter(({ path }) => before.size === 0 || path !== RECORD);
  const reject = (found: typeof foreign): void => {
    if (found.length > 0)
      throw new FolderError(
        `${folder} holds what this command has not written: ${formatForeign(found)}. Nothing was changed. Move that elsewhere, then run this again.`,
      );
  };
  const rejectName = (name: string): void => {
    reject(
      foreign.filter(({ path }) => {
        const inside = path.replace(/\/?$/, '/');
        return path === name || inside === `${name}/` || name.startsWith(inside);
      }),
    );
  };
  if (contents === 'own') reject(foreign);
  for (const name of [...names, RECORD]) rejectName(name);
  mkdirSync(folder, { recursive: true });
  if (contents !== 'added') deleteWritten(folder, before);
  const written = new Map(contents === 'added' ? before : []);
  const record = (): void => {
    writeRecord(folder, { [ITSELF]: written });
  };
  record();
  return {
    write: (name, content) => {
      rejectName(name);
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      // The record comes first: a command that is ended between the two leaves nothing that it does not know.
      written.set(name, hash('sha256', content));
      record();
      writeFileSync(file, content);
    },
  };
}
