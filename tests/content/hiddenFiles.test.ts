import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { useFolder } from '../support/folder.ts';
import { FIXTURE_CONTENT } from '../support/sites.ts';

let contentDir = '';
useFolder((path) => {
  contentDir = join(path, 'content');
  cpSync(FIXTURE_CONTENT, contentDir, { recursive: true });
}, '.build');

it.each([
  ['a macOS folder', 'en/guides/.DS_Store', '\0\0\0\u0001Bud1'],
  ['Git', '.git/config', '[core]\n'],
  ['a note-taking program', '.obsidian/app.json', '{}'],
])('ignores the hidden files of %s', (_, path, text) => {
  const before = readContentFiles(contentDir).map((file) => file.path);
  mkdirSync(join(contentDir, path, '..'), { recursive: true });
  writeFileSync(join(contentDir, path), text);
  expect(readContentFiles(contentDir).map((file) => file.path)).toEqual(before);
});
