/**
 * How much dirt a code picture stands. Its error correction mends words of eight modules, so it depends on where the
 * words lie how many of them one blob spoils (ISO/IEC 18004, 7.7.3 and table 9).
 */

/** `Q` survives the loss of a quarter of the words, `H` of almost a third. */
export type CodeLevel = 'Q' | 'H';

/** A symbol without its quiet zone, row by row; true is dark. */
export type Symbol = readonly (readonly boolean[])[];

/** The share of the symbol that a blob may cover. */
export const COVERED: Readonly<Record<CodeLevel, number>> = { Q: 0.1, H: 0.15 };

/** For each version how many blocks a symbol has, and how many words of correction each of them. */
interface Blocks {
  readonly count: readonly number[];
  readonly correction: readonly number[];
}

/** From version 1 on. Larger symbols than these have no short address. */
const BLOCKS: Readonly<Record<CodeLevel, Blocks>> = {
  Q: { count: [1, 1, 2, 2, 4, 4], correction: [13, 22, 18, 26, 18, 24] },
  H: { count: [1, 1, 2, 4, 4, 4], correction: [17, 28, 22, 16, 22, 28] },
};

/** Between the middles of two blobs that are tried, in modules. */
const STEP = 2;

/** A module is lost too where not quite the half of it is covered: this far from its middle, in modules. */
const EDGE = 0.07;

/** The side of a corner mark with the white line around it, in modules. */
const CORNER = 8;

/** @example getVersion(25) // => 2 */
export function getVersion(modules: number): number {
  return (modules - 17) / 4;
}

export interface Blob {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * Round blobs that cover `share` of a symbol of so many modules along its side, wherever they touch none of its three
 * corner marks. In modules from its top left corner.
 */
export function listBlobs(modules: number, share: number): Blob[] {
  const radius = Math.sqrt((share * modules * modules) / Math.PI);
  const middles = Array.from(
    { length: Math.floor((modules - 2 * radius) / STEP) + 1 },
    (_, index) => radius + index * STEP,
  );
  const far = modules - CORNER;
  const corners = [
    [0, 0],
    [far, 0],
    [0, far],
  ] as const;
  return middles
    .flatMap((y) => middles.map((x) => ({ x, y, radius })))
    .filter(({ x, y }) =>
      corners.every(
        ([left, top]) =>
          Math.hypot(Math.max(left - x, 0, x - left - CORNER), Math.max(top - y, 0, y - top - CORNER)) >=
          radius,
      ),
    );
}

/** How many blobs, white or black, spoil more words of a symbol than can be mended; undefined if it is too large. */
export function countFatalBlobs(symbol: Symbol, level: CodeLevel): number | undefined {
  const name = `${level}${String(symbol.length)}`;
  const layout = layouts.get(name) ?? findLayout(symbol.length, level);
  if (!layout) return undefined;
  layouts.set(name, layout);
  const isFatal = (covered: readonly CoveredWord[], dark: boolean): boolean => {
    const spoilt = covered.filter(({ modules }) => modules.some(([x, y]) => symbol[y]?.[x] !== dark));
    return [...Map.groupBy(spoilt, ({ block }) => block).values()].some(
      (words) => words.length > layout.mended,
    );
  };
  return [true, false].flatMap((dark) => layout.blobs.filter((covered) => isFatal(covered, dark))).length;
}

/** The modules of a word that a blob covers. */
interface CoveredWord {
  readonly block: number;
  readonly modules: readonly (readonly [x: number, y: number])[];
}

interface Layout {
  /** For each blob the words under it. */
  readonly blobs: readonly (readonly CoveredWord[])[];
  /** The number of words of a block that can be mended. */
  readonly mended: number;
}

/** Every symbol of a size and level has the same layout, so each is made once. */
const layouts = new Map<string, Layout>();

function findLayout(modules: number, level: CodeLevel): Layout | undefined {
  const [blocks, correction] = [BLOCKS[level].count, BLOCKS[level].correction].map(
    (byVersion) => byVersion[getVersion(modules) - 1],
  );
  if (blocks === undefined || correction === undefined) return undefined;
  const places = listDataModules(modules);
  const words = Math.floor(places.length / 8);
  const data = words - blocks * correction;
  // Words are laid one of each block in turn, first data. The last blocks may have one word of data more.
  const findBlock = (word: number): number =>
    word >= data
      ? (word - data) % blocks
      : word >= data - (data % blocks)
        ? word - data + blocks
        : word % blocks;
  const blobs = listBlobs(modules, COVERED[level]).map(({ x, y, radius }) => {
    const covered = places
      // The last few modules may belong to no word.
      .slice(0, words * 8)
      .map((place, index) => ({ place, word: Math.floor(index / 8) }))
      .filter(({ place: [left, top] }) => Math.hypot(left + 0.5 - x, top + 0.5 - y) < radius + EDGE);
    return [...Map.groupBy(covered, ({ word }) => word)].map(([word, own]) => ({
      block: findBlock(word),
      modules: own.map(({ place }) => place),
    }));
  });
  return { blobs, mended: Math.floor(correction / 2) };
}

/** The modules that hold words, in the order in which words are laid: in pairs of columns, up and down from the right. */
function listDataModules(modules: number): (readonly [x: number, y: number])[] {
  const pairs = Array.from({ length: (modules - 1) / 2 }, (_, pair) => {
    const right = modules - 1 - 2 * pair;
    // The column with the measuring line belongs to no pair.
    return right <= 6 ? right - 1 : right;
  });
  return pairs
    .flatMap((right, pair) =>
      Array.from({ length: modules }, (_, row) => (pair % 2 === 0 ? modules - 1 - row : row)).flatMap((y) => [
        [right, y] as const,
        [right - 1, y] as const,
      ]),
    )
    .filter(([x, y]) => !isMark(x, y, modules));
}

/** Whether a module of a symbol up to version 6 belongs to a mark that is the same in every symbol. */
function isMark(x: number, y: number, modules: number): boolean {
  const far = modules - CORNER;
  const isCorner = (x <= CORNER && (y <= CORNER || y >= far)) || (y <= CORNER && x >= far);
  const isLine = x === 6 || y === 6;
  const middle = modules - 7;
  const isSmallMark = getVersion(modules) > 1 && Math.abs(x - middle) <= 2 && Math.abs(y - middle) <= 2;
  return isCorner || isLine || isSmallMark;
}
