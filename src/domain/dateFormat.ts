/**
 * The locale of a language with Latin digits and the Gregorian calendar: numbers, dates and times must equal the ones on
 * a door or on a letter from the authorities, and Thai would print the year 2569 otherwise.
 * @example withLatinDigits('th') // => 'th-u-nu-latn-ca-gregory'
 */
export function withLatinDigits(language: string): string {
  return `${language}-u-nu-latn-ca-gregory`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How a language writes dates. Kept, since a format takes far longer to make than to use. */
export function getDateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(withLatinDigits(language), options);
  formats.set(key, format);
  return format;
}
