import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildEditor } from '../../tools/editor/buildEditor.ts';
import { useFolder } from '../support/folder.ts';

let folder = '';
useFolder((path) => {
  folder = path;
});

it('buildEditor keeps the pages of an editor that is running until the new ones are bundled', async () => {
  const page = join(folder, 'editor/index.html');
  await buildEditor(join(folder, 'editor'));
  const built = buildEditor(join(folder, 'editor'));
  expect(existsSync(page)).toBe(true);
  await built;
  expect(existsSync(page)).toBe(true);
});
