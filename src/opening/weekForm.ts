/** Converts opening hours to a form with weekdays, and back. Rules that don't fit the form stay text. */
import { ALWAYS, HOLIDAYS, isSpecial, listRules, WEEKDAYS } from './hoursRules.ts';

const DAY = `(?:${WEEKDAYS.join('|')}|PH)`;
const DAYS = new RegExp(`^(${DAY}(?: ?- ?${DAY})?(?:, ?${DAY}(?: ?- ?${DAY})?)*) +(.+)$`);
const RANGES = /^\d{1,2}:\d{2} ?- ?\d{1,2}:\d{2}(?:, ?\d{1,2}:\d{2} ?- ?\d{1,2}:\d{2})*$/;
/** Times are incomplete while someone is typing. */
const UNFINISHED = /^[^,;-]*-[^,;-]*(?:,[^,;-]*-[^,;-]*)*$/;

const CLOSED = 'off';

/** Opening hours of each day of the week, and on public holidays. */
export interface WeekForm {
  /** Times of each day from Monday on: `10:00-16:00`; none if it is closed. */
  readonly days: readonly (readonly string[])[];
  /** On public holidays; undefined if not stated. */
  readonly holidays: 'off' | 'unknown' | readonly string[] | undefined;
  /** Rules for single days and parts of the year, as text. */
  readonly rest: readonly string[];
}

/** A week in which every day is closed. */
export const emptyWeek: WeekForm = { days: WEEKDAYS.map(() => []), holidays: undefined, rest: [] };

/**
 * Undefined if the hours don't fit the form: `24/7`, unknown, or more complex rules. `isTyping` accepts incomplete times.
 * @example parseWeekForm('Mo-Fr 10:00-16:00; PH off')?.days[0] // => ['10:00-16:00']
 */
export function parseWeekForm(hours: string, isTyping = false): WeekForm | undefined {
  if (hours === ALWAYS || hours === 'unknown') return undefined;
  const days: (readonly string[])[] = [...emptyWeek.days];
  let { holidays } = emptyWeek;
  const rest: string[] = [];
  const times = isTyping ? UNFINISHED : RANGES;
  for (const rule of listRules(hours)) {
    if (rule === CLOSED) continue;
    if (isSpecial(rule) && !HOLIDAYS.test(rule)) {
      rest.push(rule);
      continue;
    }
    // A part after a comma adds to the days; a separate rule replaces them.
    for (const [index, part] of rule.split(new RegExp(`, +(?=${DAY}\\b)`)).entries()) {
      const [, names = '', stated = ''] = DAYS.exec(part) ?? [];
      if (
        names === '' ||
        !(times.test(stated) || stated === CLOSED || (stated === 'unknown' && names === 'PH'))
      )
        return undefined;
      const ranges = times.test(stated) ? stated.split(/, ?/).map((range) => range.replaceAll(' ', '')) : [];
      for (const day of listDays(names)) {
        if (day === undefined) return undefined;
        if (day === 'PH') holidays = ranges.length > 0 ? ranges : stated === CLOSED ? 'off' : 'unknown';
        else days[day] = index === 0 ? ranges : [...(days[day] ?? []), ...ranges];
      }
    }
    // A weekly rule after one for single days would override it.
    if (rest.length > 0 && !HOLIDAYS.test(rule)) return undefined;
  }
  return { days, holidays, rest };
}

/** The days in a list: `Mo-We,PH`. */
function listDays(names: string): (number | 'PH' | undefined)[] {
  return names.split(/, ?/).flatMap((name): (number | 'PH' | undefined)[] => {
    if (name === 'PH') return ['PH'];
    const [first = -1, last = first] = name
      .split(/ ?- ?/)
      .map((day) => WEEKDAYS.findIndex((weekday) => weekday === day));
    if (first < 0 || last < 0) return [undefined];
    const length = ((last - first + 7) % 7) + 1;
    return Array.from({ length }, (_, step) => (first + step) % 7);
  });
}

/**
 * Consecutive days with the same hours become one rule.
 * @example formatWeekForm({ days: [day, day, [], [], [], [], []], holidays: 'off', rest: [] }) // => 'Mo-Tu 10:00-16:00; PH off'
 */
export function formatWeekForm({ days, holidays, rest }: WeekForm): string {
  const runs: { first: number; last: number; times: string }[] = [];
  for (const [day, ranges] of days.entries()) {
    const times = ranges.join(',');
    const before = runs.at(-1);
    if (times === '') continue;
    if (before?.last === day - 1 && before.times === times) before.last = day;
    else runs.push({ first: day, last: day, times });
  }
  const usual = runs.map(({ first, last, times }) => {
    const [from = '', to = ''] = [WEEKDAYS[first], WEEKDAYS[last]];
    return `${first === last ? from : `${from}-${to}`} ${times}`;
  });
  const onHolidays = typeof holidays === 'object' ? holidays.join(',') : holidays;
  return [
    // Without any day, the hours would be empty.
    ...(usual.length > 0 ? usual : [CLOSED]),
    ...(onHolidays === undefined || onHolidays === '' ? [] : [`PH ${onHolidays}`]),
    ...rest,
  ].join('; ');
}
