import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colorPairs, getContrast, readTokens } from '../../src/states/tokens.ts';

const { colors: schemes } = readTokens();

describe.each(Object.entries(schemes))('%s colours', (_, colors) => {
  it.each(colorPairs)('%s on %s has a contrast of at least %d:1', (text, background, min) =>
    expect(getContrast(colors[text] ?? '', colors[background] ?? '')).toBeGreaterThanOrEqual(min),
  );

  it('are all checked, except the decorative hairline', () => {
    const checked = new Set(colorPairs.flatMap(([text, background]) => [text, background]));
    expect(Object.keys(colors).filter((name) => !checked.has(name))).toEqual(['hairline']);
  });
});

const colorsOf = (file: string): string[] =>
  Array.from(readFileSync(file, 'utf8').matchAll(/#[0-9a-f]{3,8}\b/gi), ([color]) => color);

// Pictures for partner sites and printed sheets can't use the variables of the site.
it.each(['src/pictures/badge.ts', 'src/codes/print/sheets.css'])(
  '%s uses only colours of the site',
  (file) => {
    const colors = new Set(Object.values(schemes).flatMap((scheme) => Object.values(scheme)));
    expect(colorsOf(file).filter((color) => !colors.has(color))).toEqual([]);
  },
);

it('printed sheets use the accent colour of the site', () => {
  const { accent } = schemes.light;
  expect(readFileSync('src/codes/print/sheets.css', 'utf8')).toContain(`--strong: ${accent ?? ''};`);
});

it.each(['light', 'dark'] as const)(
  'errors in the editor have a contrast of at least 7:1 in %s',
  (scheme) => {
    const css = readFileSync('tools/editor/page/editor.css', 'utf8');
    const read = (name: string): string => {
      const [, light = '', dark = ''] =
        new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\);`).exec(css) ?? [];
      return { light, dark }[scheme];
    };
    expect(getContrast(read('wrong'), read('wrong-ground'))).toBeGreaterThanOrEqual(7);
    expect(getContrast(read('wrong'), schemes[scheme]['paper'] ?? '')).toBeGreaterThanOrEqual(7);
  },
);

it('the badge uses the accent colours of the site', () => {
  const badge = readFileSync('src/pictures/badge.ts', 'utf8');
  expect(badge).toContain(`DEEP = '${schemes.light['accent'] ?? ''}'`);
  expect(badge).toContain(`EDGE = '${schemes.dark['accent'] ?? ''}'`);
});

it('no other stylesheet or template contains a colour literal', () => {
  const files = globSync('src/**/*.{css,astro}').filter((file) => !/\/(tokens|sheets)\.css$/.test(file));
  expect(files.length).toBeGreaterThan(50);
  const typed = files.flatMap((file) => colorsOf(file).map((color) => `${file} ${color}`));
  // Codes are black on white, for every scanner.
  expect(typed.filter((color) => !/CodeImage\.astro #(fff|000)$/.test(color))).toEqual([]);
});
