/**
 * The only file that imports the `opening_hours` library, which parses OpenStreetMap's format while the site is built. Pages
 * get plain spans, never the library: it is 160 KB, and uses the time zone of the device.
 */
import OpeningHours from 'opening_hours';
import type { OpenSpan, Span } from './spans.ts';
import { DAY_MS } from '../domain/calendarDay.ts';

// This warning is about something intended: a later rule such as "PH off" replaces earlier rules.
const HARMLESS_WARNING = 'additional_rule_separator_not_used_after_time_wrapping_midnight';

// Parsing "PH" requires the holidays of a country; for finding errors any country will do.
const ANY_COUNTRY = getLocation('DE');

/**
 * The spans of some rules in a period, in the time zone of the process. `country` is required if the rules contain
 * holidays.
 * @throws {Error} if the rules can't be parsed
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
 * The rest of the rules from the first word that the library can't parse or misinterprets, or undefined.
 * @example findUnread('Tu-Fr 10-16 Uhr') // => 'Uhr'
 */
export function findUnread(rules: string): string | undefined {
  try {
    const warning = runSilently(() => new OpeningHours(rules, ANY_COUNTRY).getStructuredWarnings()).find(
      ({ type }) => type !== HARMLESS_WARNING,
    );
    if (!warning) return undefined;
    return warning.value === rules && warning.position !== null
      ? getWordFrom(rules, warning.position)
      : rules;
  } catch (error) {
    const parsed = String(error).split(' <--- ')[0] ?? '';
    return rules.startsWith(parsed) ? getWordFrom(rules, parsed.length) : rules;
  }
}

/** Whether the library has the public holidays of a country, without which opening hours can't be parsed. */
export function knowsHolidays(country: string): boolean {
  try {
    runSilently(() => evaluate('PH off', { from: 0, to: DAY_MS }, country));
    return true;
  } catch {
    return false;
  }
}

// The library reports the position after the character it rejects; people look for the whole word.
function getWordFrom(hours: string, position: number): string {
  return hours.slice(hours.lastIndexOf(' ', position - 1) + 1);
}

/** Suppresses what the library prints about errors: the content issue is clearer. */
function runSilently<Result>(run: () => Result): Result {
  const { error } = console;
  console.error = () => undefined;
  try {
    return run();
  } finally {
    console.error = error;
  }
}
