import type { z } from 'zod';
import strings from '../../content/en/ui.json' with { type: 'json' };
import { placeSchema, type Place } from '../../src/content/schemas/placeSchema.ts';
import type { PlaceRecord, PlaceView } from '../../src/content/places.ts';
import { getPlaceRunBy } from '../../src/domain/runBy.ts';
import { placeQuestions } from '../../src/domain/placeQuestions.ts';
import { getOpening } from '../../src/opening/opening.ts';
import { getOpeningStatus } from '../../src/opening/openingTimeline.ts';
import { getOpeningView } from '../../src/opening/openingView.ts';
import { getOpeningLocale } from '../../src/opening/openingLabels.ts';
import type { Span } from '../../src/opening/spans.ts';

export const COPENHAGEN = {
  timeZone: 'Europe/Copenhagen',
  country: 'DK',
  oftenClosed: ['05-01', '06-05', '12-24', '12-31'],
};

/** Strings are their keys followed by their placeholders, so that tests see which ones were chosen. */
export const stateLocale = getOpeningLocale('en', COPENHAGEN.timeZone, (key) =>
  [key, ...((strings as Record<string, string>)[key]?.match(/\{\{\w+\}\}/g) ?? [])].join(' '),
);

/** A place as in its file, with everything unknown except the given fields. */
export function makePlace(fields: Partial<z.input<typeof placeSchema>> = {}): Place {
  return placeSchema.parse({
    name: 'The house',
    id: 'h4mx',
    organisation: 'house',
    kind: 'meeting-place',
    hours: 'unknown',
    services: [],
    ...Object.fromEntries(placeQuestions.map(({ field }) => [field, 'unknown'])),
    source: 'page',
    assured: { date: '2026-10-01', by: 'house' },
    confidence: 'high',
    ...fields,
  });
}

/** A place as a record for pages and data, built at the start of the period and not overdue before its end. */
export function makePlaceRecord(
  fields: Parameters<typeof makePlace>[0] = {},
  period: Span = { from: 0, to: 0 },
  changes: Partial<PlaceRecord> = {},
): PlaceRecord {
  const place = makePlace(fields);
  const days = (period.to - period.from) / 86_400_000;
  const { record: opening, ...known } = getOpening(place, period.to, period.from, COPENHAGEN, days);
  return {
    ...place,
    ...known,
    opening,
    shortName: 'house',
    organisation: undefined,
    confidential: place.confidential ?? false,
    appointment: place.appointment === true ? 'yes' : place.appointment === false ? 'no' : 'unknown',
    texts: { en: { what: 'A house.' } },
    overdueFrom: period.to,
    confidence: 'high',
    sources: [],
    ...changes,
  };
}

/** A place as the view of an English page. */
export function makePlaceView(fields?: Parameters<typeof makePlace>[0], period?: Span): PlaceView {
  const { opening, texts, languages, ...record } = makePlaceRecord(fields, period);
  return {
    ...record,
    ...getOpeningView('en', { ...record, record: opening }),
    status: getOpeningStatus(
      opening,
      record.phone === undefined ? 'placeWithoutPhone' : 'place',
      stateLocale,
    ),
    ...texts['en'],
    what: 'A house.',
    runBy: getPlaceRunBy(record.kind, undefined),
    path: '/en/places/h4mx/',
    cityName: record.city,
    languages: languages === 'unknown' ? undefined : languages.join(', '),
    assurance: {
      freshness: 'overdue',
      overdueFrom: 0,
      date: '2022',
      year: '2022',
      undated: false,
      confidence: 'medium',
    },
    sources: [],
  };
}
