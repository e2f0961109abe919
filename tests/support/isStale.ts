import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The sources of a build, without its content. */
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];

/** Whether a built site is missing, or older than its sources or content. */
export function isStale(distDir: string, contentDir: string): boolean {
  // The last file that a build writes.
  const sums = join(distDir, 'SHA256SUMS');
  if (!existsSync(sums)) return true;
  const built = statSync(sums).mtimeMs;
  return [contentDir, ...SOURCES].some((path) => getNewest(path) > built);
}

/** When a file, or anything in a folder, was last changed; deleting a file changes its folder. */
function getNewest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  const inside = stats.isDirectory() ? readdirSync(path).map((name) => getNewest(join(path, name))) : [];
  return Math.max(stats.mtimeMs, ...inside);
}
