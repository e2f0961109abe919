import { describe, expect, it } from 'vitest';
import type { SiteMetadata } from '../../src/data/siteMetadata.ts';
import { getMapFile } from '../../src/data/mapFile.ts';
import type { PlaceDataLabels } from '../../src/data/placeDataLabels.ts';
import { getPlacesFile } from '../../src/data/placesFile.ts';
import type { PlacesFile } from '../../src/data/placesSchema.ts';
import { placeQuestions } from '../../src/domain/placeQuestions.ts';
import { getStableId } from '../../src/data/stableId.ts';
import { getStructuredData } from '../../src/data/structuredData.ts';
import type { PlaceRecord, PlaceView } from '../../src/content/places.ts';
import { listHsdsIssues } from '../support/jsonSchema.ts';
import { COPENHAGEN, makePlaceRecord } from '../support/place.ts';

const PERIOD = { from: Date.UTC(2026, 10, 25), to: Date.UTC(2027, 0, 20) };
const NOW = PERIOD.from + 43_200_000;

const site: SiteMetadata = {
  address: 'https://example.dk',
  country: 'DK',
  timeZone: COPENHAGEN.timeZone,
  license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  sourceLanguage: 'en',
  languages: ['en', 'th'],
  buildTime: NOW,
};

/** Strings are their keys. */
const words: PlaceDataLabels = {
  t: (key) => key,
  getLanguageName: (tag) => tag,
};

const whole: Partial<PlaceRecord> = {
  // Any answer to each question.
  ...Object.fromEntries(
    placeQuestions.map((question) => [
      question.field,
      'answers' in question ? Object.keys(question.answers)[0] : ['da'],
    ]),
  ),
  organisation: {
    id: 'org',
    name: 'Foreningen',
    english: 'The Association',
    kind: 'ngo',
    url: 'https://org.example/',
    does: ['legal'],
  },
  city: 'København',
  address: 'Vej 1, 2400 København NV',
  coordinates: { lat: 55.7, lon: 12.5 },
  station: 'Nørrebro St.',
  phone: '+45 00 00 00 00',
  closures: [{ from: '2026-12-10', to: '2026-12-12', reason: 'repair' }],
  validFrom: '2026-11-01',
  validTo: '2027-03-31',
  appointment: 'no',
  people: 'women',
  ages: 'adults',
  papers: 'needed',
  services: ['legal', 'food'],
  languages: ['da', 'th'],
  interpreter: 'yes',
  cost: 'free',
  anonymous: 'yes',
  stepFree: 'no',
  texts: { en: { what: 'A house.', find: 'The red door.' }, th: { what: 'บ้าน' }, ro: { what: 'O casă.' } },
};

function getService(record: PlaceRecord): PlacesFile['contents'][number] {
  const file = JSON.parse(JSON.stringify(getPlacesFile(site, [record], words))) as PlacesFile;
  expect(listHsdsIssues(file)).toEqual([]);
  const [service] = file.contents;
  if (!service) throw new Error('There is no service in the file.');
  return service;
}

describe('a place as an HSDS service', () => {
  it('is validated against the official HSDS schemas', () => {
    const service = getService(makePlaceRecord({ hours: 'Mo 10:00-16:00; PH off' }, PERIOD, whole));
    const wrong = [
      { ...service, status: 'open' },
      { ...service, id: 'house' },
      { ...service, phones: [{ id: service.id }] },
      { ...service, schedules: [{ ...service.schedules?.[0], freq: 'YEARLY' }] },
    ];
    expect(wrong.map((each) => listHsdsIssues({ contents: [each] }).length)).toEqual([2, 2, 2, 2]);
  });

  it('matches the specification with everything known and with nothing known', () => {
    const full = getService(makePlaceRecord({ hours: 'Mo-Fr 10:00-16:00; PH off' }, PERIOD, whole));
    expect(full.service_at_locations?.[0]?.location).toMatchObject({
      latitude: 55.7,
      longitude: 12.5,
      transportation: 'Nørrebro St.',
      description: 'The red door.',
      addresses: [{ address_1: 'Vej 1', postal_code: '2400', city: 'København NV', country: 'DK' }],
    });
    expect(full.required_documents).toHaveLength(1);
    expect(full.extension.not_known).toEqual([]);
    expect(Object.keys(full.extension.translations)).toEqual(['en', 'th']);

    const empty = getService(makePlaceRecord({ hours: 'unknown' }, PERIOD));
    expect(Object.keys(empty)).toEqual([
      'id',
      'name',
      'description',
      'status',
      'assured_date',
      'additional_urls',
      'service_areas',
      'attributes',
      'extension',
    ]);
    expect(empty.attributes.map(({ link_type }) => link_type)).toEqual(['kind']);
    expect(empty.extension.not_known).toHaveLength(4 + placeQuestions.length);
  });

  it('keeps all its IDs when its address changes', () => {
    const record = makePlaceRecord({ hours: 'Mo-Fr 10:00-16:00; PH off' }, PERIOD, whole);
    const [original, moved] = [record, { ...record, id: 'x3kd' }].map((each) => getService(each));
    const listIds = (text: string): string[] => text.match(/"[a-z_]*id":"[^"]*"/g) ?? [];
    expect(original?.id).toBe(getStableId('place', 'house'));
    expect(listIds(JSON.stringify(moved))).toEqual(listIds(JSON.stringify(original)));
    expect(moved?.extension.record).toBe('x3kd');
  });

  it('has no location if the address is secret, even if the record has one', () => {
    const record = makePlaceRecord({ hours: '24/7' }, PERIOD, { ...whole, confidential: true });
    const service = getService(record);
    expect(JSON.stringify(service)).not.toMatch(/Vej 1|55\.7|Nørrebro/);
    expect(service.extension.address_withheld).toBe(true);
    expect(getMapFile(site, [record]).features[0]?.geometry).toBeNull();
  });

  it('puts the longitude first in its coordinates', () => {
    const record = makePlaceRecord({ hours: '24/7' }, PERIOD, whole);
    expect(getMapFile(site, [record]).features[0]?.geometry).toEqual({
      type: 'Point',
      coordinates: [12.5, 55.7],
    });
  });

  it('contains the reason why it has no geometry', () => {
    const { coordinates: _, ...withoutPoint } = whole;
    const find = (changes: Partial<PlaceRecord>): string | undefined =>
      getMapFile(site, [makePlaceRecord({ hours: '24/7' }, PERIOD, changes)]).features[0]?.properties
        .geometry_missing;
    expect(find(whole)).toBeUndefined();
    expect(find({ ...whole, confidential: true })).toBe('secret');
    expect(find(withoutPoint)).toBe('not-measured');
    expect(find({ ...withoutPoint, city: undefined })).toBe('no-door');
  });

  it('has city, phone number, state and hours in the map file', () => {
    const record = makePlaceRecord({ hours: 'Mo-Su 10:00-16:00; PH off' }, PERIOD, whole);
    const [feature] = getMapFile(site, [record]).features;
    expect(feature?.properties).toMatchObject({
      city: 'København',
      phone: '+45 00 00 00 00',
      state: 'open',
      opening_hours: 'Mo-Su 10:00-16:00; PH off',
    });
    expect(feature?.properties.openings).toEqual(getService(record).extension.openings);
    const unknown = getMapFile(site, [makePlaceRecord({ hours: 'unknown' }, PERIOD)]).features[0]?.properties;
    expect(unknown).toMatchObject({ state: 'call-first', openings: [] });
    expect(unknown?.phone ?? unknown?.opening_hours ?? unknown?.openings_known_to).toBeUndefined();
  });

  it('marks openings as `sure: false` if they end after the record becomes overdue or need an appointment', () => {
    const record = makePlaceRecord({ hours: 'Mo-Su 10:00-16:00; PH off' }, PERIOD);
    const listSure = (changes: Partial<PlaceRecord['opening']>): boolean[] =>
      getService({ ...record, opening: { ...record.opening, ...changes } }).extension.openings.map(
        ({ sure }) => sure,
      );
    expect(listSure({}).slice(0, 3)).toEqual([true, true, true]);
    // Its second opening is from 10:00 to 16:00 in Denmark on the 26th.
    expect(listSure({ overdueFrom: Date.UTC(2026, 10, 26, 14, 59) }).slice(0, 3)).toEqual([
      true,
      false,
      false,
    ]);
    expect(listSure({ byAppointment: true })).not.toContain(true);
  });

  it('does not mark the time between special days as closed if the usual hours are unknown', () => {
    const exceptions = [
      { from: '2026-12-29', to: '2026-12-29', hours: '12:00-14:00', reason: 'holiday' as const },
    ];
    const { extension, schedules } = getService(makePlaceRecord({ hours: 'unknown', exceptions }, PERIOD));
    expect(extension.openings).toEqual([
      { from: '2026-11-24T00:00:00.000Z', to: '2026-12-28T23:00:00.000Z', sure: false },
      { from: '2026-12-29T11:00:00.000Z', to: '2026-12-29T13:00:00.000Z', sure: true },
      { from: '2026-12-29T23:00:00.000Z', to: '2027-01-20T00:00:00.000Z', sure: false },
    ]);
    expect(extension.openings_known_to).toBe('2027-01-20T00:00:00.000Z');
    expect(extension.not_known).toContain('hours');
    expect(schedules?.map(({ dtstart, opens_at }) => [dtstart, opens_at])).toEqual([['2026-12-29', '12:00']]);
  });

  it.each([
    ['2022', '2022-01-01'],
    ['2022-06', '2022-06-01'],
    ['2022-06-30', '2022-06-30'],
  ])('never makes a date look newer: %s', (date, day) => {
    const record = makePlaceRecord({ hours: 'unknown' }, PERIOD, { assured: { date, by: 'Ann' } });
    const service = getService(record);
    expect(service.assured_date).toBe(day);
    expect(service.extension.assured).toEqual({ date });
  });

  it('has an alert if it is closed or overdue', () => {
    const record = makePlaceRecord({ hours: 'Mo-Su 10:00-16:00; PH off' }, PERIOD, { overdueFrom: NOW });
    const closures = [{ from: NOW - 1, to: NOW + 86_400_000 }];
    const service = getService({ ...record, opening: { ...record.opening, closures } });
    expect(service.status).toBe('temporarily closed');
    expect(service.alert).toBe('state.temporarilyClosed. assured.overdue');
  });

  it('is inactive after its last day, with no known openings', () => {
    const hours = 'Mo-Su 10:00-16:00; PH off';
    const ended = getService(makePlaceRecord({ hours, validTo: '2026-11-24' }, PERIOD));
    expect(ended).toMatchObject({ status: 'inactive', alert: 'assured.overdue' });
    expect(ended.extension.openings).toEqual([]);
    const lasting = getService(makePlaceRecord({ hours, validTo: '2026-11-25' }, PERIOD));
    expect(lasting.status).toBe('active');
    expect(lasting.extension.openings_known_to).toBe('2026-11-25T23:00:00.000Z');
  });

  it('has weekly schedules, single days and closures', () => {
    const record = makePlaceRecord(
      {
        hours: 'Mo,We 10:00-12:00,13:00-16:00; Fr 20:00-02:00; PH off',
        exceptions: [{ from: '2026-12-02', to: '2026-12-02', hours: '09:00-10:00', reason: 'other' }],
      },
      PERIOD,
      { closures: whole.closures ?? [] },
    );
    const lines = (getService(record).schedules ?? []).map(
      ({ byday = '', valid_from = '', valid_to = '', opens_at = '', closes_at = '', description = '' }) =>
        [byday, valid_from, valid_to, opens_at, closes_at, description].filter(Boolean).join(' '),
    );
    expect(lines.slice(0, 3)).toEqual([
      'MO,WE 10:00 12:00 hours.usual',
      'MO,WE 13:00 16:00 hours.usual',
      'FR 20:00 02:00 hours.usual',
    ]);
    expect(lines).toContain('2026-12-02 2026-12-02 09:00 10:00 hours.different');
    expect(lines).toContain('2026-12-25 2026-12-25 hours.closed');
    expect(lines.at(-1)).toBe('2026-12-10 2026-12-12 state.temporarilyClosed');
  });
});

describe('structured data', () => {
  const view = { name: 'The house', what: 'A house.', cost: 'free' } as PlaceView;
  const getHours = (record: PlaceRecord) =>
    getStructuredData(view, record, COPENHAGEN.timeZone, NOW).openingHoursSpecification;

  it('has hours only until the record is overdue, the list ends, or a day is uncertain', () => {
    const record = makePlaceRecord({ hours: 'Mo-Su 10:00-16:00; PH off' }, PERIOD);
    expect(getHours(record)?.[0]?.validThrough).toBe('2026-12-23');
    const overdue = { ...record.opening, overdueFrom: Date.UTC(2026, 11, 1) };
    expect(getHours({ ...record, opening: overdue })?.[0]?.validThrough).toBe('2026-11-30');
  });

  it('has no hours if visitors must call first', () => {
    const record = makePlaceRecord({ hours: 'Mo-Su 10:00-16:00; PH off' }, PERIOD);
    expect(getHours({ ...record, opening: { ...record.opening, overdueFrom: NOW } })).toBeUndefined();
    expect(getHours({ ...record, opening: { ...record.opening, byAppointment: true } })).toBeUndefined();
    expect(getHours(makePlaceRecord({ hours: 'unknown' }, PERIOD))).toBeUndefined();
  });

  it('has hours from the first day of a season', () => {
    const record = makePlaceRecord({ hours: '24/7' }, PERIOD, { validFrom: '2026-12-01' });
    expect(getHours(record)).toMatchObject([{ opens: '00:00', closes: '23:59', validFrom: '2026-12-01' }]);
  });
});
