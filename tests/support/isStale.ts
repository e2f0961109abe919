import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All that a site is made of, its content aside. */
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];

/** Whether a built site is missing, or older than something that it was made of. */
export function isStale(distDir: string, contentDir: string): boolean {
  // The last file that a build writes into it.
  const sums = join(distDir, 'SHA256SUMS');
  if (!existsSync(sums)) return true;
  const built = statSync(sums).mtimeMs;
  return [contentDir, ...SOURCES].some((path) => getNewest(path) > built);
}

/** When a file, or anything in a folder, was changed last; a file that is gone has changed its folder. */
function getNewest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  const inside = stats.isDirectory() ? readdirSync(path).map((name) => getNewest(join(path, name))) : [];
  return Math.max(stats.mtimeMs, ...inside);
}
