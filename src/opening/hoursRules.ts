/** Splits opening hours in OpenStreetMap's format into rules: `Tu-Fr 10:00-16:00; Dec 24 off; PH off`. */

/** The hours of a place that is always open, or a line that is always answered. */
export const ALWAYS = '24/7';
export const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const HOLIDAYS = /\bPH\b/i;
const PART_OF_YEAR = new RegExp(`^(\\d{4}|week|easter|${MONTHS.join('|')})\\b`, 'i');

const NAMED_DAYS = new RegExp(
  `\\b(${MONTHS.join('|')}) (\\d{1,2})\\b(?: ?- ?(?:(${MONTHS.join('|')}) )?(\\d{1,2})\\b)?`,
  'gi',
);

export function listRules(hours: string): string[] {
  return hours.split(';').map((rule) => rule.trim());
}

/** The rules of a usual week. */
export function listUsualRules(hours: string): string[] {
  return listRules(withoutHolidays(hours)).filter((rule) => !isSpecial(rule));
}

/** @example withoutHolidays('Mo-Fr 10:00-12:00; Su,PH 12:00-14:00; PH off') // => 'Mo-Fr 10:00-12:00; Su 12:00-14:00' */
export function withoutHolidays(hours: string): string {
  return listRules(hours)
    .map((rule) => rule.replace(/\bPH ?, ?|, ?PH\b/gi, ''))
    .filter((rule) => !HOLIDAYS.test(rule))
    .join('; ');
}

/** Whether a rule is for holidays, part of the year or single days, not for every week. */
export function isSpecial(rule: string): boolean {
  return HOLIDAYS.test(rule) || PART_OF_YEAR.test(rule);
}

/** Whether the hours mention a day, alone or within a range: "Dec 24", "Dec 20-31", "Dec 20-Jan 05". */
export function mentionsDay(hours: string, monthDay: string): boolean {
  const toNumber = (month: string, day: string): number =>
    (MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1) * 100 + Number(day);
  const target = Number(monthDay.replace('-', ''));
  return [...hours.matchAll(NAMED_DAYS)].some(
    ([, month = '', day = '', lastMonth = month, lastDay = day]) => {
      const from = toNumber(month, day);
      const to = toNumber(lastMonth, lastDay);
      return from <= to ? from <= target && target <= to : from <= target || target <= to;
    },
  );
}
