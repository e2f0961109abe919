import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/build/listFiles.ts';

export interface BuiltPage {
  /** As it stands in the address: `/en/now/`, `/en/404.html`. */
  readonly path: string;
  readonly file: string;
  readonly html: string;
}

/** Every page of a built site; a new page is covered without anybody remembering. */
export function listPages(distDir: string): BuiltPage[] {
  return listFiles(distDir)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file.replace(/index\.html$/, '')}`,
      file: join(distDir, file),
      html: readFileSync(join(distDir, file), 'utf8'),
    }));
}

/** Pages that hold the whole guide or two languages at once: only they may be larger than one round trip. */
export function isLong(path: string): boolean {
  return /^\/[^/]+\/(all|[^/]+\/[a-z]{2})\/$/.test(path) && !path.includes('/places/');
}
