import { withLatinDigits } from './latinDigits.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** How a language writes dates. Kept, since a format takes far longer to make than to use. */
export function getDateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(withLatinDigits(language), options);
  formats.set(key, format);
  return format;
}
