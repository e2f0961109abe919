/** A text as the program works with it: its lines end in a line feed, also where Windows has written it. */
export function normalizeLineEnds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/**
 * A text with lines that end as those of the file that it replaces.
 * @example matchLineEnds('a\nb\n', 'a\r\n') // => 'a\r\nb\r\n'
 */
export function matchLineEnds(text: string, before: string): string {
  return /^[^\n]*\r\n/.test(before) ? normalizeLineEnds(text).replaceAll('\n', '\r\n') : text;
}
