import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildEditor, buildHostEditor } from '../../tools/editor/buildEditor.ts';
import { useFolder } from '../support/folder.ts';
import { FIXTURE_CONTENT } from '../support/sites.ts';

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

it('buildHostEditor bundles the editor with replacements for what browsers lack', async () => {
  const host = { name: 'gitea', repo: 'ngo/guide', url: 'https://git.example' } as const;
  await buildHostEditor(host, FIXTURE_CONTENT, join(folder, 'host-editor'));
  expect(existsSync(join(folder, 'host-editor/index.html'))).toBe(true);
});
