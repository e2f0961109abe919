/**
 * Languages for which the default of `Intl` is not what readers are used to: plain `en` is American, and no newspaper
 * prints the tone marks of CLDR's Pidgin ("Mọ́ndè").
 */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', pcm: 'en-GB' };

/** The locale for `Intl` that formats a language as its readers know it. */
export function getLocale(language: string): string {
  return LOCALES[language] ?? language;
}

/**
 * The locale of a language with Latin digits and the Gregorian calendar: numbers, dates and times must match those on
 * signs and in letters from the authorities. Thai would otherwise print the year 2569.
 * @example withLatinDigits('th') // => 'th-u-nu-latn-ca-gregory'
 */
export function withLatinDigits(language: string): string {
  return `${getLocale(language)}-u-nu-latn-ca-gregory`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Memoized, because creating a format takes far longer than using it. */
export function getDateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(withLatinDigits(language), options);
  formats.set(key, format);
  return format;
}
