import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import strings from '../../content/en/ui.json' with { type: 'json' };
import { findPluralBase } from '../../src/domain/pluralForms.ts';

it('every string of the interface is used', () => {
  const code = globSync('{src,tools}/**/*.{ts,astro}').map((file) => readFileSync(file, 'utf8'));
  const named = new Set(code.join().match(/(?<=['"`])[\w-]+(?:\.[\w-]+)+(?=['"`])/g));
  const keys = Object.keys(strings).map((key) => findPluralBase(key) ?? key);
  expect(
    keys.filter((key) => !named.has(key)),
    'Use these strings of content/en/ui.json, or delete them in every language.',
  ).toEqual([]);
});
