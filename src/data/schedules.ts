import { reasonKeys } from '../opening/opening.ts';
import { formatClock, type MinuteRange } from '../opening/week.ts';
import type { PlaceRecord } from '../content/places.ts';
import type { PlaceDataWords } from './placeDataWords.ts';
import type { Schedule, Weekday } from './placesSchema.ts';
import { getStableId } from './stableId.ts';

const WEEKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The hours of a place as HSDS writes them: the usual week as weekly rules, then each day of the coming weeks that is
 * not as usual, then the times in which it is closed. An entry of single days takes the place of the usual week.
 */
export function listSchedules(record: PlaceRecord, words: PlaceDataWords): Schedule[] {
  return [
    ...listUsualSchedules(record, words),
    ...listDifferentSchedules(record, words),
    ...listClosedSchedules(record, words),
  ];
}

/** Days with the same hours share an entry. */
function listUsualSchedules(record: PlaceRecord, words: PlaceDataWords): Schedule[] {
  const days = record.week.flatMap(({ ranges }, weekday) =>
    ranges.map((range) => ({ day: WEEKDAYS[weekday] ?? 'MO', range: formatRange(range) })),
  );
  return [...Map.groupBy(days, ({ range }) => `${range.opens_at}-${range.closes_at}`)].flatMap(
    ([hours, same]) => {
      const byday = same.map(({ day }) => day).join(',');
      return same.slice(0, 1).map(({ range }) => ({
        id: getStableId('schedule', record.shortName, byday, hours),
        freq: 'WEEKLY' as const,
        wkst: 'MO' as const,
        byday,
        valid_from: record.validFrom,
        valid_to: record.validTo,
        ...range,
        description: words.t('hours.usual'),
      }));
    },
  );
}

function listDifferentSchedules(record: PlaceRecord, words: PlaceDataWords): Schedule[] {
  return record.differentDays.flatMap(({ date, ranges, unsure, reason }) => {
    const day = {
      valid_from: date,
      valid_to: date,
      notes: reason && words.t(reasonKeys[reason]),
    };
    if (unsure || ranges.length === 0) {
      const description = words.t(unsure ? 'hours.ask' : 'hours.closed');
      return [{ id: getStableId('schedule', record.shortName, date), ...day, description }];
    }
    return ranges.map(formatRange).map((range) => ({
      id: getStableId('schedule', record.shortName, date, range.opens_at, range.closes_at),
      freq: 'WEEKLY' as const,
      dtstart: date,
      until: date,
      ...day,
      ...range,
      description: words.t('hours.different'),
    }));
  });
}

function listClosedSchedules({ shortName, closures }: PlaceRecord, words: PlaceDataWords): Schedule[] {
  return closures.map(({ from, to, reason }) => ({
    id: getStableId('schedule', shortName, 'closed', from, to),
    valid_from: from,
    valid_to: to,
    description: words.t('state.temporarilyClosed'),
    notes: reason && words.t(reasonKeys[reason]),
  }));
}

function formatRange({ from, to }: MinuteRange): { opens_at: string; closes_at: string } {
  return { opens_at: formatClock(from), closes_at: formatClock(to) };
}
