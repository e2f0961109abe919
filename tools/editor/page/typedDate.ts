/** Converts dates between typed or displayed and stored form. */
import { isRealDate } from '../../../src/domain/calendarDay.ts';
import { getDateFormat } from '../../../src/domain/dateFormat.ts';
import { foldWords } from '../../../src/domain/wordFolding.ts';

/** The date conventions to use: the language of the person, in the country of the site. */
export interface DateWriter {
  readonly language: string;
  /** `NO` */
  readonly country: string;
}

const ISO = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/**
 * A date with the name of the month, so that day and month can't be confused; other text is returned unchanged.
 * @example formatTypedDate('2026-12-23', { language: 'en', country: 'NO' }) // => '23 December 2026'
 */
export function formatTypedDate(date: string, writer: DateWriter): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const instant = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (!ISO.test(date) || Number.isNaN(instant)) return date;
  return getFormat(writer, {
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  }).format(instant);
}

/**
 * Converts a typed date to `YYYY-MM-DD`, or with `isLoose` also a month or year alone. Without a year, the date closest to
 * `today` is meant. Other text is returned unchanged, for validation to report it.
 * @example parseTypedDate('23/12', writer, '2026-11-28') // => '2026-12-23'
 */
export function parseTypedDate(typed: string, writer: DateWriter, today: string, isLoose = false): string {
  const text = typed.trim();
  return findDate(text, writer, today, isLoose) ?? text;
}

function findDate(text: string, writer: DateWriter, today: string, isLoose: boolean): string | undefined {
  const parts = text.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  const words = parts.filter((part) => !/^\d/.test(part));
  const numbers = parts.filter((part) => /^\d/.test(part));
  const month = words.length === 1 ? findMonth(words[0] ?? '', writer) : undefined;
  if (words.length > 0 && month === undefined) return undefined;
  const [first = '', second = '', third = ''] = numbers;
  if (month !== undefined) {
    if (isLoose && numbers.length === 1 && first.length === 4) return toDate(first, month);
    if (numbers.length === 1) return findNearest(month, Number(first), today);
    return numbers.length === 2 ? toDate(second, month, Number(first)) : undefined;
  }
  if (numbers.length === 1) return readOneNumber(first, writer, isLoose);
  if (isLoose && numbers.length === 2 && first.length === 4) return toDate(first, Number(second));
  if (isLoose && numbers.length === 2 && second.length === 4) return toDate(second, Number(first));
  if (numbers.length === 2) {
    const [day, monthNumber] = isMonthFirst(writer) ? [second, first] : [first, second];
    return findNearest(Number(monthNumber), Number(day), today);
  }
  if (numbers.length !== 3) return undefined;
  if (first.length === 4) return toDate(first, Number(second), Number(third));
  const [day, monthNumber] = isMonthFirst(writer) ? [second, first] : [first, second];
  return toDate(third, Number(monthNumber), Number(day));
}

/** `23122026`, `231226`, `20261223`, or a year alone. */
function readOneNumber(number: string, writer: DateWriter, isLoose: boolean): string | undefined {
  if (isLoose && number.length === 4) return toDate(number);
  if (number.length !== 8 && number.length !== 6) return undefined;
  const yearFirst = /^(19|20)\d{6}$/.test(number)
    ? toDate(number.slice(0, 4), Number(number.slice(4, 6)), Number(number.slice(6)))
    : undefined;
  if (yearFirst !== undefined) return yearFirst;
  const [first, second] = [Number(number.slice(0, 2)), Number(number.slice(2, 4))];
  const [day, month] = isMonthFirst(writer) ? [second, first] : [first, second];
  return toDate(number.slice(4), month, day);
}

function findMonth(word: string, writer: DateWriter): number | undefined {
  const typed = foldWords(word);
  if (typed.length < 3) return undefined;
  // Some languages inflect the name of the month after a day.
  const formats = [writer, { ...writer, language: 'en' }].flatMap((other) =>
    (['long', 'short'] as const).flatMap((month) => [
      getFormat(other, { month }),
      getFormat(other, { month, day: 'numeric' }),
    ]),
  );
  const isNamed = (month: number): boolean =>
    formats.some((format) =>
      format
        .formatToParts(Date.UTC(2000, month - 1, 1))
        .some(({ type, value }) => type === 'month' && foldWords(value).startsWith(typed)),
    );
  return MONTHS.find(isNamed);
}

function toDate(year: string, month?: number, day?: number): string | undefined {
  if (year.length !== 4 && !(year.length === 2 && day !== undefined)) return undefined;
  const date = [
    year.length === 2 ? `20${year}` : year,
    ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0')),
  ].join('-');
  return isRealDate(date) ? date : undefined;
}

function findNearest(month: number, day: number, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const distance = (date: string): number => Math.abs(Date.parse(date) - Date.parse(today));
  return [year - 1, year, year + 1]
    .flatMap((other) => toDate(String(other), month, day) ?? [])
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** Whether the month comes before the day, and the year last. */
function isMonthFirst(writer: DateWriter): boolean {
  const order = getFormat(writer, { year: 'numeric', month: 'numeric', day: 'numeric' })
    .formatToParts(0)
    .map(({ type }) => type)
    .filter((type) => type !== 'literal');
  return order[0] === 'month';
}

function getFormat(
  { language, country }: DateWriter,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const region = /^[A-Z]{2}$/.test(country) ? `-${country}` : '';
  return getDateFormat(`${language}${language.includes('-') ? '' : region}`, { ...options, timeZone: 'UTC' });
}
