import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listReturnedFiles } from '../../tools/translation/returnedFiles.ts';
import { useFolder } from '../support/folder.ts';

let folder = '';
useFolder((path) => {
  folder = path;
});

it.each(['ro', 'ro [final]', 'ro {a,b}', '!(ro)'])('XLIFF files are found in a folder named %s', (name) => {
  const returned = join(folder, name);
  mkdirSync(join(returned, 'guides'), { recursive: true });
  for (const file of ['ui.xlf', 'guides/time.xliff', 'ro.csv']) writeFileSync(join(returned, file), '');
  // Matches the third name as a pattern.
  mkdirSync(join(folder, 'ro a'));
  writeFileSync(join(folder, 'ro a/ui.xlf'), '');
  expect(listReturnedFiles(returned)).toEqual([
    join(returned, 'guides/time.xliff'),
    join(returned, 'ui.xlf'),
  ]);
});
