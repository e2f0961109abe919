/** Checks typed opening hours, with a fix for each issue. */
import type { Issue } from '../domain/contentError.ts';
import { evaluate, findUnread } from './hoursLibrary.ts';
import { inTimeZone } from './inTimeZone.ts';
import { ALWAYS, HOLIDAYS, isSpecial, listRules, listUsualRules, MONTHS, WEEKDAYS } from './hoursRules.ts';
import { parseWeekForm } from './weekForm.ts';

const EXAMPLE_FIX = 'Write them like this: Tu-Fr 10:00-16:00; PH off';
const KNOWN_WORDS = new RegExp(
  `^(${[...WEEKDAYS, ...MONTHS, 'PH|SH|week|easter|off|closed|unknown|open'].join('|')})$`,
  'i',
);

/**
 * Hours that the library interprets differently than meant: sunrise depends on a location that it does not know, and a holiday
 * after a comma adds to the usual hours. Our own parser does not support a semicolon in quotation marks.
 */
const REJECTED = /\b(sunrise|sunset|dawn|dusk)\b.*|(?<=\d) ?, ?PH\b.*|"[^";]*;[^"]*".*/i;

const A_WEEK = { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 0, 8) };

/** A longer span past midnight is probably a day with its two times swapped. */
const MAX_NIGHT_HOURS = 14;

/**
 * The first issue in typed opening hours, or undefined. `owner` is the name of the record, for the message.
 * @example findOpeningHoursIssue('Tu-Fr 10:00-16:00; PH off') // => undefined
 */
export function findOpeningHoursIssue(hours: string, owner?: string): Issue | undefined {
  const of = owner === undefined ? '' : ` of ${owner}`;
  if (hours.trim() === '') {
    return {
      problem: `The opening hours${of} are empty.`,
      fix: `${EXAMPLE_FIX}, or "unknown" if they are not known`,
      code: 'empty',
    };
  }
  return (
    findLongDash(hours, of) ??
    findRangeIssue(hours, of) ??
    findUnreadable(hours, of) ??
    findReplaced(hours, of) ??
    findOverlap(hours, of) ??
    findUncertain(hours, of) ??
    (hours === ALWAYS || HOLIDAYS.test(hours)
      ? undefined
      : {
          problem: `The opening hours "${hours}"${of} don't say what happens on public holidays.`,
          fix: `Add "; PH off" if it is closed then, "; PH 10:00-14:00" if it is open, "; PH unknown" if that is not known.`,
          code: 'hoursHolidays',
          remedies: [
            { code: 'holidaysOff', value: `${hours}; PH off` },
            { code: 'holidaysUnknown', value: `${hours}; PH unknown` },
          ],
        })
  );
}

function findUnreadable(hours: string, of: string): Issue | undefined {
  const rest = REJECTED.exec(hours)?.[0].trim() ?? findUnread(hours);
  if (rest === undefined) return undefined;
  const position = hours.lastIndexOf(rest);
  const where = position === -1 ? '' : ` (character ${String(position + 1)})`;
  return {
    problem: `The opening hours "${hours}"${of} can't be read at "${rest}"${where}.`,
    fix: `${EXAMPLE_FIX}${getHint(hours)}`,
    code: 'hoursUnread',
    values: { rest },
  };
}

/** A hint on common differences between countries. */
function getHint(hours: string): string {
  const words = listRules(hours).flatMap((rule) => /^[^\d"]*/.exec(rule)?.[0].match(/\p{L}+/gu) ?? []);
  if (/\d\.\d/.test(hours)) return '. Write times with a colon: 10:00, not 10.00';
  if (!hours.includes('"') && words.some((word) => !KNOWN_WORDS.test(word)))
    return `. The weekdays are ${WEEKDAYS.join(' ')}, holidays are PH`;
  return '';
}

// The library accepts some long dashes, but only documents the hyphen.
function findLongDash(hours: string, of: string): Issue | undefined {
  const dash = /[‐-―−]/.exec(hours)?.[0];
  if (dash === undefined) return undefined;
  const short = hours.replace(/[‐-―−]/g, '-');
  return {
    problem: `The opening hours "${hours}"${of} contain a long dash (${dash}).`,
    fix: `Use a hyphen instead: ${short}`,
    code: 'hoursDash',
    remedies: [{ code: 'write', value: short }],
  };
}

/**
 * The first implausible range in the hours of a week or a day: an overlong night, such as "Mo-Fr 16:00-10:00", or two equal
 * times, which the library reads as 24 hours.
 * @example findRangeIssue('22:00-06:00') // => undefined
 */
export function findRangeIssue(hours: string, of = ''): Issue | undefined {
  for (const [range, from = '', to = ''] of hours.matchAll(/(\d{1,2}:\d\d) ?- ?(\d{1,2}:\d\d)/g)) {
    const hoursLong = (toMinutes(to) - toMinutes(from)) / 60;
    if (Number.isInteger(hoursLong / 24) && hoursLong <= 0) {
      return {
        problem: `In the opening hours${of}, "${range}" starts and ends at the same time.`,
        fix: 'Use 24/7 or two different times. For a single day that is open day and night, write 00:00-24:00.',
        code: 'hoursSame',
        values: { range },
      };
    }
    if (hoursLong < 0 && hoursLong + 24 > MAX_NIGHT_HOURS) {
      return {
        problem: `In the opening hours${of}, "${range}" runs past midnight (${String(Math.floor(hoursLong + 24))} hours).`,
        fix: `If the times are swapped, write ${to}-${from}. A night is written like Fr 22:00-02:00. If it really is that long, write two parts: 00:00-${to},${from}-24:00`,
        code: 'hoursTurned',
        values: { range, length: String(Math.floor(hoursLong + 24)) },
        remedies: [{ code: 'write', value: hours.replace(range, `${to}-${from}`) }],
      };
    }
  }
  return undefined;
}

function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

// A later rule overrides earlier ones: "PH off; Mo-Fr 10:00-16:00" is open on holidays.
function findReplaced(hours: string, of: string): Issue | undefined {
  const rules = listRules(hours);
  const special = rules.findIndex((rule) => isSpecial(rule));
  const usual = rules.findLastIndex((rule) => !isSpecial(rule));
  if (special === -1 || special > usual) return undefined;
  const ordered = [
    ...rules.filter((rule) => !isSpecial(rule)),
    ...rules.filter((rule) => isSpecial(rule)),
  ].join('; ');
  return {
    problem: `In the opening hours${of}, "${rules[usual] ?? ''}" overrides "${rules[special] ?? ''}".`,
    fix: `Write holidays, months and single days last: ${ordered}`,
    code: 'hoursReplaced',
    remedies: [{ code: 'write', value: ordered }],
  };
}

// The weekly table can't show a night that is still open when the hours of the next day begin.
function findOverlap(hours: string, of: string): Issue | undefined {
  const days = parseWeekForm(hours)?.days ?? [];
  for (const [index, ranges] of days.entries()) {
    const nextDay = (index + 1) % days.length;
    for (const night of ranges) {
      const [from = '', to = ''] = night.split('-');
      if (toMinutes(to) > toMinutes(from)) continue;
      const overlapping = days[nextDay]?.find(
        (range) => toMinutes(range.split('-', 1)[0] ?? '') < toMinutes(to),
      );
      if (overlapping === undefined) continue;
      const [nightText, next] = [
        `${WEEKDAYS[index] ?? ''} ${night}`,
        `${WEEKDAYS[nextDay] ?? ''} ${overlapping}`,
      ];
      return {
        problem: `In the opening hours${of}, "${nightText}" is not over when "${next}" begins.`,
        fix: 'Make the first end earlier, or the second begin later.',
        code: 'hoursOverlap',
        values: { night: nightText, next },
      };
    }
  }
  return undefined;
}

// The weekly table can't show uncertain hours.
function findUncertain(hours: string, of: string): Issue | undefined {
  const isConfident = (rule: string): boolean =>
    inTimeZone('UTC', () => evaluate(rule, A_WEEK)).every(({ sure }) => sure);
  const uncertain = listUsualRules(hours).find((rule) => !isConfident(rule));
  if (uncertain === undefined) return undefined;
  return {
    problem: `The opening hours "${uncertain}"${of} don't say when it opens and closes.`,
    fix: `${EXAMPLE_FIX}, or "unknown" for all of it`,
    code: 'hoursUncertain',
    values: { rule: uncertain },
  };
}
