import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCalendar, hasCalendar, type CalendarLabels } from '../../src/data/calendar.ts';
import { listOpenings } from '../../src/opening/openingState.ts';
import type { PlaceRecord } from '../../src/content/places.ts';
import { readEvents } from '../support/calendar.ts';
import { COPENHAGEN, makePlaceRecord } from '../support/place.ts';

const AUTUMN = { from: Date.UTC(2026, 9, 23), to: Date.UTC(2026, 9, 29) };
const SPRING = { from: Date.UTC(2027, 2, 26), to: Date.UTC(2027, 3, 1) };
const CHRISTMAS = { from: Date.UTC(2026, 11, 22), to: Date.UTC(2026, 11, 29) };
/** A place that is open every day. */
const daily = makePlaceRecord({ hours: 'Mo-Su 12:00-15:00; PH off' }, AUTUMN);

const labels: CalendarLabels = {
  place: 'A place',
  open: 'open',
  usuallyOpen: 'usually open',
  unsure: 'call first',
  byAppointment: 'by appointment',
  notice: 'Made today.',
};

const format = (record: PlaceRecord, now = AUTUMN.from, shown = labels): string =>
  formatCalendar(record, shown, now, COPENHAGEN.timeZone);

/** What a calendar shows, with the clock of Copenhagen. */
function read(record: PlaceRecord, now: number): string[] {
  const clock = new Intl.DateTimeFormat('sv', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return readEvents(format(record, now)).map(
    ({ from, to, summary, status }) =>
      `${clock.format(from)} – ${clock.format(to)} ${summary.replace('A place: ', '')} ${status}`,
  );
}

describe('a calendar of opening times', () => {
  it('keeps local times when summer time ends, so the night is an hour longer', () => {
    const record = makePlaceRecord({ hours: 'Mo-Fr 10:00-16:00; Sa 22:00-04:00; PH off' }, AUTUMN);
    expect(read(record, AUTUMN.from)).toEqual([
      '2026-10-23 10:00 – 2026-10-23 16:00 open CONFIRMED',
      '2026-10-24 22:00 – 2026-10-25 04:00 open CONFIRMED',
      '2026-10-26 10:00 – 2026-10-26 16:00 open CONFIRMED',
      '2026-10-27 10:00 – 2026-10-27 16:00 open CONFIRMED',
      '2026-10-28 10:00 – 2026-10-28 16:00 open CONFIRMED',
    ]);
    const [day, night] = readEvents(format(record));
    expect(day && (day.to - day.from) / 3_600_000).toBe(6);
    expect(night && (night.to - night.from) / 3_600_000).toBe(7);
  });

  it('keeps local times when summer time begins, and omits closed Easter days', () => {
    const record = makePlaceRecord({ hours: 'Mo-Fr 10:00-16:00; Sa 22:00-04:00; PH off' }, SPRING);
    // 26 March 2027 is Good Friday, 28 and 29 are Easter.
    expect(read(record, SPRING.from)).toEqual([
      '2027-03-27 22:00 – 2027-03-28 04:00 open CONFIRMED',
      '2027-03-30 10:00 – 2027-03-30 16:00 open CONFIRMED',
      '2027-03-31 10:00 – 2027-03-31 16:00 open CONFIRMED',
    ]);
    const [night] = readEvents(format(record, SPRING.from));
    expect(night && (night.to - night.from) / 3_600_000).toBe(5);
  });

  it('omits closed holidays, shows "call first" on uncertain days, and applies exceptions', () => {
    const record = makePlaceRecord(
      {
        hours: 'Mo-Su 12:00-15:00; PH off',
        exceptions: [
          { from: '2026-12-23', to: '2026-12-23', hours: 'off', reason: 'other' },
          { from: '2026-12-27', to: '2026-12-27', hours: '18:00-20:00', reason: 'other' },
        ],
      },
      CHRISTMAS,
    );
    expect(read(record, CHRISTMAS.from)).toEqual([
      '2026-12-22 12:00 – 2026-12-22 15:00 open CONFIRMED',
      '2026-12-24 12:00 – 2026-12-24 15:00 call first TENTATIVE',
      '2026-12-27 18:00 – 2026-12-27 20:00 open CONFIRMED',
      '2026-12-28 12:00 – 2026-12-28 15:00 open CONFIRMED',
    ]);
  });

  it.each([
    ['during the third one', Date.UTC(2026, 9, 25, 13)],
    ['at the end of the second one', Date.UTC(2026, 9, 24, 13)],
  ])('shows "usually open" for openings that end after the record becomes overdue, %s', (_, overdueFrom) => {
    const opening = { ...daily.opening, overdueFrom };
    expect(read({ ...daily, opening }, AUTUMN.from).map((line) => line.slice(36))).toEqual([
      'open CONFIRMED',
      'open CONFIRMED',
      'usually open TENTATIVE',
      'usually open TENTATIVE',
      'usually open TENTATIVE',
      'usually open TENTATIVE',
    ]);
  });

  it('shows that an appointment is needed', () => {
    const record = makePlaceRecord({ hours: 'Mo 12:00-15:00; PH off' }, AUTUMN);
    const opening = { ...record.opening, byAppointment: true };
    expect(read({ ...record, opening }, AUTUMN.from)).toEqual([
      '2026-10-26 12:00 – 2026-10-26 15:00 by appointment TENTATIVE',
    ]);
  });

  it('omits past openings, closures, and a night with an unknown end', () => {
    const record = makePlaceRecord(
      { hours: 'Mo-Su 20:00-03:00; PH off', closures: [{ from: '2026-10-25', to: '2026-10-26' }] },
      AUTUMN,
    );
    expect(read(record, Date.UTC(2026, 9, 24, 12))).toEqual([
      '2026-10-24 20:00 – 2026-10-25 03:00 open CONFIRMED',
      '2026-10-27 20:00 – 2026-10-28 03:00 open CONFIRMED',
    ]);
  });

  it.each(['unknown', '24/7', 'off; PH off'])('does not exist for hours without changes: %s', (hours) =>
    expect(hasCalendar(makePlaceRecord({ hours }, AUTUMN), AUTUMN.from)).toBe(false),
  );

  it('has only the special days of a place whose usual hours are unknown', () => {
    const exceptions = [
      { from: '2026-12-24', to: '2026-12-24', hours: 'off', reason: 'holiday' as const },
      { from: '2026-12-27', to: '2026-12-27', hours: '12:00-14:00', reason: 'holiday' as const },
    ];
    const record = makePlaceRecord({ hours: 'unknown', exceptions }, CHRISTMAS);
    expect(read(record, CHRISTMAS.from)).toEqual(['2026-12-27 12:00 – 2026-12-27 14:00 open CONFIRMED']);
  });

  it('has the same openings as the record, for any hours', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 5 * 1440 }),
        (start, length, minutes) => {
          const hours = [start, (start + length) % 24]
            .map((hour) => `${String(hour).padStart(2, '0')}:00`)
            .join('-');
          const record = makePlaceRecord({ hours: `Mo-Su ${hours}; PH off` }, AUTUMN);
          const now = AUTUMN.from + minutes * 60_000;
          const events = readEvents(format(record, now));
          expect(events.map(({ from, to }) => ({ from, to }))).toEqual(
            listOpenings(record.opening, now).map(({ from, to }) => ({ from, to })),
          );
        },
      ),
      { numRuns: 15 },
    );
  });

  it('keeps the id of an opening in later files, and is deterministic', () => {
    const later = AUTUMN.from + 2 * 86_400_000;
    const ids = readEvents(format(daily)).map(({ uid }) => uid);
    expect(new Set(ids).size).toBe(ids.length);
    expect(readEvents(format(daily, later)).map(({ uid }) => uid)).toEqual(ids.slice(2));
    expect(format(daily, later)).toBe(format(daily, later));
  });

  it('keeps the id of an opening whose times change, with a larger sequence in every later file', () => {
    const read = (hours: string, now: number) => {
      const record = makePlaceRecord({ hours }, AUTUMN);
      return readEvents(format(record, now));
    };
    const hours = 'Mo-Su 09:00-11:00,12:00-15:00; PH off';
    const [first = [], second = []] = [hours, hours.replace('15:00', '18:00')].map((each, index) =>
      read(each, AUTUMN.from + index * 3_600_000),
    );
    expect(second.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    expect(second[1]?.to).toBe((first[1]?.to ?? 0) + 3 * 3_600_000);
    for (const [index, { sequence }] of second.entries())
      expect(sequence).toBeGreaterThan(first[index]?.sequence ?? Number.POSITIVE_INFINITY);
    // An integer in iCalendar has 32 bits.
    expect(second[0]?.sequence).toBeLessThan(2 ** 31);
    // At 11:30, the first opening of the day is over.
    expect(read(hours, AUTUMN.from + 9.5 * 3_600_000)[0]?.uid).toBe(first[1]?.uid);
  });

  it('sets a refresh interval of one day for subscribers', () => {
    const file = format(daily);
    expect(file).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n');
  });

  it('shows "call first" if no openings are known any more', () =>
    expect(read(makePlaceRecord({ hours: 'unknown' }, AUTUMN), AUTUMN.from)).toEqual([
      '2026-10-23 00:00 – 2026-10-24 00:00 call first TENTATIVE',
    ]));

  it('folds long lines in every script, marks no time as busy, and links to no other file', () => {
    const thai = { ...labels, open: 'ปกติเปิด ควรโทรก่อน '.repeat(6), notice: 'نسخت هذه المواعيد '.repeat(9) };
    const record = makePlaceRecord({ hours: 'Mo-Su 12:00-15:00; PH off' }, AUTUMN, {
      address: 'Vej 1, 2400 By',
    });
    const file = format(record, AUTUMN.from, thai);
    expect(file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(file.replaceAll('\r\n', '')).not.toContain('\n');
    expect(file.match(/TRANSP:TRANSPARENT/g)?.length).toBe(file.match(/BEGIN:VEVENT/g)?.length);
    expect(file.match(/CLASS:PRIVATE/g)?.length).toBe(file.match(/BEGIN:VEVENT/g)?.length);
    expect(file).not.toMatch(/URL|https?:|ATTACH|ORGANIZER|VALARM/);
  });

  it('contains no name, street, postcode or phone number of the place', () => {
    const record = makePlaceRecord({ hours: 'Mo-Su 12:00-15:00; PH off' }, AUTUMN, {
      city: 'By',
      address: 'Vej 1, 2400 By',
      phone: '+45 00 00 00 01',
    });
    const file = format(record);
    expect(file).toContain('By');
    for (const detail of [record.name, 'Vej', '2400', '00 00 01']) expect(file).not.toContain(detail);
  });
});
