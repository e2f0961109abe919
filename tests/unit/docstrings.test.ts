import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The function that the first example of a docstring calls, and the one that the docstring describes. */
const EXAMPLE =
  /@example (?:await )?(\w+)\((?:(?!\*\/)[^])*\*\/\s*(?:export )?(?:async )?(?:function\*? |const )(\w+)/g;

it('the first @example of every docstring calls the function that it documents', () => {
  const examples = globSync('{src,tools,bench}/**/*.{ts,tsx,astro}', {
    exclude: ['**/node_modules/**'],
  }).flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(EXAMPLE), ([, called, described]) => ({
      file,
      called,
      described,
    })),
  );
  expect(examples.length).toBeGreaterThan(100);
  expect(examples.filter(({ called, described }) => called !== described)).toEqual([]);
});
