import {
  getChoiceId,
  printLayouts,
  printMeasures,
  printVersions,
  type PrintLayout,
  type PrintVersion,
} from '../printLayout.ts';

/** Texts without line breaks: they shrink if there is too little room. */
interface Unbroken {
  readonly address: string;
  readonly phones: readonly string[];
}

/**
 * The computed part of the print styles: sizes of pages, codes and pieces in mm, which layout is shown, and the widths of
 * texts that must stay on one line. The rest is in `src/codes/print/sheets.css`.
 */
export function formatPrintStyle({ address, phones }: Unbroken): string {
  return [
    `.sheets{--address-width:${estimateWidth(address)};--number-width:${String(Math.max(...phones.map((phone) => Number(estimateWidth(phone)))))}}`,
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
 * The maximum width of a text, in em: in bold letters of the widest preinstalled fonts (Verdana, DejaVu Sans).
 * @example estimateWidth('000') // => '2.16'
 */
function estimateWidth(text: string): string {
  const width = Array.from(text, getLetterWidth).reduce((sum, letter) => sum + letter, 0);
  return width.toFixed(2);
}

function getLetterWidth(letter: string): number {
  if (/[ ijl.]/.test(letter)) return 0.4;
  if (/[frt-]/.test(letter)) return 0.5;
  return /[mw+]/.test(letter) ? 1.06 : 0.72;
}
