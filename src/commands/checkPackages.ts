/** `npm run check:packages`: every package comes from the public registry, with its checksum. */
import { readFileSync } from 'node:fs';
import { listLockMistakes, type LockFile } from '../check/lockFile.ts';

const mistakes = listLockMistakes(JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile);
if (mistakes.length > 0) {
  console.error(mistakes.join('\n'));
  process.exitCode = 1;
} else {
  console.log('Every package comes from the registry, with its checksum.');
}
