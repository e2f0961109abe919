/**
 * The only room that knows the `opening_hours` library. It reads OpenStreetMap's language while the site is built; a
 * page gets plain spans of instants, never the library (160 KB, and it trusts the time zone of the device).
 */
import OpeningHours from 'opening_hours';
import type { OpenSpan, Span } from '../domain/openingState.ts';

const EXAMPLE = 'Tu-Fr 10:00-16:00; PH off';
const ALWAYS = '24/7';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY_MS = 86_400_000;

// The library warns of one habit that is right here: a later rule such as "PH off" replaces the rules before it.
const HARMLESS_WARNING = 'additional_rule_separator_not_used_after_time_wrapping_midnight';

// Reading "PH" needs some country's holidays; for finding mistakes any will do.
const ANY_COUNTRY = getLocation('DE');

export interface OpeningHoursMistake {
  readonly problem: string;
  readonly fix: string;
}

/**
 * What is wrong with opening hours that somebody wrote, or undefined.
 * @example findOpeningHoursMistake('Tu-Fr 10:00-16:00; PH off') // => undefined
 */
export function findOpeningHoursMistake(hours: string): OpeningHoursMistake | undefined {
  const fix = `Write them like this: ${EXAMPLE}`;
  try {
    const warning = new OpeningHours(hours, ANY_COUNTRY)
      .getStructuredWarnings()
      .find(({ type }) => type !== HARMLESS_WARNING);
    if (warning) {
      return { problem: `The opening hours "${hours}" can't be read at "${getRest(hours, warning)}".`, fix };
    }
  } catch (error) {
    const readSoFar = String(error).split(' <--- ')[0] ?? '';
    const rest = hours.startsWith(readSoFar) ? getWordFrom(hours, readSoFar.length) : hours;
    return { problem: `The opening hours "${hours}" can't be read at "${rest}".`, fix };
  }
  if (hours !== ALWAYS && !/\bPH\b/.test(hours)) {
    return {
      problem: `The opening hours "${hours}" don't say what happens on public holidays.`,
      fix: `Add "; PH off" if it is closed then, "; PH 10:00-14:00" if it is open, "; PH unknown" if nobody knows.`,
    };
  }
  return undefined;
}

function getRest(hours: string, warning: { value: string; position: number | null }): string {
  return warning.value === hours && warning.position !== null ? getWordFrom(hours, warning.position) : hours;
}

// The library points behind the character that it could not use; a person looks for the word that holds it.
function getWordFrom(hours: string, position: number): string {
  return hours.slice(hours.lastIndexOf(' ', position - 1) + 1);
}

/** Where and how hours are read: the site's own zone and country, never the machine's. */
export interface OpeningHoursPlace {
  readonly timeZone: string;
  /** ISO country code; decides the public holidays. */
  readonly country: string;
  /** `MM-DD` days on which many places close: there, silence in the hours means "not known". */
  readonly oftenClosed: readonly string[];
}

/** Days that follow a rule of their own, from and to (both included, `YYYY-MM-DD`). */
export interface OpeningException {
  readonly from: string;
  readonly to: string;
  readonly hours: string;
}

/**
 * The spans in which a place is open, or may be, as absolute instants (ms), sorted. A span with `sure: false` is one
 * for which nobody has said what happens.
 */
export function listOpenSpans(
  hours: string,
  exceptions: readonly OpeningException[],
  period: Span,
  place: OpeningHoursPlace,
): OpenSpan[] {
  return inTimeZone(place.timeZone, () => {
    const rules = [hours, ...exceptions.map(formatException)].join('; ');
    const spans = evaluate(rules, period, place.country);
    return spans.map((span) => ({ ...span, sure: span.sure && !isSilentDay(hours, exceptions, span.from, place) }));
  });
}

/** The hours of one weekday, as minutes from midnight; 1440 and more is after midnight. */
export interface WeekdayHours {
  /** 0 is Monday. */
  readonly weekday: number;
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
}

/** The table of a usual week: holidays and single dates left aside. */
export function listUsualWeek(hours: string): WeekdayHours[] {
  return inTimeZone('UTC', () => {
    const usual = hours
      .split(';')
      .map((rule) => rule.trim())
      .filter((rule) => !/^(PH|SH)\b/.test(rule) && !MONTHS.some((month) => rule.startsWith(month)))
      .join('; ');
    // Any week will do; two weeks are read so that a night into Monday is whole.
    const monday = Date.UTC(2024, 0, 1);
    const spans = usual ? evaluate(usual, { from: monday, to: monday + 14 * DAY_MS }, undefined) : [];
    return Array.from({ length: 7 }, (_, weekday) => {
      const start = monday + (weekday === 0 ? 7 : weekday) * DAY_MS;
      return {
        weekday,
        ranges: spans.flatMap((span) => splitByDay(span)).filter((span) => span.from >= start && span.from < start + DAY_MS)
          .map((span) => ({ from: (span.from - start) / 60_000, to: (span.to - start) / 60_000 })),
      };
    });
  });
}

// "24/7" is one span without end; a table wants it day by day. A night stays with the day on which it began.
function splitByDay(span: Span): Span[] {
  if (span.to - span.from <= DAY_MS) return [span];
  const parts: Span[] = [];
  for (let from = span.from; from < span.to; from += DAY_MS) parts.push({ from, to: Math.min(from + DAY_MS, span.to) });
  return parts;
}

function evaluate(rules: string, { from, to }: Span, country: string | undefined): OpenSpan[] {
  return new OpeningHours(rules, country === undefined ? null : getLocation(country))
    .getOpenIntervals(new Date(from), new Date(to))
    .map(([start, end, unknown]) => ({ from: start.getTime(), to: end.getTime(), sure: !unknown }));
}

function getLocation(country: string) {
  return { lat: 0, lon: 0, address: { country_code: country.toLowerCase(), state: '' } };
}

function formatException({ from, to, hours }: OpeningException): string {
  const [fromText, toText] = [from, to].map((date) => {
    const [year = '', month = '', day = ''] = date.split('-');
    return `${year} ${MONTHS[Number(month) - 1] ?? ''} ${day}`;
  });
  return `${fromText ?? ''}-${toText ?? ''} ${hours}`;
}

function isSilentDay(
  hours: string,
  exceptions: readonly OpeningException[],
  instant: number,
  place: OpeningHoursPlace,
): boolean {
  if (hours === ALWAYS) return false;
  const date = new Date(instant);
  const month = date.getMonth();
  const day = String(date.getDate()).padStart(2, '0');
  const monthDay = `${String(month + 1).padStart(2, '0')}-${day}`;
  if (!place.oftenClosed.includes(monthDay)) return false;
  const isoDate = `${String(date.getFullYear())}-${monthDay}`;
  return (
    !hours.includes(`${MONTHS[month] ?? ''} ${day}`) &&
    !exceptions.some(({ from, to }) => from <= isoDate && isoDate <= to)
  );
}

/**
 * The library reads the time zone of the process. Setting it for one synchronous call keeps the rest of the build in
 * the zone that it had.
 */
function inTimeZone<Result>(timeZone: string, run: () => Result): Result {
  const before = process.env['TZ'];
  process.env['TZ'] = timeZone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
