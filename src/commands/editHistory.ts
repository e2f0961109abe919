/** The last saves of each record, in files beside the project: neither in the content nor in what is published. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How many saves can be undone. */
const SAVES = 10;

/** A record as it was after a save, or before the first. */
export interface StoredVersion {
  /** When it was saved, as an ISO instant. */
  readonly at: string;
  /** Who saved it; missing where it was changed outside of the editor. */
  readonly by?: string | undefined;
  /** The value of each part of the sheet, by its file and the fields around it. */
  readonly parts: readonly {
    readonly path: string;
    readonly keys: readonly string[];
    readonly value?: unknown;
  }[];
  readonly body?: string | undefined;
  /** The text of each file that is this record and nothing else. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface EditHistory {
  /** Oldest first. */
  readonly list: (name: string) => readonly StoredVersion[];
  readonly add: (name: string, versions: readonly StoredVersion[]) => void;
}

/**
 * @param folder made when something is saved
 * @param contentDir whose records these are: two content folders have histories of their own
 */
export function createEditHistory(folder: string, contentDir: string): EditHistory {
  const own = createHash('sha256').update(realpathSync(contentDir)).digest('hex').slice(0, 8);
  // A sheet may be named after a file in a folder.
  const getFile = (name: string): string => join(folder, own, `${name.replaceAll('/', '~')}.json`);
  const list = (name: string): readonly StoredVersion[] => {
    try {
      const versions: unknown = JSON.parse(readFileSync(getFile(name), 'utf8'));
      return Array.isArray(versions) ? versions.filter(isVersion) : [];
    } catch {
      // Nothing was saved yet, or somebody has changed the file: that keeps nobody from saving.
      return [];
    }
  };
  return {
    list,
    add: (name, versions) => {
      const file = getFile(name);
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const kept = [...list(name), ...versions].slice(-(SAVES + 1));
      const beside = `${file}.${String(process.pid)}.new`;
      writeFileSync(beside, JSON.stringify(kept), { mode: 0o600 });
      renameSync(beside, file);
    },
  };
}

function isVersion(value: unknown): value is StoredVersion {
  const { at, parts, texts } = (value ?? {}) as Partial<StoredVersion>;
  return typeof at === 'string' && Array.isArray(parts) && typeof texts === 'object';
}
