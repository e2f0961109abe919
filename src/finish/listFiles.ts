import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file below a folder, as a relative path with `/` as separator, in alphabetical order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
