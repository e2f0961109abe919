import fs from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join, sep } from 'node:path';
import { matchLineEnds } from '../domain/lineEnds.ts';

/** The calls that change or read the disk. A test lets them fail. */
export type WritableFiles = Pick<
  typeof fs,
  'lstatSync' | 'mkdirSync' | 'readFileSync' | 'realpathSync' | 'renameSync' | 'rmSync' | 'writeFileSync'
>;

/**
 * Writes files of a content folder, each in one step, so that nobody reads half a file. All of them are on the disk before
 * the first takes its place. Lines end as they did in a file before: Git on Windows changes them.
 * @param changes text by path in the content folder
 * @throws if a path is not that of a content file, or leads out of the folder through a link: nothing is written then
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
      // "wx" never follows a link; flushing keeps a power cut from leaving an empty file.
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
    throw new Error(`"${path}" can't be the name of a content file.`);
  const target = join(contentDir, path);
  const found = files.lstatSync(target, { throwIfNoEntry: false });
  if (found && !found.isFile())
    throw new Error(`"${path}" is a folder or a link. Replace it with a file, then save again.`);
  const root = files.realpathSync(contentDir);
  // A folder that does not exist yet is made below the first one that does.
  let folder = dirname(target);
  while (!files.lstatSync(folder, { throwIfNoEntry: false })) folder = dirname(folder);
  const real = files.realpathSync(folder);
  if (real !== root && !real.startsWith(root + sep))
    throw new Error(`"${path}" leads out of "${contentDir}" through a link. Replace the link with a folder.`);
  return target;
}
