/** `npm run check:packages`: every package, and the Node that runs, comes from the public registry with its checksum. */
import { readFileSync } from 'node:fs';
import { listLockMistakes, listNodeMistakes, type LockFile } from '../check/lockFile.ts';

const read = (folder: string): LockFile =>
  JSON.parse(readFileSync(`${folder}package-lock.json`, 'utf8')) as LockFile;
const mistakes = [
  ...['', 'tests/servers/cloudflare/'].flatMap((folder) => listLockMistakes(read(folder))),
  ...listNodeMistakes(read(''), process),
];
if (mistakes.length > 0) {
  console.error(mistakes.join('\n'));
  process.exitCode = 1;
} else {
  console.log('Every package, and Node itself, comes from the registry, with its checksum.');
}
