import { DAY_MS, MINUTE_MS } from './calendarDay.ts';
import { getDateFormat } from './dateFormat.ts';
import { memoizeByName } from './memoize.ts';

export interface LocalTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** 0 is Monday. */
  readonly weekday: number;
  /** Minutes since midnight on the local clock. */
  readonly minutes: number;
}

/** The Swedish format is close to ISO: "2026-11-25 13:00". */
const getIsoFormat = memoizeByName((timeZone) =>
  getDateFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
);

/** Local date and time in a time zone at an instant (ms). */
export function getLocalTime(instant: number, timeZone: string): LocalTime {
  const [date = '', time = ''] = getIsoFormat(timeZone).format(instant).split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { date, weekday: (new Date(date).getUTCDay() + 6) % 7, minutes: hour * 60 + minute };
}

/**
 * The instant (ms) at which a day begins in a time zone. `daysLater` counts calendar days, not 24 hours.
 * @example getStartOfDay('2026-07-01', 'Europe/Stockholm') // => Date.UTC(2026, 5, 30, 22)
 */
export function getStartOfDay(date: string, timeZone: string, daysLater = 0): number {
  const target = Date.parse(`${date}T00:00:00Z`) + daysLater * DAY_MS;
  // If the clock changes that day, the offset at the guess may differ from the one at midnight: correct twice.
  let instant = target;
  for (let round = 0; round < 2; round += 1) {
    const local = getLocalTime(instant, timeZone);
    instant += target - (Date.parse(`${local.date}T00:00:00Z`) + local.minutes * MINUTE_MS);
  }
  // If the clock skips midnight, the day begins when the previous one ends.
  const { date: reached, minutes } = getLocalTime(instant, timeZone);
  return Date.parse(reached) < target ? instant + (1440 - minutes) * MINUTE_MS : instant;
}
