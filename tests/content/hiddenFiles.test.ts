import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { useContentCopy } from '../support/contentCopy.ts';

const copy = useContentCopy();

it.each([
  ['a macOS folder', 'en/guides/.DS_Store', '\0\0\0\u0001Bud1'],
  ['Git', '.git/config', '[core]\n'],
  ['a note-taking program', '.obsidian/app.json', '{}'],
])('ignores the hidden files of %s', (_, path, text) => {
  const list = (): string[] => readContentFiles(copy.contentDir).map((file) => file.path);
  const before = list();
  mkdirSync(join(copy.contentDir, path, '..'), { recursive: true });
  copy.write(path, text);
  expect(list()).toEqual(before);
});
