import encodeQr from 'qr';

/** Error correction: `Q` survives the loss of a quarter of the codewords, `H` of almost a third. */
export type CodeLevel = 'Q' | 'H';

/** Modules of white around a code, without which scanners do not find it (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

/** In smaller symbols, one blob hits too many codewords at once. */
const MIN_HIGH_CORRECTION_VERSION = 5;

/** A code picture as shapes, in units of modules, with its quiet zone. */
export interface CodePicture {
  /** Modules along one side, the quiet zone included. */
  readonly size: number;
  /** The dark modules, as the data of an SVG path. */
  readonly path: string;
}

/**
 * The picture of a text: at level Q as small as possible, at level H large enough for scratches. Texts of capitals, digits
 * and `$%*+-./:` have the smallest pictures.
 * @example createCodePicture('HTTPS://EXAMPLE.ORG/Q/K7WP', 'Q').size // => 33, that is version 2 (25 modules) and its quiet zone
 */
export function createCodePicture(text: string, level: CodeLevel): CodePicture {
  const key = `${level} ${text}`;
  const picture = pictures.get(key) ?? drawCodePicture(text, level);
  pictures.set(key, picture);
  return picture;
}

/** The same address is on pages in every language and in several files. */
const pictures = new Map<string, CodePicture>();

/** @example getVersion(25) // => 2 */
export function getVersion(modules: number): number {
  return (modules - 17) / 4;
}

function drawCodePicture(text: string, level: CodeLevel): CodePicture {
  const ecc = level === 'Q' ? 'quartile' : 'high';
  const draw = (version?: number): boolean[][] =>
    encodeQr(text, 'raw', { ecc, border: QUIET_ZONE, ...(version !== undefined && { version }) });
  const smallest = draw();
  const isTooSmall =
    level === 'H' && getVersion(smallest.length - 2 * QUIET_ZONE) < MIN_HIGH_CORRECTION_VERSION;
  const rows = isTooSmall ? draw(MIN_HIGH_CORRECTION_VERSION) : smallest;
  return { size: rows.length, path: rows.map(drawRow).join('') };
}

/** Runs of dark modules as flat rectangles: one path, which compresses well. */
function drawRow(row: readonly boolean[], y: number): string {
  const runs = row.map(Number).join('').matchAll(/1+/g);
  return Array.from(runs, ({ index, 0: { length } }) => {
    return `M${String(index)} ${String(y)}h${String(length)}v1h-${String(length)}z`;
  }).join('');
}
