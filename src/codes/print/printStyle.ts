import {
  getChoiceId,
  printLayouts,
  printMeasures,
  printVersions,
  type PrintLayout,
  type PrintVersion,
} from '../printLayout.ts';

/** Words that never break: where there is too little room, they shrink. */
interface Unbroken {
  readonly address: string;
  readonly phones: readonly string[];
}

/**
 * The part of the style of the paper that follows from values: sizes of paper, codes and pieces in mm, which paper is
 * shown, and how wide words are that must stay on one line. The rest is in `src/codes/print/sheets.css`.
 */
export function formatPrintStyle({ address, phones }: Unbroken): string {
  return [
    `.sheets{--address-width:${estimateWidth(address)};--number-width:${String(Math.max(...phones.map((phone) => Number(estimateWidth(phone)))))}}`,
    ...printLayouts.map(formatLayout),
    // Only what is chosen. A browser too old for :has() shows all of it, one after another.
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
 * How wide words are at most, in em: in the bold letters of the widest fonts that phones and computers come with
 * (Verdana, DejaVu Sans).
 * @example estimateWidth('000') // => '2.16'
 */
function estimateWidth(words: string): string {
  const width = Array.from(words, getLetterWidth).reduce((sum, letter) => sum + letter, 0);
  return width.toFixed(2);
}

function getLetterWidth(letter: string): number {
  if (/[ ijl.]/.test(letter)) return 0.4;
  if (/[frt-]/.test(letter)) return 0.5;
  return /[mw+]/.test(letter) ? 1.06 : 0.72;
}
