/** What can be printed for a code, named like the materials of a campaign. */
export const printLayouts = ['poster', 'leaflet', 'card', 'wallet-card', 'sticker'] as const;
export type PrintLayout = (typeof printLayouts)[number];

/** `open` names the site and says what it is; `plain` does neither, and contains no revealing word. */
export const printVersions = ['open', 'plain'] as const;
export type PrintVersion = (typeof printVersions)[number];

export interface SheetSize {
  readonly width: number;
  readonly height: number;
}

/** Equal pieces on one sheet, to be cut apart. */
export interface Pieces extends SheetSize {
  readonly columns: number;
  readonly rows: number;
}

export interface PrintMeasure {
  /** The paper format, such as A4. */
  readonly paper: string;
  readonly size: SheetSize;
  /** The number of pages of the PDF. */
  readonly pages: number;
  /** The number of codes on all pages. */
  readonly codes: number;
  /** The side of a code without its quiet zone. */
  readonly code: number;
  readonly pieces?: Pieces;
}

const A4 = { width: 210, height: 297 };

/** An A4 sheet that is cut into pieces with a code on each. */
function cutA4(pieces: Pieces) {
  return { paper: 'A4', size: A4, pages: 1, codes: pieces.columns * pieces.rows, pieces };
}

/** All lengths are in mm. `src/codes/print/sheets.css` draws them; tests/browser/print.test.ts keeps both in sync. */
export const printMeasures: Readonly<Record<PrintLayout, PrintMeasure>> = {
  poster: { paper: 'A4', size: A4, pages: 1, codes: 1, code: 50 },
  // A landscape A4, folded once: four A5 panels.
  leaflet: { paper: 'A4', size: { width: A4.height, height: A4.width }, pages: 2, codes: 1, code: 36 },
  card: { paper: 'A6', size: { width: 105, height: 148 }, pages: 1, codes: 1, code: 34 },
  'wallet-card': { ...cutA4({ width: 85, height: 55, columns: 2, rows: 5 }), code: 25 },
  sticker: { ...cutA4({ width: 27, height: 37, columns: 7, rows: 7 }), code: 20 },
};

/**
 * The layout that a page offers first: the one of the code's material, or else the card.
 * @example getFirstLayout('sticker') // => 'sticker'
 * @example getFirstLayout('product') // => 'card'
 */
export function getFirstLayout(material: string): PrintLayout {
  return printLayouts.find((layout) => layout === material) ?? 'card';
}

/**
 * The name of a PDF. It stays in the list of downloads, so it must not reveal what the site is about.
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
