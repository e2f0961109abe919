import type { CodePictureKind } from '../../domain/paths.ts';
import { createCodePicture } from './codePicture.ts';

/** How large a picture prints that nobody has given a size: well above the 20 mm that phones need. */
const WIDTH_MM = 30;

/** A letter of the fonts that programs take for `monospace` is this wide, as a share of its height. */
const LETTER_WIDTH = 0.6;

/** The largest height of a letter under the picture, as a share of the width of the picture. */
const LARGEST_LETTER = 0.1;

/** Longer addresses are written in two lines, so that the letters stay large enough to read. */
const LONGEST_LINE = 18;

/** What a code picture says: for a camera, and for the eye. */
export interface CodeWords {
  /** The address that the picture holds: `HTTPS://VEJVISER.EXAMPLE/Q/K7WP` */
  readonly address: string;
  /** The same address as people read it: `vejviser.example/q/k7wp` */
  readonly readable: string;
}

/**
 * A code picture as an SVG file, black on white whatever the reader's colours are, with its own white edge. `highCorrection`
 * survives the loss of 15 % of it, `address` has the address under it.
 */
export function createCodeFile({ address, readable }: CodeWords, kind: CodePictureKind): string {
  const { size, path } = createCodePicture(address, kind === 'highCorrection' ? 'H' : 'Q');
  const lines = kind === 'address' ? breakAddress(readable) : [];
  const longest = Math.max(...lines.map(({ length }) => length));
  const letter = Math.min(LARGEST_LETTER, 0.92 / (longest * LETTER_WIDTH)) * size;
  const height = size + lines.length * letter * 1.25 + (lines.length > 0 ? letter * 0.5 : 0);
  const words = lines.map((line, index) =>
    [
      `<text x="${round(size / 2)}" y="${round(size + letter * (0.8 + index * 1.25))}" text-anchor="middle"`,
      // Whatever font a program has, the words are as wide as they are meant to be.
      ` textLength="${round(line.length * letter * LETTER_WIDTH)}" lengthAdjust="spacingAndGlyphs"`,
      ` font-family="monospace" font-size="${round(letter)}" fill="#000">${line}</text>`,
    ].join(''),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH_MM)}mm" height="${round((WIDTH_MM * height) / size)}mm" viewBox="0 0 ${String(size)} ${round(height)}" role="img">`,
    `<title>${readable}</title>`,
    `<path fill="#fff" d="M0 0h${String(size)}v${round(height)}H0z"/>`,
    `<path fill="#000" shape-rendering="crispEdges" d="${path}"/>`,
    ...words,
    '</svg>\n',
  ].join('');
}

/** @example breakAddress('vejviser.example/q/k7wp') // => ['vejviser.example/', 'q/k7wp'] */
function breakAddress(readable: string): string[] {
  if (readable.length <= LONGEST_LINE) return [readable];
  const at = readable.lastIndexOf('/', readable.lastIndexOf('/') - 1) + 1;
  return [readable.slice(0, at), readable.slice(at)];
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
