import fs from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join, sep } from 'node:path';
import { matchLineEnds } from '../domain/lineEnds.ts';

/** The file system calls. A test makes them fail. */
export type WritableFiles = Pick<
  typeof fs,
  'lstatSync' | 'mkdirSync' | 'readFileSync' | 'realpathSync' | 'renameSync' | 'rmSync' | 'writeFileSync'
>;

/**
 * Writes content files atomically: all of them are on disk before the first one replaces an old file. Existing line endings are
 * preserved, because Git on Windows converts them.
 * @param changes text by path in the content folder
 * @throws without writing anything if a path is not that of a content file or leads out of the folder through a link
 */
export function writeContentFiles(
  contentDir: string,
  changes: ReadonlyMap<string, string>,
  files: WritableFiles = fs,
): void {
  const targets = [...changes].map(([path, text]) => {
    const target = findTarget(contentDir, path, files);
    const isThere = files.lstatSync(target, { throwIfNoEntry: false }) !== undefined;
    const before = isThere ? files.readFileSync(target, 'utf8') : '';
    return { target, temporary: `.${randomUUID()}.new`, text: matchLineEnds(text, before) };
  });
  const pending = new Set<string>();
  try {
    const written = targets.map(({ target, temporary, text }) => {
      files.mkdirSync(dirname(target), { recursive: true });
      const beside = join(dirname(target), temporary);
      pending.add(beside);
      // "wx" never follows a link; flushing prevents an empty file after a power cut.
      files.writeFileSync(beside, text, { flag: 'wx', flush: true });
      return { beside, target };
    });
    for (const { beside, target } of written) {
      files.renameSync(beside, target);
      pending.delete(beside);
    }
  } catch (error) {
    for (const beside of pending) files.rmSync(beside, { force: true });
    throw error;
  }
}

/** @throws if the path is not that of a content file inside the folder */
function findTarget(contentDir: string, path: string, files: WritableFiles): string {
  if (!/^[\w-]+(\/[\w-]+)*\.(yaml|mdx|json)$/.test(path))
    throw new Error(
      `"${path}" can't be the name of a content file. Use letters, digits, "-" and "_", and end it with .yaml, .mdx or .json.`,
    );
  const target = join(contentDir, path);
  const found = files.lstatSync(target, { throwIfNoEntry: false });
  if (found && !found.isFile())
    throw new Error(`"${path}" is a folder or a link. Replace it with a file, then save again.`);
  const root = files.realpathSync(contentDir);
  // A missing folder is created below the closest one that exists.
  let folder = dirname(target);
  while (!files.lstatSync(folder, { throwIfNoEntry: false })) folder = dirname(folder);
  const real = files.realpathSync(folder);
  if (real !== root && !real.startsWith(root + sep))
    throw new Error(`"${path}" leads out of "${contentDir}" through a link. Replace the link with a folder.`);
  return target;
}
