import { getLocalTime } from '../domain/localTime.ts';
import { findEndOfOpenings } from '../opening/openingState.ts';
import { formatClock, type MinuteRange } from '../opening/week.ts';
import type { PlaceRecord, PlaceView } from '../content/places.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const DAY_MS = 86_400_000;

/** Hours as schema.org writes them. A closed day opens and closes at 00:00. */
interface Hours {
  readonly '@type': 'OpeningHoursSpecification';
  readonly dayOfWeek?: readonly string[];
  readonly opens: string;
  readonly closes: string;
  readonly validFrom: string;
  readonly validThrough: string;
}

/** What a page says of a place, for search engines (schema.org): nothing that the page itself doesn't say. */
interface StructuredData {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'Place';
  readonly name: string;
  readonly description: string;
  readonly telephone?: string | undefined;
  readonly address?: string | undefined;
  readonly isAccessibleForFree?: true | undefined;
  readonly openingHoursSpecification?: readonly Hours[] | undefined;
  readonly specialOpeningHoursSpecification?: readonly Hours[] | undefined;
}

/**
 * The structured data of a place's page, made at `now` (ms). There are no words in it for "call first". So hours stand
 * in it only for the days of which all is sure: to the day before the record is overdue, before the list ends, and
 * before the first day of which nobody knows; and not where one must agree on a time.
 */
export function getStructuredData(
  place: PlaceView,
  record: PlaceRecord,
  timeZone: string,
  now: number,
): StructuredData {
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
): { usual: Hours[]; special: Hours[] | undefined } | undefined {
  const getDate = (instant: number): string => getLocalTime(instant, timeZone).date;
  const today = getDate(now);
  const validFrom = firstDay !== undefined && firstDay > today ? firstDay : today;
  const unsureDays = differentDays.filter(({ unsure }) => unsure).map(({ date }) => getDayBefore(date));
  const end = findEndOfOpenings(opening) ?? 0;
  const [validThrough = ''] = [getDate(Math.min(opening.overdueFrom, end) - DAY_MS), ...unsureDays].sort();
  if (week.length === 0 || opening.byAppointment || validThrough < validFrom) return undefined;

  const valid = { validFrom, validThrough };
  const special = [
    ...differentDays.flatMap(({ date, ranges }) =>
      (ranges.length === 0 ? [{ from: 0, to: 0 }] : ranges).map((range) => ({
        ...formatHours(range),
        validFrom: date,
        validThrough: date,
      })),
    ),
    ...closures.map(({ from, to }) => ({
      ...formatHours({ from: 0, to: 0 }),
      validFrom: from,
      validThrough: to,
    })),
  ].filter((entry) => entry.validFrom <= validThrough);
  return {
    usual: hours === '24/7' ? [getAlways(valid)] : listUsual(week, valid),
    special: special.length > 0 ? special : undefined,
  };
}

/** Days with the same hours share an entry. */
function listUsual(week: PlaceRecord['week'], valid: Pick<Hours, 'validFrom' | 'validThrough'>): Hours[] {
  const days = week.flatMap(({ ranges }, weekday) =>
    ranges.map((range) => ({ day: WEEKDAYS[weekday] ?? '', hours: formatHours(range) })),
  );
  return [...Map.groupBy(days, ({ hours }) => `${hours.opens}-${hours.closes}`).values()].flatMap((same) =>
    same.slice(0, 1).map(({ hours }) => ({ ...hours, dayOfWeek: same.map(({ day }) => day), ...valid })),
  );
}

// The way of schema.org to say "day and night".
function getAlways(valid: Pick<Hours, 'validFrom' | 'validThrough'>): Hours {
  return {
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: WEEKDAYS,
    opens: '00:00',
    closes: '23:59',
    ...valid,
  };
}

function formatHours({ from, to }: MinuteRange): Pick<Hours, '@type' | 'opens' | 'closes'> {
  return { '@type': 'OpeningHoursSpecification', opens: formatClock(from), closes: formatClock(to) };
}

function getDayBefore(date: string): string {
  return new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10);
}
