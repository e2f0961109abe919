import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colorPairs, getContrast, readTokens } from '../../src/states/tokens.ts';

const { colors: schemes } = readTokens();

describe.each(Object.entries(schemes))('%s colours', (_, colors) => {
  it.each(colorPairs)('%s on %s has a contrast of at least %d:1', (text, background, min) =>
    expect(getContrast(colors[text] ?? '', colors[background] ?? '')).toBeGreaterThanOrEqual(min),
  );

  it('are all checked, but for the decorative hairline', () => {
    const checked = new Set(colorPairs.flatMap(([text, background]) => [text, background]));
    expect(Object.keys(colors).filter((name) => !checked.has(name))).toEqual(['hairline']);
  });
});

// Pictures for partner sites and printed sheets can't use the variables of the site.
it.each(['src/pictures/badge.ts', 'src/codes/print/sheets.css'])(
  '%s uses only colours of the site',
  (file) => {
    const colors = new Set(Object.values(schemes).flatMap((scheme) => Object.values(scheme)));
    const used = Array.from(readFileSync(file, 'utf8').matchAll(/#[0-9a-f]{3,8}\b/g), ([color]) => color);
    expect(used.filter((color) => !colors.has(color))).toEqual([]);
  },
);
