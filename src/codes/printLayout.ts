/** `open` names the site and says what it is; `plain` contains no revealing word. */
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
  /** Other names of the material. */
  readonly otherNames: readonly string[];
}

const A4 = { paper: 'A4', size: { width: 210, height: 297 } };
const A6 = { paper: 'A6', size: { width: 105, height: 148 } };

/** The same paper in landscape. */
function turn({ paper, size }: typeof A4): typeof A4 {
  return { paper, size: { width: size.height, height: size.width } };
}

/** An A4 sheet that is cut into pieces with a code on each. */
function cutA4(pieces: Pieces): Omit<PrintMeasure, 'code' | 'otherNames'> {
  return { ...A4, pages: 1, codes: pieces.columns * pieces.rows, pieces };
}

/**
 * What can be printed for a code. Materials of campaigns, sheets and PDFs are derived from it; font sizes and the arrangement of
 * each layout are in `print/sheets.css`.
 */
const layouts = {
  poster: {
    ...{ ...A4, pages: 1, codes: 1, code: 50 },
    otherNames: ['placard', 'sign'],
  },
  // Folded once: four A5 panels.
  leaflet: {
    ...{ ...turn(A4), pages: 2, codes: 1, code: 36 },
    otherNames: ['brochure', 'flier', 'flyer', 'folder', 'handbill', 'handout', 'pamphlet'],
  },
  card: {
    ...{ ...A6, pages: 1, codes: 1, code: 34 },
    otherNames: ['postcard'],
  },
  'wallet-card': {
    ...cutA4({ width: 85, height: 55, columns: 2, rows: 5 }),
    code: 25,
    otherNames: ['business-card', 'pocket-card', 'visiting-card'],
  },
  sticker: {
    ...cutA4({ width: 27, height: 44, columns: 7, rows: 6 }),
    code: 20,
    otherNames: ['label'],
  },
} as const satisfies Readonly<Record<string, PrintMeasure>>;

export type PrintLayout = keyof typeof layouts;
export const printLayouts = Object.keys(layouts) as readonly PrintLayout[];

/** All lengths are in mm; tests/browser/print.test.ts measures the printed pages. */
export const printMeasures: Readonly<Record<PrintLayout, PrintMeasure>> = layouts;

/** What a code can be printed on: the layouts, and things that are made elsewhere. */
export const materials: readonly (PrintLayout | 'product' | 'other')[] = [
  ...printLayouts,
  'product',
  'other',
];

/**
 * Normalizes the name of a material, singular or plural, to its key in a campaign file.
 * @example normalizeMaterial('Flyers') // => 'leaflet'
 * @example normalizeMaterial('wallet cards') // => 'wallet-card'
 */
export function normalizeMaterial(word: string): string {
  const name = word.trim().toLowerCase().replace(/\s+/g, '-').replace(/s$/, '');
  return printLayouts.find((layout) => printMeasures[layout].otherNames.includes(name)) ?? name;
}

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
