import encodeQr from 'qr';
import { countFatalBlobs, getVersion, type CodeLevel } from './codeDamage.ts';

export type { CodeLevel };

/** Modules of white around a code, without which scanners do not find it (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

/** In smaller symbols of level H a blob on 15 % of the picture can spoil more words than can be mended. */
const SMALLEST_HIGH_CORRECTION_VERSION = 5;

/** A symbol can be drawn with any of eight masks, and cameras read all of them. */
const MASKS = [0, 1, 2, 3, 4, 5, 6, 7];

/** A code picture as shapes: units are modules, the quiet zone is part of it. */
export interface CodePicture {
  /** Modules along one side, the quiet zone included. */
  readonly size: number;
  /** The dark modules, as the data of an SVG path. */
  readonly path: string;
  /** How many of the blobs of `codeDamage.ts` make it unreadable; undefined if nobody counted. */
  readonly fatalBlobs: number | undefined;
}

/**
 * The picture of a text: at level Q as small as can be, at level H as small as a scratched sticker allows. Text in
 * capitals, digits and `$%*+-./:` alone makes the smallest. Of the masks it takes the one that stands the most dirt.
 * @example createCodePicture('HTTPS://EXAMPLE.ORG/Q/K7WP', 'Q').size // => 33, that is version 2 (25 modules) and its quiet zone
 */
export function createCodePicture(text: string, level: CodeLevel): CodePicture {
  const key = `${level} ${text}`;
  const picture = pictures.get(key) ?? drawCodePicture(text, level);
  pictures.set(key, picture);
  return picture;
}

/** The same address stands on pages in every language and in several files. */
const pictures = new Map<string, CodePicture>();

function drawCodePicture(text: string, level: CodeLevel): CodePicture {
  const ecc = level === 'Q' ? 'quartile' : 'high';
  const draw = (options: { readonly version?: number; readonly mask?: number }): boolean[][] =>
    encodeQr(text, 'raw', { ecc, border: QUIET_ZONE, ...options });
  const smallest = getVersion(draw({ mask: 0 }).length - 2 * QUIET_ZONE);
  const version = Math.max(smallest, level === 'H' ? SMALLEST_HIGH_CORRECTION_VERSION : 1);
  const [toughest] = MASKS.flatMap((mask) => {
    const rows = draw({ version, mask });
    const symbol = rows.slice(QUIET_ZONE, -QUIET_ZONE).map((row) => row.slice(QUIET_ZONE, -QUIET_ZONE));
    const fatalBlobs = countFatalBlobs(symbol, level);
    return fatalBlobs === undefined ? [] : [{ rows, fatalBlobs }];
  }).sort((a, b) => a.fatalBlobs - b.fatalBlobs);
  const { rows, fatalBlobs } = toughest ?? { rows: draw({}), fatalBlobs: undefined };
  return { size: rows.length, path: rows.map(drawRow).join(''), fatalBlobs };
}

/** Runs of dark modules as flat rectangles: one path, which compresses well. */
function drawRow(row: readonly boolean[], y: number): string {
  const runs = row.map(Number).join('').matchAll(/1+/g);
  return Array.from(runs, ({ index, 0: { length } }) => {
    return `M${String(index)} ${String(y)}h${String(length)}v1h-${String(length)}z`;
  }).join('');
}
