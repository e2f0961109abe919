/**
 * Removes the second full stop where a filled-in value ends with one at the end of a sentence; an ellipsis is kept.
 * @example joinFullStops('Utoljára: 2026. november 29..') // => 'Utoljára: 2026. november 29.'
 */
export function joinFullStops(text: string): string {
  return text.replace(/(?<!\.)\.\.(?!\.)/g, '.');
}

/**
 * The full stop at the end of a text, in its script; empty if there is none, as in Thai.
 * @example findFullStop('看情况。') // => '。'
 */
export function findFullStop(text: string): string {
  return /[.。।۔።](?=\P{L}?$)/u.exec(text)?.[0] ?? '';
}
