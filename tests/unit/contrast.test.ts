import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

function readColors(part: string): Record<string, string> {
  return Object.fromEntries(
    [...part.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

/** The relative luminance of a colour, 0 to 1 (WCAG 2.2). */
function getLuminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @example getContrast('#000000', '#ffffff') // => 21 */
function getContrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [getLuminance(a), getLuminance(b)].sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}

const BACKGROUNDS = ['paper', 'surface', 'calm', 'note'];
const TEXTS = ['ink', 'quiet', 'accent'];
const TEXT = 7;
const LINE = 3;

describe.each([
  ['light', readColors(light)],
  ['dark', { ...readColors(light), ...readColors(dark) }],
])('%s colours', (_, colors) => {
  it.each([
    ...TEXTS.flatMap((text) => BACKGROUNDS.map((background) => [text, background, TEXT] as const)),
    ['on-accent', 'accent', TEXT] as const,
    ['paper', 'ink', TEXT] as const,
    ...['paper', 'surface', 'calm'].map((background) => ['line', background, LINE] as const),
    ['note-edge', 'note', LINE] as const,
  ])('%s on %s has a contrast of at least %d:1', (text, background, least) => {
    expect(getContrast(colors[text] ?? '', colors[background] ?? '')).toBeGreaterThanOrEqual(least);
  });
});

it('pictures for partner sites and printed sheets use only the colours of the site', () => {
  const colors = new Set([light, dark].flatMap((part) => Object.values(readColors(part))));
  for (const file of ['src/pictures/badge.ts', 'src/codes/print/sheets.css']) {
    const used = [...readFileSync(file, 'utf8').matchAll(/#[0-9a-f]{3,8}\b/g)].map(([color]) => color);
    expect(
      used.filter((color) => !colors.has(color)),
      file,
    ).toEqual([]);
  }
});
