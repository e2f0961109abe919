/**
 * One full stop where a value that ends with one stands at the end of a sentence; dots of an omission stay.
 * @example joinFullStops('Utoljára: 2026. november 29..') // => 'Utoljára: 2026. november 29.'
 */
export function joinFullStops(text: string): string {
  return text.replace(/(?<!\.)\.\.(?!\.)/g, '.');
}
