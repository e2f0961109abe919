/** `npm run check:packages`: every package, and the Node that runs, comes from the public registry with its checksum. */
import { readFileSync } from 'node:fs';
import { listLockMistakes, listNodeMistakes, type LockFile } from '../check/lockFile.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
const mistakes = [...listLockMistakes(lock), ...listNodeMistakes(lock, process)];
if (mistakes.length > 0) {
  console.error(mistakes.join('\n'));
  process.exitCode = 1;
} else {
  console.log('Every package, and Node itself, comes from the registry, with its checksum.');
}
