import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readEditorStrings } from '../../tools/editor/buildEditor.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { SITE } from '../support/sites.ts';

/** Found only in the editor: its folder, its requests, its library. */
const EDITOR_ONLY = /dist-editor|preact|sveltia|session\/(?:config|open|try|save|merge)|session\/\$\{/i;

it('the site contains no files or code of the editor', () => {
  const texts = Object.values(readEditorStrings()).map((strings) => strings['conflict.text'] ?? '');
  expect(texts.every((text) => text.length > 20)).toBe(true);
  const found = listFiles(SITE)
    .filter((file) => /\.(html|js|css|json|txt|xml|svg)$/.test(file))
    .filter((file) => {
      const content = readFileSync(join(SITE, file), 'utf8');
      return EDITOR_ONLY.test(content) || texts.some((text) => content.includes(text));
    });
  expect(found).toEqual([]);
});
