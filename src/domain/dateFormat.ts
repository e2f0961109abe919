/**
 * Languages whose dates, units, lists and names readers know in another form than `Intl` has for their tag: `en` alone is
 * American, and the tone marks of CLDR's Pidgin stand in no newspaper ("Mọ́ndè").
 */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', pcm: 'en-GB' };

/** The locale in which `Intl` writes a language as its readers know it. */
export function getLocale(language: string): string {
  return LOCALES[language] ?? language;
}

/**
 * The locale of a language with Latin digits and the Gregorian calendar: numbers, dates and times must equal the ones on
 * a door or on a letter from the authorities, and Thai would print the year 2569 otherwise.
 * @example withLatinDigits('th') // => 'th-u-nu-latn-ca-gregory'
 */
export function withLatinDigits(language: string): string {
  return `${getLocale(language)}-u-nu-latn-ca-gregory`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How a language writes dates. Kept, since a format takes far longer to make than to use. */
export function getDateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(withLatinDigits(language), options);
  formats.set(key, format);
  return format;
}
