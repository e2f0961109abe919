/** Without it, Excel reads a file in the character set of the computer. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180). Missing values are empty.
 * @example formatCsv([['name'], ['a "b"']]) // => '\uFEFFname\r\n"a ""b"""\r\n'
 */
export function formatCsv(rows: readonly (readonly (string | number | boolean | undefined)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(formatCell).join(',')}\r\n`).join('');
}

function formatCell(value: string | number | boolean | undefined): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
