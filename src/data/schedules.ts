import { reasonKeys } from '../opening/opening.ts';
import type { PlaceRecord } from '../content/places.ts';
import { formatRange, groupHours } from './clockRange.ts';
import type { PlaceDataWords } from './placeDataWords.ts';
import type { Schedule } from './placesSchema.ts';
import { getStableId } from './stableId.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

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

function listUsualSchedules(record: PlaceRecord, words: PlaceDataWords): Schedule[] {
  return groupHours(record.week).map(({ opens, closes, days }) => {
    const byday = days.map((day) => WEEKDAYS[day]).join(',');
    return {
      id: getStableId('schedule', record.shortName, byday, `${opens}-${closes}`),
      freq: 'WEEKLY',
      wkst: 'MO',
      byday,
      valid_from: record.validFrom,
      valid_to: record.validTo,
      opens_at: opens,
      closes_at: closes,
      description: words.t('hours.usual'),
    };
  });
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
    return ranges.map(formatRange).map(({ opens, closes }) => ({
      id: getStableId('schedule', record.shortName, date, opens, closes),
      freq: 'WEEKLY' as const,
      dtstart: date,
      until: date,
      ...day,
      opens_at: opens,
      closes_at: closes,
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
