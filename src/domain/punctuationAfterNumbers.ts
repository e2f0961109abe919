/** A link to a phone number, with the punctuation after it. */
const NUMBER_WITH_PUNCTUATION =
  /(<a href="tel:[^>]*>(?:(?!<\/a>)[^])*<\/a>)([\p{P}--[\p{Ps}\p{Pi}\p{Pd}\&]]+)/gv;

/**
 * Keeps trailing punctuation on the same line as a phone number: the link is an inline block, after which browsers may break
 * the line.
 * @example keepPunctuationAfterNumbers('<a href="tel:1">1</a>. Now') // => '<span class="with-sign"><a href="tel:1">1</a>.</span> Now'
 */
export function keepPunctuationAfterNumbers(html: string): string {
  return html.replace(NUMBER_WITH_PUNCTUATION, '<span class="with-sign">$1$2</span>');
}
