import { reasonKeys } from '../opening/opening.ts';
import type { PlaceRecord } from '../content/places.ts';
import { formatClockRange, groupHours } from './clockRange.ts';
import type { PlaceDataLabels } from './placeDataLabels.ts';
import type { Schedule } from './placesSchema.ts';
import { getStableId } from './stableId.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The hours of a place as HSDS schedules: the usual week as weekly rules, then each exceptional day of the coming weeks, then
 * closures. Entries for certain days replace the usual week.
 */
export function listSchedules(record: PlaceRecord, strings: PlaceDataLabels): Schedule[] {
  return [
    ...listUsualSchedules(record, strings),
    ...listDifferentSchedules(record, strings),
    ...listClosedSchedules(record, strings),
  ];
}

function listUsualSchedules(record: PlaceRecord, strings: PlaceDataLabels): Schedule[] {
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
      description: strings.t('hours.usual'),
    };
  });
}

function listDifferentSchedules(record: PlaceRecord, strings: PlaceDataLabels): Schedule[] {
  return record.differentDays.flatMap(({ date, ranges, unsure, reason }) => {
    const day = {
      valid_from: date,
      valid_to: date,
      notes: reason && strings.t(reasonKeys[reason]),
    };
    if (unsure || ranges.length === 0) {
      const description = strings.t(unsure ? 'hours.ask' : 'hours.closed');
      return [{ id: getStableId('schedule', record.shortName, date), ...day, description }];
    }
    return ranges.map(formatClockRange).map(({ opens, closes }) => ({
      id: getStableId('schedule', record.shortName, date, opens, closes),
      freq: 'WEEKLY' as const,
      dtstart: date,
      until: date,
      ...day,
      opens_at: opens,
      closes_at: closes,
      description: strings.t('hours.different'),
    }));
  });
}

function listClosedSchedules({ shortName, closures }: PlaceRecord, strings: PlaceDataLabels): Schedule[] {
  return closures.map(({ from, to, reason }) => ({
    id: getStableId('schedule', shortName, 'closed', from, to),
    valid_from: from,
    valid_to: to,
    description: strings.t('state.temporarilyClosed'),
    notes: reason && strings.t(reasonKeys[reason]),
  }));
}
