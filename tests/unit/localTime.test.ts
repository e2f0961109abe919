import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/questions/dayCount.ts';
import { getLocalTime, getStartOfDay } from '../../src/domain/localTime.ts';

const COPENHAGEN = 'Europe/Copenhagen';

describe('getLocalTime', () => {
  it.each([
    ['a Wednesday', '2026-11-25T12:00Z', { date: '2026-11-25', weekday: 2, minutes: 13 * 60 }],
    ['midnight is 0, not 24', '2026-11-24T23:00Z', { date: '2026-11-25', weekday: 2, minutes: 0 }],
    ['a Monday is the first day', '2026-11-23T12:00Z', { date: '2026-11-23', weekday: 0, minutes: 13 * 60 }],
    ['a Sunday is the last', '2026-11-29T12:00Z', { date: '2026-11-29', weekday: 6, minutes: 13 * 60 }],
    ['summer time', '2026-07-01T12:00Z', { date: '2026-07-01', weekday: 2, minutes: 14 * 60 }],
    ['before the lost hour', '2026-03-29T00:59Z', { date: '2026-03-29', weekday: 6, minutes: 119 }],
    ['after the lost hour', '2026-03-29T01:00Z', { date: '2026-03-29', weekday: 6, minutes: 180 }],
    ['an hour for the first time', '2026-10-25T00:30Z', { date: '2026-10-25', weekday: 6, minutes: 150 }],
    ['the same hour again', '2026-10-25T01:30Z', { date: '2026-10-25', weekday: 6, minutes: 150 }],
  ])('%s', (_, instant, expected) => expect(getLocalTime(Date.parse(instant), COPENHAGEN)).toEqual(expected));

  it('returns the local date in other time zones', () => {
    expect(getLocalTime(Date.parse('2026-12-31T12:00Z'), 'Pacific/Kiritimati').date).toBe('2027-01-01');
    expect(getLocalTime(Date.parse('2027-01-01T10:00Z'), 'Pacific/Pago_Pago').date).toBe('2026-12-31');
  });
});

describe('getStartOfDay', () => {
  it.each([
    ['winter', '2026-11-25', 0, '2026-11-24T23:00Z'],
    ['summer', '2026-07-01', 0, '2026-06-30T22:00Z'],
    ['the day on which summer time begins', '2026-03-29', 0, '2026-03-28T23:00Z'],
    ['the day after it', '2026-03-30', 0, '2026-03-29T22:00Z'],
    ['the day on which summer time ends', '2026-10-25', 0, '2026-10-24T22:00Z'],
    ['one day later', '2026-10-25', 1, '2026-10-25T23:00Z'],
    ['days over a clock change', '2026-03-01', 60, '2026-04-29T22:00Z'],
    ['days over the end of a year', '2026-12-31', 1, '2026-12-31T23:00Z'],
  ])('%s', (_, date, daysLater, expected) =>
    expect(getStartOfDay(date, COPENHAGEN, daysLater)).toBe(Date.parse(expected)),
  );

  it.each([
    ['east of Greenwich', 'Asia/Beirut', '2026-03-29', '2026-03-28T22:00Z'],
    ['west of Greenwich', 'America/Havana', '2026-03-08', '2026-03-08T05:00Z'],
  ])('returns one o’clock when the clock skips midnight, %s', (_, zone, date, expected) =>
    expect(getStartOfDay(date, zone)).toBe(Date.parse(expected)),
  );

  it('returns the first instant of the day in any zone on any date', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (zone, day) => {
          const date = day.toISOString().slice(0, 10);
          const start = getStartOfDay(date, zone);
          expect(getLocalTime(start, zone).date).toBe(date);
          expect(getLocalTime(start - 1, zone).date < date).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

const toDate = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString().slice(0, 10);

describe('addDays', () => {
  it.each([
    ['2026-01-31', 30, '2026-03-02'],
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 120, '2027-02-22'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 0, '2026-12-31'],
  ])('from %s by %d days returns %s', (date, days, expected) =>
    expect(toDate(addDays(date, days))).toBe(expected),
  );

  it.each(['', '2026', '2026-1-1', '31.01.2026', 'today', '2026-01-31T00:00'])(
    'returns undefined for "%s"',
    (date) => expect(addDays(date, 30)).toBeUndefined(),
  );

  it('counts calendar days across clock changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 400 }), (first, days) => {
        const date = new Date(first * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(date, days)).toBe((first + days) * 86_400_000);
      }),
    );
  });
});
