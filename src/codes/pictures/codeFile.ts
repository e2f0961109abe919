import type { CodePictureKind } from '../../domain/paths.ts';
import { createCodePicture } from './codePicture.ts';

/** The default print size: well above the 20 mm that phones need. */
const WIDTH_MM = 30;

/** The width of a letter in common `monospace` fonts, as a share of its height. */
const LETTER_WIDTH = 0.6;

/** The largest height of a letter under the picture, as a share of the width of the picture. */
const MAX_LETTER_SIZE = 0.1;

/** Longer addresses are split into two lines, so that the letters stay legible. */
const MAX_LINE_LENGTH = 18;

/** The address of a code, as its picture shows it to cameras and to people. */
export interface CodeAddress {
  /** The address in the picture: `HTTPS://VEJVISER.EXAMPLE/Q/K7WP` */
  readonly address: string;
  /** The same address for people: `vejviser.example/q/k7wp` */
  readonly readable: string;
}

/**
 * A code picture as an SVG file, black on white in every colour scheme, including the quiet zone. `highCorrection` still
 * scans with 15 % covered; `address` has the address below it.
 */
export function createCodeFile({ address, readable }: CodeAddress, kind: CodePictureKind): string {
  const { size, path } = createCodePicture(address, kind === 'highCorrection' ? 'H' : 'Q');
  const lines = kind === 'address' ? breakAddress(readable) : [];
  const longest = Math.max(...lines.map(({ length }) => length));
  const letter = Math.min(MAX_LETTER_SIZE, 0.92 / (longest * LETTER_WIDTH)) * size;
  // Without lines, `letter` is 0.
  const height = size + lines.length * letter * 1.25 + letter * 0.5;
  const label = lines.map((line, index) =>
    [
      `<text x="${round(size / 2)}" y="${round(size + letter * (0.8 + index * 1.25))}" text-anchor="middle"`,
      // Keeps the text at this width in every font.
      ` textLength="${round(line.length * letter * LETTER_WIDTH)}" lengthAdjust="spacingAndGlyphs"`,
      ` font-family="monospace" font-size="${round(letter)}" fill="#000">${line}</text>`,
    ].join(''),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH_MM)}mm" height="${round((WIDTH_MM * height) / size)}mm" viewBox="0 0 ${String(size)} ${round(height)}" role="img">`,
    `<title>${readable}</title>`,
    `<path fill="#fff" d="M0 0h${String(size)}v${round(height)}H0z"/>`,
    `<path fill="#000" shape-rendering="crispEdges" d="${path}"/>`,
    ...label,
    '</svg>\n',
  ].join('');
}

/** @example breakAddress('vejviser.example/q/k7wp') // => ['vejviser.example/', 'q/k7wp'] */
function breakAddress(readable: string): string[] {
  if (readable.length <= MAX_LINE_LENGTH) return [readable];
  const at = readable.lastIndexOf('/', readable.lastIndexOf('/') - 1) + 1;
  return [readable.slice(0, at), readable.slice(at)];
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
