import { getLocalTime } from '../domain/localTime.ts';
import { findEndOfOpenings } from '../opening/openingState.ts';
import type { PlaceRecord, PlaceView } from '../content/places.ts';
import { formatRange, groupHours, type ClockRange } from './clockRange.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const HOURS = 'OpeningHoursSpecification';
/** A closed day opens and closes at 00:00. */
const CLOSED: ClockRange = { opens: '00:00', closes: '00:00' };
const DAY_MS = 86_400_000;

/**
 * What the page of a place, made at `now` (ms), says for search engines (schema.org): nothing that the page itself
 * doesn't say. There are no words in it for "call first". So hours stand
 * in it only for the days of which all is sure: to the day before the record is overdue, before the list ends, and
 * before the first day of which nobody knows; and not where one must agree on a time.
 */
export function getStructuredData(place: PlaceView, record: PlaceRecord, timeZone: string, now: number) {
  const hours = findHours(record, timeZone, now);
  return {
    '@context': 'https://schema.org',
    '@type': 'Place',
    name: place.name,
    description: place.what,
    telephone: place.phone,
    address: place.address,
    isAccessibleForFree: place.cost === 'free' || undefined,
    openingHoursSpecification: hours?.usual,
    specialOpeningHoursSpecification: hours?.special,
  };
}

/**
 * As the text of a script element: `<` can't end it.
 * @example formatStructuredData({ name: '</script>' }) // => '{"name":"\\u003c/script>"}'
 */
export function formatStructuredData(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function findHours(
  { opening, week, differentDays, closures, validFrom: firstDay, hours }: PlaceRecord,
  timeZone: string,
  now: number,
) {
  const getDate = (instant: number): string => getLocalTime(instant, timeZone).date;
  const today = getDate(now);
  const validFrom = firstDay !== undefined && firstDay > today ? firstDay : today;
  const unsureDays = differentDays.filter(({ unsure }) => unsure).map(({ date }) => getDayBefore(date));
  const end = findEndOfOpenings(opening) ?? 0;
  const [validThrough = ''] = [getDate(Math.min(opening.overdueFrom, end) - DAY_MS), ...unsureDays].sort();
  if (week.length === 0 || opening.byAppointment || validThrough < validFrom) return undefined;

  const valid = { validFrom, validThrough };
  const usual = groupHours(week).map(({ opens, closes, days }) => ({
    '@type': HOURS,
    opens,
    closes,
    dayOfWeek: days.map((day) => WEEKDAYS[day]),
    ...valid,
  }));
  // The way of schema.org to say "day and night".
  const always = { '@type': HOURS, dayOfWeek: WEEKDAYS, opens: '00:00', closes: '23:59', ...valid };
  const special = [
    ...differentDays.flatMap(({ date, ranges }) =>
      (ranges.length === 0 ? [CLOSED] : ranges.map(formatRange)).map((range) => ({
        '@type': HOURS,
        ...range,
        validFrom: date,
        validThrough: date,
      })),
    ),
    ...closures.map(({ from, to }) => ({ '@type': HOURS, ...CLOSED, validFrom: from, validThrough: to })),
  ].filter((entry) => entry.validFrom <= validThrough);
  return { usual: hours === '24/7' ? [always] : usual, special: special.length > 0 ? special : undefined };
}

function getDayBefore(date: string): string {
  return new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10);
}
