import { DAY_MS } from '../domain/calendarDay.ts';

/** How much of a period of some days has passed; `last` is a UTC midnight (ms). */
export type DayCount =
  | { readonly state: 'impossible' | 'future' }
  | { readonly state: 'running'; readonly day: number; readonly left: number; readonly last: number }
  | { readonly state: 'ended'; readonly last: number };

/**
 * Counts the days of a period that began on a date, `YYYY-MM-DD`, as day 1. The authorities may count from the day after;
 * counted this way, the last day is never too late if the date is right.
 * @example countDays('2026-11-10', '2026-12-08', 30) // => { state: 'running', day: 29, left: 1, last: … }
 */
export function countDays(began: string, today: string, length: number): DayCount {
  const begin = addDays(began, 0);
  const now = addDays(today, 0);
  const last = addDays(began, length - 1);
  // `Date` turns 31 February into a day in March.
  const exists = begin !== undefined && new Date(begin).toISOString().startsWith(began);
  if (!exists || now === undefined || last === undefined) return { state: 'impossible' };
  const day = (now - begin) / DAY_MS + 1;
  if (day < 1) return { state: 'future' };
  return day > length ? { state: 'ended', last } : { state: 'running', day, left: length - day, last };
}

/**
 * The UTC midnight (ms) some days after a date, or undefined if that is not a date. Works in calendar days, so neither
 * time zones nor clock changes matter.
 * @example addDays('2026-01-31', 30) // => Date.UTC(2026, 2, 2)
 */
export function addDays(date: string, days: number): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return Date.UTC(Number(year), Number(month) - 1, Number(day) + days);
}
