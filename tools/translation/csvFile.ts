/** Reads and writes CSV (RFC 4180), the exchange format of spreadsheets. Independent of the content. */
import { isUtf8 } from 'node:buffer';
import { ContentError, type Issue } from '../../src/domain/contentError.ts';

/** The texts of a language take about 1 MB with their notes. */
const MAX_CSV_SIZE = 8_000_000;

/** Without it, Excel reads a file in the character set of the computer. */
const BOM = '\uFEFF';

/** The start of a cell that spreadsheets read as a formula; Chinese and Japanese versions accept full-width characters too. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

const SAVE_AGAIN =
  'In the spreadsheet, choose "Save as" and the type "CSV UTF-8" (Excel), or "Text CSV" with the character set "UTF-8" (LibreOffice).';

export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Formats rows as CSV with a byte order mark. Cells that would be formulas start with an apostrophe; `parseCsv` removes it. */
export function formatSpreadsheetCsv(rows: readonly (readonly string[])[]): string {
  return BOM + rows.map((cells) => `${cells.map(printCell).join(',')}\r\n`).join('');
}

function printCell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}

/**
 * Parses a CSV file as a spreadsheet saves it: with commas, semicolons or tabs, and any line ends. Skips empty rows.
 * @throws {ContentError} if it is another kind of file, has another character set, or doesn't start with `firstHeading`
 */
export function parseCsv(file: string, bytes: Uint8Array, firstHeading: string): CsvRow[] {
  const stop = (problem: string, fix: string, line?: number): never => {
    throw new ContentError({ file, ...(line !== undefined && { line }), problem, fix });
  };
  const text = decode(bytes);
  if (typeof text !== 'string') return stop(text.problem, text.fix);
  const delimiter = new RegExp(`^"?${firstHeading}"?([,;\\t])`, 'i').exec(text)?.[1];
  if (delimiter === undefined)
    return stop(
      `The first cell of the first line is not "${firstHeading}".`,
      'Export it again, open it as UTF-8, and leave the headings as they are.',
      1,
    );
  const cell = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"|([^"${delimiter}\\r\\n]*))(${delimiter}|\\r\\n?|\\n|$)`,
    'y',
  );
  const rows: { readonly line: number; readonly cells: string[] }[] = [];
  let row = { line: 1, cells: [] as string[] };
  let line = 1;
  for (let index = 0; index < text.length; index = cell.lastIndex) {
    const found = cell.exec(text);
    if (!found)
      return stop(
        'A quotation mark is missing here, or there is one too many.',
        'Edit the file only in a spreadsheet program, or export it again.',
        row.line,
      );
    const [all, quoted, plain = '', end] = found;
    row.cells.push(unguard(quoted?.replaceAll('""', '"').replace(/\r\n?/g, '\n') ?? plain));
    line += all.replaceAll('\r\n', '\n').split(/[\r\n]/).length - 1;
    if (end === delimiter) continue;
    rows.push(row);
    row = { line, cells: [] };
  }
  return [...rows, row].filter(({ cells }) => cells.some((typed) => typed.trim() !== ''));
}

function unguard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

function decode(bytes: Uint8Array): string | Issue {
  if (bytes.length > MAX_CSV_SIZE)
    return {
      problem: `This file is larger than ${String(MAX_CSV_SIZE / 1_000_000)} MB.`,
      fix: 'Remove what does not belong in it, or export it again.',
    };
  const start = Buffer.from(bytes.subarray(0, 2)).toString('latin1');
  if (start === 'PK') return { problem: 'This is a workbook, not a CSV file.', fix: SAVE_AGAIN };
  if (start === '\xFF\xFE' || start === '\xFE\xFF')
    return { problem: 'This file is saved as "Unicode text" (UTF-16).', fix: SAVE_AGAIN };
  if (!isUtf8(bytes)) return { problem: 'This file is not saved as UTF-8.', fix: SAVE_AGAIN };
  return new TextDecoder().decode(bytes);
}
