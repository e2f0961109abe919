/**
 * The only file that knows the `opening_hours` library, which reads OpenStreetMap's language while the site is built; a
 * page gets plain spans of instants, never the library (160 KB, and it trusts the time zone of the device).
 */
import OpeningHours from 'opening_hours';
import type { OpenSpan, Span } from './spans.ts';

// The library warns of one habit that is right here: a later rule such as "PH off" replaces the rules before it.
const HARMLESS_WARNING = 'additional_rule_separator_not_used_after_time_wrapping_midnight';

// Reading "PH" needs some country's holidays; for finding mistakes any will do.
const ANY_COUNTRY = getLocation('DE');

/**
 * The spans of some rules in a period, in the time zone of the process. `country` is needed where the rules name
 * holidays.
 * @throws if the rules can't be read.
 */
export function evaluate(rules: string, { from, to }: Span, country?: string): OpenSpan[] {
  if (rules === '') return [];
  return new OpeningHours(rules, country === undefined ? null : getLocation(country))
    .getOpenIntervals(new Date(from), new Date(to))
    .map(([start, end, unknown]) => ({ from: start.getTime(), to: end.getTime(), sure: !unknown }));
}

function getLocation(country: string) {
  return { lat: 0, lon: 0, address: { country_code: country.toLowerCase(), state: '' } };
}

/**
 * The part of some rules, from the first word on, that the library can't read or misreads, or undefined.
 * @example findUnread('Tu-Fr 10-16 Uhr') // => 'Uhr'
 */
export function findUnread(rules: string): string | undefined {
  try {
    const warning = quietly(() => new OpeningHours(rules, ANY_COUNTRY).getStructuredWarnings()).find(
      ({ type }) => type !== HARMLESS_WARNING,
    );
    if (!warning) return undefined;
    return warning.value === rules && warning.position !== null
      ? getWordFrom(rules, warning.position)
      : rules;
  } catch (error) {
    const readSoFar = String(error).split(' <--- ')[0] ?? '';
    return rules.startsWith(readSoFar) ? getWordFrom(rules, readSoFar.length) : rules;
  }
}

/** Whether the public holidays of a country are known, without which no opening hours can be read. */
export function knowsHolidays(country: string): boolean {
  try {
    quietly(() => evaluate('PH off', { from: 0, to: 86_400_000 }, country));
    return true;
  } catch {
    return false;
  }
}

// The library points behind the character that it could not use; a person looks for the word that holds it.
function getWordFrom(hours: string, position: number): string {
  return hours.slice(hours.lastIndexOf(' ', position - 1) + 1);
}

/** What the library can't do it writes onto the terminal too, in words for programmers; the mistake says it better. */
function quietly<Result>(run: () => Result): Result {
  const { error } = console;
  console.error = () => undefined;
  try {
    return run();
  } finally {
    console.error = error;
  }
}
