/** Opening hours as a week to fill in, and back. What a week has no place for stays as text. */
import { ALWAYS, HOLIDAYS, isSpecial, listRules } from './hoursRules.ts';

const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const DAY = `(?:${WEEKDAYS.join('|')}|PH)`;
const DAYS = new RegExp(`^(${DAY}(?: ?- ?${DAY})?(?:, ?${DAY}(?: ?- ?${DAY})?)*) +(.+)$`);
const RANGES = /^\d{1,2}:\d{2} ?- ?\d{1,2}:\d{2}(?:, ?\d{1,2}:\d{2} ?- ?\d{1,2}:\d{2})*$/;
/** While somebody types, times are not whole. */
const UNFINISHED = /^[^,;-]*-[^,;-]*(?:,[^,;-]*-[^,;-]*)*$/;

const CLOSED = 'off';

/** Hours that say when a place is open each day of a week, and on public holidays. */
export interface WeekForm {
  /** From Monday on, the times of each day: `10:00-16:00`; none where it is closed. */
  readonly days: readonly (readonly string[])[];
  /** On public holidays; undefined where nothing is said. */
  readonly holidays: 'off' | 'unknown' | readonly string[] | undefined;
  /** Rules for single days and parts of the year. */
  readonly rest: readonly string[];
}

/** A week in which it is never open. */
export const emptyWeek: WeekForm = { days: WEEKDAYS.map(() => []), holidays: undefined, rest: [] };

/**
 * Undefined where the hours can't be told as a week: they are `24/7`, unknown, or say more than that. `isTyping` lets times
 * pass that are not whole.
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
    // What stands after a comma adds to the days; a rule of its own takes their place.
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
    // A rule of the week behind one for single days would take its place.
    if (rest.length > 0 && !HOLIDAYS.test(rule)) return undefined;
  }
  return { days, holidays, rest };
}

/** The days that a list names: `Mo-We,PH`. */
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
 * Days one after another with the same hours are one rule.
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
    // Hours that name no day are none.
    ...(usual.length > 0 ? usual : [CLOSED]),
    ...(onHolidays === undefined || onHolidays === '' ? [] : [`PH ${onHolidays}`]),
    ...rest,
  ].join('; ');
}
