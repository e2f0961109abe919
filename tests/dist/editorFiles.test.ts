import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readEditorWords } from '../../src/commands/buildEditor.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { SITE } from '../support/sites.ts';

/** What nothing but the editor has: its folder, its questions, its library, words of its own. */
const OWN = /dist-editor|preact|sveltia|desk\/(?:start|open|try|save|merge)/i;

it('nothing of the editor is in the site, and no page knows it', () => {
  const words = Object.values(readEditorWords()).map((own) => own['conflict.text'] ?? '');
  expect(words.every((text) => text.length > 20)).toBe(true);
  const found = listFiles(SITE)
    .filter((file) => /\.(html|js|css|json|txt|xml|svg)$/.test(file))
    .filter((file) => {
      const text = readFileSync(join(SITE, file), 'utf8');
      return OWN.test(text) || words.some((own) => text.includes(own));
    });
  expect(found).toEqual([]);
});
