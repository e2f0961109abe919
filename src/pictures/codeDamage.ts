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

/** Of a version: how many words of data each of its blocks has, and how many words of correction. */
interface Blocks {
  readonly data: readonly number[];
  readonly correction: number;
}

/** From version 1 on. Larger symbols than these have no short address. */
const BLOCKS: Readonly<Record<CodeLevel, readonly Blocks[]>> = {
  Q: [
    { data: [13], correction: 13 },
    { data: [22], correction: 22 },
    { data: [17, 17], correction: 18 },
    { data: [24, 24], correction: 26 },
    { data: [15, 15, 16, 16], correction: 18 },
    { data: [19, 19, 19, 19], correction: 24 },
  ],
  H: [
    { data: [9], correction: 17 },
    { data: [16], correction: 28 },
    { data: [13, 13], correction: 22 },
    { data: [9, 9, 9, 9], correction: 16 },
    { data: [11, 11, 12, 12], correction: 22 },
    { data: [15, 15, 15, 15], correction: 28 },
  ],
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
  const layout = findLayout(symbol.length, level);
  if (!layout) return undefined;
  const { blobs, mended } = layout;
  return [true, false].reduce(
    (sum, dark) =>
      sum +
      blobs.filter((covered) => {
        const spoilt = covered.filter(({ modules }) => modules.some(([x, y]) => symbol[y]?.[x] !== dark));
        return mended.some((most, block) => spoilt.filter((word) => word.block === block).length > most);
      }).length,
    0,
  );
}

/** The modules of a word that a blob covers. */
interface CoveredWord {
  readonly block: number;
  readonly modules: readonly (readonly [x: number, y: number])[];
}

interface Layout {
  /** For each blob the words under it. */
  readonly blobs: readonly (readonly CoveredWord[])[];
  /** For each block the number of words that can be mended. */
  readonly mended: readonly number[];
}

const layouts = new Map<string, Layout>();

/** Every symbol of a size and level has the same layout, so each is made once. */
function findLayout(modules: number, level: CodeLevel): Layout | undefined {
  const blocks = BLOCKS[level][getVersion(modules) - 1];
  if (!blocks) return undefined;
  const name = `${level}${String(modules)}`;
  const layout = layouts.get(name) ?? createLayout(modules, level, blocks);
  layouts.set(name, layout);
  return layout;
}

function createLayout(modules: number, level: CodeLevel, blocks: Blocks): Layout {
  const places = listDataModules(modules);
  const blockOfWord = listBlockOfWords(blocks);
  const blobs = listBlobs(modules, COVERED[level]).map(({ x, y, radius }) => {
    const covered = places
      .map((place, index) => ({ place, word: index >> 3 }))
      .filter(({ place: [left, top] }) => Math.hypot(left + 0.5 - x, top + 0.5 - y) < radius + EDGE);
    return [...Map.groupBy(covered, ({ word }) => word)].flatMap(([word, own]) => {
      const block = blockOfWord[word];
      // The last few modules may belong to no word.
      return block === undefined ? [] : [{ block, modules: own.map(({ place }) => place) }];
    });
  });
  return { blobs, mended: blocks.data.map(() => Math.floor(blocks.correction / 2)) };
}

/** The block of each word, in the order in which words are laid: one of each block in turn, first data. */
function listBlockOfWords({ data, correction }: Blocks): number[] {
  const turns = Array.from({ length: Math.max(...data) }, (_, turn) =>
    data.flatMap((words, block) => (turn < words ? [block] : [])),
  );
  return [...turns.flat(), ...Array.from({ length: correction }, () => data.map((_, block) => block)).flat()];
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
