/** Stores the recent saves of each record beside the project: neither in the content nor in the published site. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Number of saves that can be undone. */
const SAVES = 10;

/** A record after a save, or before the first one. */
export interface StoredVersion {
  /** When it was saved (ISO timestamp). */
  readonly at: string;
  /** Who saved it; missing if it was changed outside the editor. */
  readonly by?: string | undefined;
  /** The value of each part of the entry, with its file and the keys that lead to it. */
  readonly parts: readonly {
    readonly path: string;
    readonly keys: readonly string[];
    readonly value?: unknown;
  }[];
  readonly body?: string | undefined;
  /** The text of each file that contains only this record. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface EditHistory {
  /** Oldest first. */
  readonly list: (name: string) => readonly StoredVersion[];
  readonly add: (name: string, versions: readonly StoredVersion[]) => void;
}

/**
 * @param folder created on the first save
 * @param contentDir each content folder has a separate history
 */
export function createEditHistory(folder: string, contentDir: string): EditHistory {
  const contentHash = createHash('sha256').update(realpathSync(contentDir)).digest('hex').slice(0, 8);
  // The name of an entry may be a path.
  const getFile = (name: string): string => join(folder, contentHash, `${name.replaceAll('/', '~')}.json`);
  const list = (name: string): readonly StoredVersion[] => {
    try {
      const versions: unknown = JSON.parse(readFileSync(getFile(name), 'utf8'));
      return Array.isArray(versions) ? versions.filter(isVersion) : [];
    } catch {
      // Nothing was saved yet, or the file is damaged: neither must prevent saving.
      return [];
    }
  };
  return {
    list,
    add: (name, versions) => {
      const file = getFile(name);
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const latest = [...list(name), ...versions].slice(-(SAVES + 1));
      const temporary = `${file}.${randomUUID()}.new`;
      try {
        // "wx" never follows a link.
        writeFileSync(temporary, JSON.stringify(latest), { mode: 0o600, flag: 'wx' });
        renameSync(temporary, file);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
    },
  };
}

function isVersion(value: unknown): value is StoredVersion {
  const { at, parts, texts } = (value ?? {}) as Partial<StoredVersion>;
  return typeof at === 'string' && Array.isArray(parts) && typeof texts === 'object';
}
