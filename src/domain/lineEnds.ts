/** Converts Windows line ends to line feeds. */
export function normalizeLineEnds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/**
 * Gives a text the line ends of the file that it replaces.
 * @example matchLineEnds('a\nb\n', 'a\r\n') // => 'a\r\nb\r\n'
 */
export function matchLineEnds(text: string, before: string): string {
  return /^[^\n]*\r\n/.test(before) ? normalizeLineEnds(text).replaceAll('\n', '\r\n') : text;
}
