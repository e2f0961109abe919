import { getLocalTime } from '../domain/localTime.ts';
import { ALWAYS } from '../opening/hoursRules.ts';
import { findEndOfOpenings } from '../opening/openingState.ts';
import type { PlaceRecord, PlaceView } from '../content/places.ts';
import { formatClockRange, groupHours, type ClockRange } from './clockRange.ts';
import { DAY_MS, shiftDay } from '../domain/calendarDay.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const HOURS = 'OpeningHoursSpecification';
/** A closed day opens and closes at 00:00. */
const CLOSED: ClockRange = { opens: '00:00', closes: '00:00' };

/**
 * The schema.org data of a place's page, built at `now` (ms). It contains only what the page says. The vocabulary has nothing for
 * "call first", so hours are given only until the day before the first of these: an uncertain day, the overdue date, the end of
 * the list. None are given if an appointment is needed.
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
 * The text of a script element, with `<` escaped so that it can't end the element.
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
  const unsureDays = differentDays.filter(({ unsure }) => unsure).map(({ date }) => shiftDay(date, -1));
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
  // How schema.org expresses "day and night".
  const always = { '@type': HOURS, dayOfWeek: WEEKDAYS, opens: '00:00', closes: '23:59', ...valid };
  const special = [
    ...differentDays.flatMap(({ date, ranges }) =>
      (ranges.length === 0 ? [CLOSED] : ranges.map(formatClockRange)).map((range) => ({
        '@type': HOURS,
        ...range,
        validFrom: date,
        validThrough: date,
      })),
    ),
    ...closures.map(({ from, to }) => ({ '@type': HOURS, ...CLOSED, validFrom: from, validThrough: to })),
  ].filter((entry) => entry.validFrom <= validThrough);
  return { usual: hours === ALWAYS ? [always] : usual, special: special.length > 0 ? special : undefined };
}
