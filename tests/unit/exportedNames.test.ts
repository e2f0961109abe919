import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Astro prescribes the names that pages export. */
const files = globSync('{src,tools}/**/*.{ts,tsx}', {
  exclude: ['**/node_modules/**', 'src/pages/**'],
});

const EXPORT =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;

/** In the editor on a Git host, a module with the same exports replaces the one of the site. */
const REPLACED = ['inTimeZone'];

it('an exported name occurs in one file only, so that searching for it finds one thing', () => {
  const filesByName = new Map<string, Set<string>>();
  for (const file of files)
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(EXPORT))
      filesByName.set(name, (filesByName.get(name) ?? new Set()).add(file));
  expect(filesByName.size).toBeGreaterThan(500);
  const repeated = [...filesByName].filter(([name, { size }]) => size > 1 && !REPLACED.includes(name));
  expect(repeated.map(([name, where]) => `${name}: ${[...where].join(', ')}`)).toEqual([]);
});
