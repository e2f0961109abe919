/**
 * The only room that knows the `opening_hours` library. It reads OpenStreetMap's language while the site is built; a
 * page gets plain spans of instants, never the library (160 KB, and it trusts the time zone of the device).
 */
import OpeningHours from 'opening_hours';
import type { OpenSpan } from './openingState.ts';
import { joinSpans, subtractSpans, type Span } from './spans.ts';

const LIKE_THIS = 'Write them like this: Tu-Fr 10:00-16:00; PH off';
const ALWAYS = '24/7';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY_MS = 86_400_000;

const HOLIDAYS = /\bPH\b/i;
const PART_OF_YEAR = new RegExp(`^(\\d{4}|week|easter|${MONTHS.join('|')})\\b`, 'i');

const NAMED_DAYS = new RegExp(
  `\\b(${MONTHS.join('|')}) (\\d{1,2})\\b(?: ?- ?(?:(${MONTHS.join('|')}) )?(\\d{1,2})\\b)?`,
  'gi',
);

/**
 * What the library reads, but other than it is meant: the sun rises where the library thinks that the place is, and a
 * holiday after a comma is open besides its usual hours. A semicolon between quotation marks divides nothing.
 */
const REFUSED = /\b(sunrise|sunset|dawn|dusk)\b.*|(?<=\d) ?, ?PH\b.*|"[^";]*;[^"]*".*/i;

/** Any weeks; two, so that a night into Monday is whole. */
const SOME_WEEKS: Span = { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 0, 15) };

// The library warns of one habit that is right here: a later rule such as "PH off" replaces the rules before it.
const HARMLESS_WARNING = 'additional_rule_separator_not_used_after_time_wrapping_midnight';

// Reading "PH" needs some country's holidays; for finding mistakes any will do.
const ANY_COUNTRY = getLocation('DE');

export interface OpeningHoursMistake {
  readonly problem: string;
  readonly fix: string;
}

/**
 * What is wrong with opening hours that somebody wrote, or undefined. `owner` is whose hours they are, for the message.
 * @example findOpeningHoursMistake('Tu-Fr 10:00-16:00; PH off') // => undefined
 */
export function findOpeningHoursMistake(hours: string, owner?: string): OpeningHoursMistake | undefined {
  const of = owner === undefined ? '' : ` of ${owner}`;
  if (hours.trim() === '') {
    return {
      problem: `The opening hours${of} are empty.`,
      fix: `${LIKE_THIS}, or "unknown" if nobody knows`,
    };
  }
  return (
    findUnreadable(hours, of) ??
    findReplaced(hours, of) ??
    findUncertain(hours, of) ??
    (hours === ALWAYS || HOLIDAYS.test(hours)
      ? undefined
      : {
          problem: `The opening hours "${hours}"${of} don't say what happens on public holidays.`,
          fix: `Add "; PH off" if it is closed then, "; PH 10:00-14:00" if it is open, "; PH unknown" if nobody knows.`,
        })
  );
}

function findUnreadable(hours: string, of: string): OpeningHoursMistake | undefined {
  const tell = (rest: string): OpeningHoursMistake => {
    const position = hours.lastIndexOf(rest);
    const where = position === -1 ? '' : ` (character ${String(position + 1)})`;
    return {
      problem: `The opening hours "${hours}"${of} can't be read at "${rest}"${where}.`,
      fix: LIKE_THIS,
    };
  };
  const refused = REFUSED.exec(hours)?.[0];
  if (refused !== undefined) return tell(refused.trim());
  try {
    const warning = quietly(() => new OpeningHours(hours, ANY_COUNTRY).getStructuredWarnings()).find(
      ({ type }) => type !== HARMLESS_WARNING,
    );
    return warning && tell(getRest(hours, warning));
  } catch (error) {
    const readSoFar = String(error).split(' <--- ')[0] ?? '';
    return tell(hours.startsWith(readSoFar) ? getWordFrom(hours, readSoFar.length) : hours);
  }
}

// A later rule takes the place of those before it: "PH off; Mo-Fr 10:00-16:00" is open on a holiday.
function findReplaced(hours: string, of: string): OpeningHoursMistake | undefined {
  const rules = listRules(hours);
  const special = rules.findIndex((rule) => isSpecial(rule));
  const usual = rules.findLastIndex((rule) => !isSpecial(rule));
  if (special === -1 || special > usual) return undefined;
  return {
    problem: `In the opening hours${of}, "${rules[usual] ?? ''}" takes the place of "${rules[special] ?? ''}".`,
    fix: `Write holidays, months and single days last: ${[
      ...rules.filter((rule) => !isSpecial(rule)),
      ...rules.filter((rule) => isSpecial(rule)),
    ].join('; ')}`,
  };
}

// The table of a week has no word for "perhaps".
function findUncertain(hours: string, of: string): OpeningHoursMistake | undefined {
  const isSure = (rule: string): boolean =>
    inTimeZone('UTC', () => evaluate(rule, SOME_WEEKS)).every(({ sure }) => sure);
  const uncertain = listUsualRules(hours).find((rule) => !isSure(rule));
  if (uncertain === undefined) return undefined;
  return {
    problem: `The opening hours "${uncertain}"${of} don't say from when to when.`,
    fix: `${LIKE_THIS}, or "unknown" for all of it`,
  };
}

/** Whether the public holidays of a country are known, without which no opening hours can be read. */
export function knowsHolidays(country: string): boolean {
  try {
    quietly(() => evaluate('PH off', SOME_WEEKS, country));
    return true;
  } catch {
    return false;
  }
}

function listRules(hours: string): string[] {
  return hours.split(';').map((rule) => rule.trim());
}

/** The rules of an ordinary week. */
function listUsualRules(hours: string): string[] {
  return listRules(withoutHolidays(hours)).filter((rule) => !isSpecial(rule));
}

/** @example withoutHolidays('Mo-Fr 10:00-12:00; Su,PH 12:00-14:00; PH off') // => 'Mo-Fr 10:00-12:00; Su 12:00-14:00' */
function withoutHolidays(hours: string): string {
  return listRules(hours)
    .map((rule) => rule.replace(/\bPH ?, ?|, ?PH\b/gi, ''))
    .filter((rule) => !HOLIDAYS.test(rule))
    .join('; ');
}

/** Whether a rule is for holidays, for a part of the year or for single days, not for every week. */
function isSpecial(rule: string): boolean {
  return HOLIDAYS.test(rule) || PART_OF_YEAR.test(rule);
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
    const stated = evaluate(hours, period, place.country);
    const usual = evaluate(withoutHolidays(hours), period);
    const isSilent = (span: Span): boolean => isSilentDay(hours, getLocalDate(span.from), place);
    const isExcepted = (span: Span): boolean => {
      const date = getLocalDate(span.from);
      return exceptions.some(({ from, to }) => from <= date && date <= to);
    };
    // Where nothing is said of a day, its usual hours and those of a holiday are both possible.
    const weekly = evaluate(listUsualRules(hours).join('; '), period);
    const nights = [...listUsualRules(hours).flatMap((rule) => evaluate(rule, period)), ...weekly, ...usual];
    const byDay = keepNights(stated, nights).flatMap(splitAtMidnights);
    const perhaps = [...byDay, ...usual.flatMap(splitAtMidnights)].filter((span) => isSilent(span));
    return arrange([
      ...byDay.filter((span) => !isSilent(span) && !isExcepted(span)),
      ...perhaps.filter((span) => !isExcepted(span)).map((span) => ({ ...span, sure: false })),
      ...exceptions.flatMap((exception) => evaluate(formatException(exception), period)),
    ]);
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
    const rules = listUsualRules(hours);
    const nights = rules.flatMap((rule) => evaluate(rule, SOME_WEEKS));
    const spans = keepNights(evaluate(rules.join('; '), SOME_WEEKS), nights).flatMap(splitAtMidnights);
    return Array.from({ length: 7 }, (_, weekday) => {
      const start = SOME_WEEKS.from + (weekday === 0 ? 7 : weekday) * DAY_MS;
      return {
        weekday,
        ranges: spans
          .filter((span) => span.from >= start && span.from < start + DAY_MS)
          .map((span) => ({ from: (span.from - start) / 60_000, to: (span.to - start) / 60_000 })),
      };
    });
  });
}

/**
 * A night belongs to the day on which it began: before a holiday or before a day with a rule of its own ("Sa
 * 20:00-02:00; Su off") it is not over at midnight, and after a holiday it does not begin then. The library ends and
 * begins every day's rule at midnight. `unbroken` is how it would be without holidays, and by each rule alone.
 */
function keepNights(stated: readonly OpenSpan[], unbroken: readonly OpenSpan[]): OpenSpan[] {
  const nights = unbroken.filter(
    (span) => span.to - span.from < DAY_MS && getMidnightAfter(span.from) < span.to,
  );
  return stated.flatMap((span): OpenSpan[] => {
    const own = nights.find((night) => night.from === span.from && getMidnightAfter(span.from) === span.to);
    if (own) return [{ ...span, to: own.to }];
    const before = nights.find((night) => getMidnightAfter(night.from) === span.from);
    const hasBegun = stated.some((other) => other.to === span.from && other.from === before?.from);
    if (!before || hasBegun || !span.sure) return [span];
    const isPerhaps = stated.some((other) => !other.sure && other.to === span.from);
    return [
      ...(isPerhaps ? [{ from: span.from, to: Math.min(before.to, span.to), sure: false }] : []),
      ...(before.to < span.to ? [{ ...span, from: before.to }] : []),
    ];
  });
}

// "24/7" is one span without end, and a table wants it day by day. A night stays whole.
function splitAtMidnights(span: OpenSpan): OpenSpan[] {
  if (span.to - span.from <= DAY_MS) return [span];
  const parts: OpenSpan[] = [];
  for (let { from } = span; from < span.to; from = getMidnightAfter(from)) {
    parts.push({ ...span, from, to: Math.min(getMidnightAfter(from), span.to) });
  }
  return parts;
}

// What is sure comes before what is not: the night before a day of which nothing is known ends when it ends.
function arrange(spans: readonly OpenSpan[]): OpenSpan[] {
  const sure = joinSpans(spans.filter((span) => span.sure));
  const unsure = joinSpans(spans.filter((span) => !span.sure)).flatMap((span) => subtractSpans(span, sure));
  return [
    ...sure.map((span) => ({ ...span, sure: true })),
    ...unsure.map((span) => ({ ...span, sure: false })),
  ].sort((a, b) => a.from - b.from);
}

/** `country` is needed where the rules name holidays. */
function evaluate(rules: string, { from, to }: Span, country?: string): OpenSpan[] {
  if (rules === '') return [];
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

/** Whether the hours say nothing of a day on which many places close. */
function isSilentDay(hours: string, date: string, { oftenClosed }: OpeningHoursPlace): boolean {
  const monthDay = date.slice('YYYY-'.length);
  return hours !== ALWAYS && oftenClosed.includes(monthDay) && !isNamed(hours, monthDay);
}

/** Whether the hours name a day or days around it: "Dec 24", "Dec 20-31", "Dec 20-Jan 05". */
function isNamed(hours: string, monthDay: string): boolean {
  const toNumber = (month: string, day: string): number =>
    (MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1) * 100 + Number(day);
  const wanted = Number(monthDay.replace('-', ''));
  return [...hours.matchAll(NAMED_DAYS)].some(
    ([, month = '', day = '', lastMonth = month, lastDay = day]) => {
      const from = toNumber(month, day);
      const to = toNumber(lastMonth, lastDay);
      return from <= to ? from <= wanted && wanted <= to : from <= wanted || wanted <= to;
    },
  );
}

// The zone of the process is the site's while hours are read.
function getLocalDate(instant: number): string {
  const date = new Date(instant);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${String(date.getFullYear())}-${month ?? ''}-${day ?? ''}`;
}

function getMidnightAfter(instant: number): number {
  const date = new Date(instant);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
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
