/** What can be printed for a code; named as the materials of a campaign are. */
export const printLayouts = ['poster', 'leaflet', 'card', 'wallet-card', 'sticker'] as const;
export type PrintLayout = (typeof printLayouts)[number];

/** `open` has the name of the site and says what it is; `plain` has neither, and no word that tells. */
export const printVersions = ['open', 'plain'] as const;
export type PrintVersion = (typeof printVersions)[number];

export interface SheetSize {
  readonly width: number;
  readonly height: number;
}

/** Equal pieces on one paper, to be cut apart. */
export interface Pieces extends SheetSize {
  readonly columns: number;
  readonly rows: number;
}

export interface PrintMeasure {
  /** As printers name it. */
  readonly paper: string;
  readonly size: SheetSize;
  /** How many pages the PDF has. */
  readonly pages: number;
  /** How many codes stand on all of them. */
  readonly codes: number;
  /** The side of a code without its quiet zone. */
  readonly code: number;
  readonly pieces?: Pieces;
}

const A4 = { width: 210, height: 297 };

/** An A4 that is cut into pieces with a code on each. */
function cutA4(pieces: Pieces) {
  return { paper: 'A4', size: A4, pages: 1, codes: pieces.columns * pieces.rows, pieces };
}

/** All lengths in mm. `src/codes/print/sheets.css` draws what stands here; tests/browser/print.test.ts holds them together. */
export const printMeasures: Readonly<Record<PrintLayout, PrintMeasure>> = {
  poster: { paper: 'A4', size: A4, pages: 1, codes: 1, code: 50 },
  // An A4 on its side, folded once: four panels of A5.
  leaflet: { paper: 'A4', size: { width: A4.height, height: A4.width }, pages: 2, codes: 1, code: 36 },
  card: { paper: 'A6', size: { width: 105, height: 148 }, pages: 1, codes: 1, code: 34 },
  'wallet-card': { ...cutA4({ width: 85, height: 55, columns: 2, rows: 5 }), code: 25 },
  sticker: { ...cutA4({ width: 27, height: 37, columns: 7, rows: 7 }), code: 20 },
};

/**
 * The layout that a page offers first: the one that the code is for, otherwise the card.
 * @example getFirstLayout('sticker') // => 'sticker'
 * @example getFirstLayout('product') // => 'card'
 */
export function getFirstLayout(material: string): PrintLayout {
  return printLayouts.find((layout) => layout === material) ?? 'card';
}

/**
 * The name of a PDF. It stays in a list of downloads, so it says nothing but what it is.
 * @example getPrintFileName('k7wp', 'th', 'card', 'plain') // => 'k7wp-th-card-plain.pdf'
 */
export function getPrintFileName(
  code: string,
  language: string,
  layout: PrintLayout,
  version: PrintVersion,
): string {
  return `${code}-${language}-${layout}${version === 'plain' ? '-plain' : ''}.pdf`;
}

/**
 * The id of the control that chooses a layout or a version on the page of a code.
 * @example getChoiceId('card') // => 'choose-card'
 */
export function getChoiceId(choice: PrintLayout | PrintVersion): string {
  return `choose-${choice}`;
}
