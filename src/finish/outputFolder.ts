import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
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
  /** Deletes nothing: adds files, and replaces its own files of the same name. */
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
  named: string,
  contents: Contents,
  names: readonly string[] = [],
): OutputFolder {
  // The folder itself may be a link, for example to a synchronized folder; links inside it are never followed.
  const folder = existsSync(named) ? realpathSync(named) : named;
  const before = readRecord(folder).get(ITSELF) ?? new Map<string, string>();
  const foreign = listForeign(folder, before).filter(({ path }) => before.size === 0 || path !== RECORD);
  const reject = (found: typeof foreign): void => {
    if (found.length > 0)
      throw new FolderError(
        `${named} contains files that this command did not write: ${formatForeign(found)}. Nothing was changed. Move them elsewhere, then run this again.`,
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

/** Allows the command that wrote a file to replace it although it has changed since. Ignores files without a record. */
export function allowOverwrite(file: string): void {
  const path = resolve(file);
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const written = readRecord(folder).get(ITSELF);
    const name = relative(folder, path).replaceAll(sep, '/');
    if (written?.has(name)) {
      const sum = hash('sha256', readFileSync(path));
      if (written.get(name) !== sum) writeRecord(folder, { [ITSELF]: new Map([...written, [name, sum]]) });
      return;
    }
    if (folder === dirname(folder)) return;
  }
}
