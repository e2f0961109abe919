import {
  getChoiceId,
  printLayouts,
  printMeasures,
  printVersions,
  type PrintLayout,
  type PrintVersion,
} from '../printLayout.ts';

/** Texts without line breaks: they shrink if there is too little room. */
interface Texts {
  readonly address: string;
  readonly phones: readonly string[];
}

/** Up to this width, in em, a title is on one line. */
const ONE_LINE = 12;

/** The smallest and largest size of a title, in percent of the width of a line. */
const MIN_FIT = 3;
const MAX_FIT = 40;

/**
 * The computed part of the print styles: sizes of pages, codes and pieces in mm, which layout is shown, the widths of texts that
 * must stay on one line, and the sizes of titles. It is the same in every language, because servers send the hash of each style
 * in a header of limited length. The rest is in `src/codes/print/sheets.css`.
 */
export function formatPrintStyle({ address, phones }: Texts): string {
  return [
    `.sheets{--address-width:${estimateWidth(address).toFixed(2)};--number-width:${Math.max(...phones.map(estimateWidth)).toFixed(2)}}`,
    ...Array.from({ length: MAX_FIT - MIN_FIT + 1 }, (_, step) => {
      const fit = String(MIN_FIT + step);
      return `.fit-${fit}{--fit:${fit}}`;
    }),
    ...printLayouts.map(formatLayout),
    // Shows only the chosen layout. Browsers without :has() show all layouts one after another.
    ...printLayouts.map((layout) => hideUnlessChosen(layout, `paper-${layout}`)),
    ...printVersions.map((version) => hideUnlessChosen(version, version)),
  ].join('\n');
}

function hideUnlessChosen(choice: PrintLayout | PrintVersion, name: string): string {
  return `main:has(#${getChoiceId(choice)}:not(:checked)) .${name}{display:none}`;
}

function formatLayout(layout: PrintLayout): string {
  const { size, code, pieces } = printMeasures[layout];
  const lengths = Object.entries({
    width: size.width,
    height: size.height,
    code,
    ...(pieces && { columns: pieces.columns, 'piece-width': pieces.width, 'piece-height': pieces.height }),
  }).map(([name, length]) => `--${name}:${String(length)}`);
  return [
    `@page ${layout}{size:${String(size.width)}mm ${String(size.height)}mm}`,
    `.paper-${layout}{page:${layout};${lengths.join(';')}}`,
  ].join('\n');
}

/**
 * The class with the size at which a title takes one line or two and no word is broken. Some languages have no spaces between
 * words.
 */
export function getFitClass(title: string, language: string): string {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  const longest = Math.max(...Array.from(words.segment(title), ({ segment }) => estimateWidth(segment)));
  const width = estimateWidth(title);
  const fit = Math.floor(Math.min(100 / longest, (width > ONE_LINE ? 200 : 100) / width));
  return `fit-${String(Math.min(Math.max(fit, MIN_FIT), MAX_FIT))}`;
}

/**
 * The maximum width of a text, in em: in bold letters of the widest preinstalled fonts (Verdana, DejaVu Sans).
 * @example estimateWidth('000') // => 2.16
 */
function estimateWidth(text: string): number {
  return Array.from(text, getLetterWidth).reduce((sum, letter) => sum + letter, 0);
}

function getLetterWidth(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0;
  if (/[ ijl.]/.test(letter)) return 0.4;
  if (/[frt-]/.test(letter)) return 0.5;
  return /[mw+\p{Script=Han}]/u.test(letter) ? 1.06 : 0.72;
}
