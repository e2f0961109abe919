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

/** What a command does with existing files in its output folder. */
type Contents =
  /** Replaces its own files and rejects a folder with any other files. */
  | 'own'
  /** Replaces its own files and leaves other files alone. */
  | 'shared'
  /** Adds to its own files and to other files. */
  | 'added';

/** An output folder in which a command never touches files that it has not written itself. */
export interface OutputFolder {
  /** @throws {FolderError} if a file of that name is not the command's own */
  readonly write: (name: string, content: string | Uint8Array) => void;
}

/** The name of the folder in its record. */
const ITSELF = '.';

/**
 * Opens the output folder of a command and creates it if it is missing.
 * @param names the files that will be written, so that a conflict is reported before long work
 * @throws {FolderError} that lists the conflicting files
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
        `${folder} contains files that this command did not write: ${formatForeign(found)}. Nothing was changed. Move them elsewhere, then run this again.`,
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
  const record = (): void => writeRecord(folder, { [ITSELF]: written });
  record();
  return {
    write: (name, content) => {
      rejectName(name);
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      // The record is written first, so that a command that is killed in between leaves no unknown file.
      written.set(name, hash('sha256', content));
      record();
      writeFileSync(file, content);
    },
  };
}
