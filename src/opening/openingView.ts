/** Formats opening hours for a page. */
import { getDateFormat } from '../domain/dateFormat.ts';
import type { Opening } from './opening.ts';
import { formatRange, groupWeek, type MinuteRange } from './week.ts';
import { DAY_MS } from '../domain/calendarDay.ts';

export type OpeningView = ReturnType<typeof getOpeningView>;

/** The usual hours of a place or line. */
export type UsualHours = Exclude<OpeningView['hours'], 'unknown'>;

/** Days with unusual hours, as clock times; none if it is closed. */
export type DifferentDayHours = OpeningView['differentDays'][number];

/** The hours of a place or line as text, and the record from which the state is determined. */
export function getOpeningView(language: string, opening: Opening) {
  const { record, always, week } = opening;
  const closures = opening.closures.map(({ from, to, reason }) => ({
    date: from,
    day: formatDateRange(language, from, to),
    hours: [] as readonly string[],
    unsure: false,
    reason,
  }));
  const days = opening.differentDays.map(({ ranges, ...differentDay }) => ({
    ...differentDay,
    day: formatDay(language, differentDay.date),
    hours: formatRanges(ranges),
  }));
  const usual = {
    /** Open day and night, every day: shown without a table of seven equal rows. */
    always,
    week: week.map(({ ranges }, weekday) => ({
      day: formatWeekday(language, weekday),
      hours: formatRanges(ranges),
    })),
    /** In short form: consecutive days with the same hours are one line, closed days are left out. */
    short: groupWeek(week).map(({ first, last, ranges }) => ({
      day: formatShortWeekdays(language, first, last),
      hours: formatRanges(ranges),
    })),
  };
  return {
    record,
    /** Current and future temporary closures. */
    closures: closures.map(({ day }) => day),
    /** Closures, holidays, exceptions and days with unknown hours, in order of date, even if the usual hours are unknown. */
    differentDays: [...closures, ...days].sort((a, b) => (a.date < b.date ? -1 : 1)),
    hours: week.length === 0 ? ('unknown' as const) : usual,
  };
}

function formatRanges(ranges: readonly MinuteRange[]): string[] {
  return ranges.map(formatRange);
}

/** @example formatDay('en', '2026-12-24') // => 'Thursday 24 December' */
export function formatDay(language: string, date: string): string {
  return getFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(Date.parse(date));
}

/**
 * A range of dates, both included.
 * @example formatDateRange('en', '2026-07-01', '2026-07-31') // => '1 – 31 July 2026'
 */
export function formatDateRange(language: string, from: string, to: string): string {
  return getFormat(language, { dateStyle: 'long' }).formatRange(Date.parse(from), Date.parse(to));
}

const A_MONDAY = Date.UTC(2024, 0, 1);

/** @example formatWeekday('en', 0) // => 'Monday' */
export function formatWeekday(language: string, weekday: number): string {
  return getFormat(language, { weekday: 'long' }).format(A_MONDAY + weekday * DAY_MS);
}

/**
 * A range of weekdays in short form, both included; a single day if they are equal.
 * @example formatShortWeekdays('en', 0, 4) // => 'Mon – Fri'
 */
export function formatShortWeekdays(language: string, first: number, last: number): string {
  return getFormat(language, { weekday: 'short' }).formatRange(
    A_MONDAY + first * DAY_MS,
    A_MONDAY + last * DAY_MS,
  );
}

/** For plain dates, which are the same in every time zone. */
function getFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return getDateFormat(language, { ...options, timeZone: 'UTC' });
}
