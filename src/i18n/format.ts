/** Formats numbers, dates and names for a language. */
import { getDateFormat, getLocale, withLatinDigits } from '../domain/dateFormat.ts';
import { getScript } from '../domain/script.ts';

/**
 * @example formatNumber('ro', 120, 'day') // => '120 de zile'
 */
export function formatNumber(language: string, value: number, unit?: string): string {
  const options = unit ? ({ style: 'unit', unit, unitDisplay: 'long' } as const) : {};
  // `min2`: no separator in four-digit numbers such as years.
  return new Intl.NumberFormat(withLatinDigits(language), { useGrouping: 'min2', ...options }).format(value);
}

/**
 * A share, rounded down so that only all of it is 100%. A share of nothing is 0%.
 * @example formatShare('en', 2, 3) // => '66%'
 */
export function formatShare(language: string, part: number, all: number): string {
  return new Intl.NumberFormat(withLatinDigits(language), { style: 'percent' }).format(
    Math.floor((100 * part) / Math.max(all, 1)) / 100,
  );
}

/**
 * A duration in minutes and seconds.
 * @example formatLength(125.4) // => '2:05'
 */
export function formatLength(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
}

/**
 * A file size (bytes) in decimal units, as phones show it.
 * @example formatSize('en', 1_234_567) // => '1.2 MB'
 */
export function formatSize(language: string, bytes: number): string {
  const [size, unit] = bytes < MEGABYTE ? [bytes / KILOBYTE, 'kilobyte'] : [bytes / MEGABYTE, 'megabyte'];
  return new Intl.NumberFormat(withLatinDigits(language), {
    style: 'unit',
    unit,
    maximumSignificantDigits: size < 10 ? 2 : 3,
  }).format(size);
}

const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

/**
 * A date that may consist of a year, or a year and a month, alone.
 * @example formatLooseDate('en', '2022-09') // => 'September 2022'
 */
export function formatLooseDate(language: string, date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  return getDateFormat(language, {
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

/** @example listMonths('en')[0] // => 'January' */
export function listMonths(language: string): string[] {
  const format = getDateFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 1)));
}

/** The date of an instant (ms) in a time zone. */
export function formatDate(language: string, instant: number, timeZone: string): string {
  return getDateFormat(language, { dateStyle: 'long', timeZone }).format(instant);
}

/**
 * A list as a language writes it. Where Unicode's data lacks the language, "and" is left out: `Intl` would write it in
 * English.
 * @example formatList('en', ['food', 'rest']) // => 'food and rest'
 */
export function formatList(language: string, items: readonly string[]): string {
  if (Intl.ListFormat.supportedLocalesOf(getLocale(language)).length === 0)
    return items.join(getScript(language) === 'Arab' ? '، ' : ', ');
  return new Intl.ListFormat(getLocale(language), { type: 'conjunction' }).format(items);
}

/** @example getCountryName('sv', 'RO') // => 'Rumänien' */
export function getCountryName(language: string, country: string): string {
  return new Intl.DisplayNames(getLocale(language), { type: 'region' }).of(country) ?? country;
}

/** @example getLanguageName('en', 'th') // => 'Thai' */
export function getLanguageName(language: string, other: string): string {
  return new Intl.DisplayNames(getLocale(language), { type: 'language' }).of(other) ?? other;
}

/** Sorts by name in the alphabetical order of the language. */
export function sortByName<Named extends { readonly name: string }>(
  language: string,
  entries: readonly Named[],
): Named[] {
  const collator = new Intl.Collator(getLocale(language));
  return [...entries].sort((a, b) => collator.compare(a.name, b.name));
}
