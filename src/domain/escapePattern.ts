/**
 * Escapes a text for use in a regular expression. `RegExp.escape` is too new for browsers.
 * @example escapePattern('/a.b') // => '/a\\.b'
 */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&');
}
