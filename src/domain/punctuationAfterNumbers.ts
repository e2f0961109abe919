/** A number to call, as a link, with the signs after it that end a sentence or a part of one. */
const NUMBER_WITH_PUNCTUATION =
  /(<a href="tel:[^>]*>(?:(?!<\/a>)[^])*<\/a>)([\p{P}--[\p{Ps}\p{Pi}\p{Pd}\&]]+)/gv;

/**
 * Keeps the signs after a number on its line: the link is a box, and a browser may end a line after any box.
 * @example keepSigns('<a href="tel:1">1</a>. Now') // => '<span class="with-sign"><a href="tel:1">1</a>.</span> Now'
 */
export function keepPunctuationAfterNumbers(html: string): string {
  return html.replace(NUMBER_WITH_PUNCTUATION, '<span class="with-sign">$1$2</span>');
}
