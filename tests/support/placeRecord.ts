import { listOpenSpans, listUsualWeek, type OpeningException } from '../../src/opening/statedHours.ts';
import { listDifferentDays } from '../../src/opening/differentDays.ts';
import type { PlaceRecord } from '../../src/content/places.ts';
import type { Span } from '../../src/opening/spans.ts';

export const COPENHAGEN = {
  timeZone: 'Europe/Copenhagen',
  country: 'DK',
  oftenClosed: ['05-01', '06-05', '12-24', '12-31'],
};

/** A place of which only the hours are known, and that stays fresh for the whole period. */
export function makePlaceRecord(
  hours: string,
  period: Span,
  exceptions: readonly OpeningException[] = [],
  changes: Partial<PlaceRecord> = {},
): PlaceRecord {
  const isKnown = hours !== 'unknown';
  const spans = isKnown ? listOpenSpans(hours, exceptions, period, COPENHAGEN) : [];
  const week = isKnown ? listUsualWeek(hours) : [];
  return {
    id: 'house',
    name: 'The house',
    kind: 'meeting-place',
    confidential: false,
    hours,
    week,
    differentDays: isKnown ? listDifferentDays(spans, week, period, COPENHAGEN.timeZone) : [],
    closures: [],
    opening: {
      spans,
      listStart: period.from,
      listEnd: isKnown ? period.to : 0,
      overdueFrom: period.to,
      byAppointment: false,
      closures: [],
    },
    appointment: 'unknown',
    people: 'unknown',
    ages: 'unknown',
    papers: 'unknown',
    services: [],
    languages: 'unknown',
    interpreter: 'unknown',
    cost: 'unknown',
    nameless: 'unknown',
    stepFree: 'unknown',
    words: { en: { what: 'A house.' } },
    assured: { date: '2026-10-01', by: 'house' },
    overdueFrom: period.to,
    confidence: 'high',
    sources: [],
    ...changes,
  };
}
