/**
 * The locale of a language with Latin digits and the Gregorian calendar: numbers, dates and times must equal the ones on
 * a door or on a letter from the authorities, and Thai would print the year 2569 otherwise.
 * @example withLatinDigits('th') // => 'th-u-nu-latn-ca-gregory'
 */
export function withLatinDigits(language: string): string {
  return `${language}-u-nu-latn-ca-gregory`;
}
