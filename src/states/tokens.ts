/** The raw values of `tokens.css`, and the contrasts that they must have. */
import { readFileSync } from 'node:fs';

const TEXT = 7;
const LINE = 3;
const BACKGROUNDS = ['paper', 'surface', 'calm', 'note'];

/** Each colour with a background that it is used on, and its minimum contrast to it. */
export const colorPairs: readonly (readonly [color: string, background: string, min: number])[] = [
  ...['ink', 'quiet', 'accent'].flatMap((text) => BACKGROUNDS.map((on) => [text, on, TEXT] as const)),
  ['on-accent', 'accent', TEXT],
  ['paper', 'ink', TEXT],
  ...['paper', 'surface', 'calm'].map((on) => ['line', on, LINE] as const),
  ['note-edge', 'note', LINE],
];

/** The colours in light and in dark mode, and the sizes of text and spacing, by name. */
export function readTokens() {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
  const read = (part: string, kind: string): Record<string, string> =>
    Object.fromEntries(
      [...part.matchAll(/--([a-z]+)-([a-z0-9-]+): (.+);/g)].flatMap(([, found, name = '', value = '']) =>
        found === kind ? [[name, value]] : [],
      ),
    );
  const [spacing = ''] = /(?<=--spacing: ).+(?=;)/.exec(light) ?? [];
  return {
    colors: { light: read(light, 'color'), dark: { ...read(light, 'color'), ...read(dark, 'color') } },
    texts: read(light, 'text'),
    spacing,
  };
}

/** The relative luminance of a colour, 0 to 1 (WCAG 2.2). */
function getLuminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @example getContrast('#000000', '#ffffff') // => 21 */
export function getContrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [getLuminance(a), getLuminance(b)].sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}
