/** What is wrong with opening hours that somebody wrote, and what to type. */
import type { Issue } from '../domain/contentError.ts';
import { evaluate, findUnread } from './hoursLibrary.ts';
import { inTimeZone } from './inTimeZone.ts';
import { ALWAYS, HOLIDAYS, isSpecial, listRules, listUsualRules, MONTHS } from './hoursRules.ts';

const LIKE_THIS = 'Write them like this: Tu-Fr 10:00-16:00; PH off';
const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const KNOWN_WORDS = new RegExp(
  `^(${[...WEEKDAYS, ...MONTHS, 'PH|SH|week|easter|off|closed|unknown|open'].join('|')})$`,
  'i',
);

/**
 * What the library reads, but other than it is meant: the sun rises where the library thinks that the place is, and a
 * holiday after a comma is open besides its usual hours. A semicolon between quotation marks divides nothing.
 */
const REJECTED = /\b(sunrise|sunset|dawn|dusk)\b.*|(?<=\d) ?, ?PH\b.*|"[^";]*;[^"]*".*/i;

const A_WEEK = { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 0, 8) };

/** A night longer than this is a day whose two times stand the wrong way round. */
const LONGEST_NIGHT_HOURS = 14;

/**
 * What is wrong with opening hours that somebody wrote, or undefined. `owner` is whose hours they are, for the message.
 * @example findOpeningHoursMistake('Tu-Fr 10:00-16:00; PH off') // => undefined
 */
export function findOpeningHoursIssue(hours: string, owner?: string): Issue | undefined {
  const of = owner === undefined ? '' : ` of ${owner}`;
  if (hours.trim() === '') {
    return {
      problem: `The opening hours${of} are empty.`,
      fix: `${LIKE_THIS}, or "unknown" if nobody knows`,
      code: 'empty',
    };
  }
  return (
    findLongDash(hours, of) ??
    findRangeIssue(hours, of) ??
    findUnreadable(hours, of) ??
    findReplaced(hours, of) ??
    findUncertain(hours, of) ??
    (hours === ALWAYS || HOLIDAYS.test(hours)
      ? undefined
      : {
          problem: `The opening hours "${hours}"${of} don't say what happens on public holidays.`,
          fix: `Add "; PH off" if it is closed then, "; PH 10:00-14:00" if it is open, "; PH unknown" if nobody knows.`,
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
    fix: `${LIKE_THIS}${getHint(hours)}`,
    code: 'hoursUnread',
    values: { rest },
  };
}

/** What is written other than here in many countries. */
function getHint(hours: string): string {
  const words = listRules(hours).flatMap((rule) => /^[^\d"]*/.exec(rule)?.[0].match(/\p{L}+/gu) ?? []);
  if (/\d\.\d/.test(hours)) return '. A time has a colon: 10:00, not 10.00';
  if (!hours.includes('"') && words.some((word) => !KNOWN_WORDS.test(word)))
    return `. The weekdays are ${WEEKDAYS.join(' ')}, holidays are PH`;
  return '';
}

// Some of these the library reads, but a short dash alone is what it promises to read.
function findLongDash(hours: string, of: string): Issue | undefined {
  const dash = /[‐-―−]/.exec(hours)?.[0];
  if (dash === undefined) return undefined;
  const short = hours.replace(/[‐-―−]/g, '-');
  return {
    problem: `The opening hours "${hours}"${of} have a long dash (${dash}).`,
    fix: `Write the short one of the keyboard: ${short}`,
    code: 'hoursDash',
    remedies: [{ code: 'write', value: short }],
  };
}

/**
 * A range that can't be meant, in the hours of a week or of a day: a night that is longer than a night, such as
 * "Mo-Fr 16:00-10:00", or two times that are the same, which the library reads as day and night.
 * @example findRangeMistake('22:00-06:00') // => undefined
 */
export function findRangeIssue(hours: string, of = ''): Issue | undefined {
  for (const [range, from = '', to = ''] of hours.matchAll(/(\d{1,2}:\d\d) ?- ?(\d{1,2}:\d\d)/g)) {
    const hoursLong = (toMinutes(to) - toMinutes(from)) / 60;
    if (Number.isInteger(hoursLong / 24) && hoursLong <= 0) {
      return {
        problem: `In the opening hours${of}, "${range}" begins and ends at the same time.`,
        fix: 'Use 24/7 or two times. For a single day that is open day and night, write 00:00-24:00.',
        code: 'hoursSame',
        values: { range },
      };
    }
    if (hoursLong < 0 && hoursLong + 24 > LONGEST_NIGHT_HOURS) {
      return {
        problem: `In the opening hours${of}, "${range}" goes on over midnight for ${String(Math.floor(hoursLong + 24))} hours.`,
        fix: `If it is a day, write ${to}-${from}. A night is written like Fr 22:00-02:00. If it is really so long, write two parts: 00:00-${to},${from}-24:00`,
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

// A later rule takes the place of those before it: "PH off; Mo-Fr 10:00-16:00" is open on a holiday.
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
    problem: `In the opening hours${of}, "${rules[usual] ?? ''}" takes the place of "${rules[special] ?? ''}".`,
    fix: `Write holidays, months and single days last: ${ordered}`,
    code: 'hoursReplaced',
    remedies: [{ code: 'write', value: ordered }],
  };
}

// The table of a week has no word for "perhaps".
function findUncertain(hours: string, of: string): Issue | undefined {
  const isConfident = (rule: string): boolean =>
    inTimeZone('UTC', () => evaluate(rule, A_WEEK)).every(({ sure }) => sure);
  const uncertain = listUsualRules(hours).find((rule) => !isConfident(rule));
  if (uncertain === undefined) return undefined;
  return {
    problem: `The opening hours "${uncertain}"${of} don't say from when to when.`,
    fix: `${LIKE_THIS}, or "unknown" for all of it`,
    code: 'hoursUncertain',
    values: { rule: uncertain },
  };
}
