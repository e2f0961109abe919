import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from '../check/contentFile.ts';

/** Every file of a content folder but its README, in alphabetical order. */
export function readContentFiles(contentDir: string): ContentFile[] {
  return readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => {
      const file = join(entry.parentPath, entry.name).replaceAll('\\', '/');
      return { path: file.slice(contentDir.length + 1), file, text: readFileSync(file, 'utf8') };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
