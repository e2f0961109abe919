/** Hours in the words of a language, as a page shows them. */
import { getDateFormat } from '../domain/dateFormat.ts';
import type { Opening } from './opening.ts';
import { formatClock, groupWeek, type MinuteRange } from './week.ts';

/** Hours as a page shows them, and for the phone to tell the state. */
export type OpeningView = ReturnType<typeof getOpeningView>;

/** The usual hours of a place or a line. */
export type UsualHours = Exclude<OpeningView['hours'], 'unknown'>;

/** Days that differ, with the clock times that stand on the door; none where it is closed. */
export type DifferentDayHours = OpeningView['differentDays'][number];

/** The hours of a place or a line for reading, and for the phone to tell the state. */
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
    /** Day and night, every day: a table would say the same seven times. */
    always,
    week: week.map(({ ranges }, weekday) => ({
      day: formatWeekday(language, weekday),
      hours: formatRanges(ranges),
    })),
    /** The same in few words: days one after another with the same hours are one line, closed days none. */
    short: groupWeek(week).map(({ first, last, ranges }) => ({
      day: formatShortWeekdays(language, first, last),
      hours: formatRanges(ranges),
    })),
  };
  return {
    record,
    /** The times ahead in which it is closed, whatever its usual hours are. */
    closures: closures.map(({ day }) => day),
    /** Closed times, holidays, exceptions, days of which nobody knows: in order of date, also where no hours are known. */
    differentDays: [...closures, ...days].sort((a, b) => (a.date < b.date ? -1 : 1)),
    hours: week.length === 0 ? ('unknown' as const) : usual,
  };
}

function formatRanges(ranges: readonly MinuteRange[]): string[] {
  return ranges.map(({ from, to }) => `${formatClock(from)}–${formatClock(to)}`);
}

/** @example formatDay('en', '2026-12-24') // => 'Thursday 24 December' */
export function formatDay(language: string, date: string): string {
  return getFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(Date.parse(date));
}

/**
 * From one date to another, both included.
 * @example formatDateRange('en', '2026-07-01', '2026-07-31') // => '1 – 31 July 2026'
 */
export function formatDateRange(language: string, from: string, to: string): string {
  return getFormat(language, { dateStyle: 'long' }).formatRange(Date.parse(from), Date.parse(to));
}

const A_MONDAY = Date.UTC(2024, 0, 1);

/** @example formatWeekday('en', 0) // => 'Monday' */
export function formatWeekday(language: string, weekday: number): string {
  return getFormat(language, { weekday: 'long' }).format(A_MONDAY + weekday * 86_400_000);
}

/**
 * Weekdays from one to another, both included and the same for one day alone, in few letters.
 * @example formatShortWeekdays('en', 0, 4) // => 'Mon – Fri'
 */
export function formatShortWeekdays(language: string, first: number, last: number): string {
  return getFormat(language, { weekday: 'short' }).formatRange(
    A_MONDAY + first * 86_400_000,
    A_MONDAY + last * 86_400_000,
  );
}

/** For plain dates, which are the same in every time zone. */
function getFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return getDateFormat(language, { ...options, timeZone: 'UTC' });
}
