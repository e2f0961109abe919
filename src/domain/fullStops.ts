/**
 * Removes the second full stop where a filled-in value ends with one at the end of a sentence; an ellipsis is kept.
 * @example joinFullStops('Utoljára: 2026. november 29..') // => 'Utoljára: 2026. november 29.'
 */
export function joinFullStops(text: string): string {
  return text.replace(/(?<!\.)\.\.(?!\.)/g, '.');
}
