import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatLength,
  formatList,
  formatLooseDate,
  formatNumber,
  formatShare,
  formatSize,
  getCountryName,
  getLanguageName,
  sortByName,
} from '../../src/i18n/format.ts';
import { formatDay, formatWeekday } from '../../src/opening/openingView.ts';
import { formatClock } from '../../src/opening/week.ts';

const ZONE = 'Europe/Copenhagen';
/** 00:30 in Copenhagen, still the previous day in UTC. */
const NIGHT = Date.parse('2026-11-24T23:30:00Z');

// Persian and Thai use other calendars by default; Arabic, Persian, Bengali and Nepali use other digits.
const languages = ['en', 'da', 'ro', 'ar', 'ar-EG', 'th', 'fa', 'bn', 'ne', 'my', 'zh', 'ti'];

describe('formatNumber', () => {
  it.each([
    ['en', 30, 'day', '30 days'],
    ['en', 1, 'month', '1 month'],
    ['da', 120, 'day', '120 dage'],
    ['ro', 120, 'day', '120 de zile'],
    ['ar', 30, 'day', '30 يومًا'],
    ['th', 72, 'hour', '72 ชั่วโมง'],
    // As in newspapers in Pidgin, not with the tone marks of CLDR ("Áwa", "Yiẹ").
    ['pcm', 72, 'hour', '72 hours'],
    ['pcm', 2, 'year', '2 years'],
    ['en', 18, undefined, '18'],
    ['en', 2023, undefined, '2023'],
    ['da', 2085, undefined, '2085'],
    ['da', 12_345, undefined, '12.345'],
  ])('formats in %s: %d %s', (language, value, unit, text) =>
    expect(formatNumber(language, value, unit)).toBe(text),
  );
});

it.each([
  ['en', 2, 3, '66%'],
  ['da', 999, 1000, '99\u00a0%'],
  ['ar', 3, 3, '100\u200e%\u200e'],
  ['en', 0, 0, '0%'],
])('formatShare in %s: %d of %d', (language, part, all, text) =>
  expect(formatShare(language, part, all)).toBe(text),
);

describe('dates', () => {
  it.each([
    ['en', '2022', '2022'],
    ['en', '2022-09', 'September 2022'],
    ['en', '2022-09-01', '1 September 2022'],
    ['pcm', '2022-11-01', '1 November 2022'],
    ['da', '2022-09-01', '1. september 2022'],
    ['th', '2022', '2022'],
    ['ar', '2022-09', 'سبتمبر 2022'],
  ])('%s: %s', (language, date, text) => expect(formatLooseDate(language, date)).toBe(text));

  it('are in the time zone of the site', () => {
    expect(formatDay('da', '2026-11-25')).toBe('onsdag 25. november');
    expect(formatDate('da', NIGHT, ZONE)).toBe('25. november 2026');
    expect(formatDate('da', NIGHT, 'UTC')).toBe('24. november 2026');
  });

  it.each(languages)('have Latin digits and the Gregorian year in %s', (language) => {
    const dates = [
      formatDate(language, NIGHT, ZONE),
      formatLooseDate(language, '2026-11-25'),
      formatLooseDate(language, '2026'),
    ];
    for (const date of dates) expect(date).toContain('2026');
    const all = [...dates, formatDay(language, '2026-11-25'), formatNumber(language, 2026, 'day')].join(' ');
    expect(all.match(/\p{Nd}/gu)?.filter((digit) => !/[0-9]/.test(digit))).toEqual([]);
  });

  it('list the weekdays from Monday', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((weekday) => formatWeekday('en', weekday)).join(' ')).toBe(
      'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
    );
    expect(formatWeekday('da', 6)).toBe('søndag');
  });
});

describe('formatClock', () => {
  it.each([
    [0, '00:00'],
    [545, '09:05'],
    [1439, '23:59'],
    [1440, '00:00'],
    [1620, '03:00'],
  ])('formats %d minutes', (minutes, clock) => expect(formatClock(minutes)).toBe(clock));

  it('returns a time of day for any minute', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (minutes) => {
        const clock = formatClock(minutes);
        expect(clock).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        const [hours = 0, rest = 0] = clock.split(':').map(Number);
        expect(hours * 60 + rest).toBe(minutes % 1440);
      }),
    );
  });
});

describe('names', () => {
  it('of countries and languages are translated', () => {
    expect(getCountryName('da', 'RO')).toBe('Rumænien');
    expect(getCountryName('ar', 'RO')).toBe('رومانيا');
    expect(getLanguageName('en', 'th')).toBe('Thai');
    expect(getLanguageName('da', 'ar')).toBe('arabisk');
  });

  it('in a list are joined with the word for "and" in the language', () => {
    expect(formatList('en', ['food', 'rest'])).toBe('food and rest');
    expect(formatList('da', ['mad', 'hvile', 'søvn'])).toBe('mad, hvile og søvn');
    expect(formatList('en', ['food'])).toBe('food');
    expect(formatList('en', [])).toBe('');
    // CLDR has no list patterns for Central Kurdish.
    expect(formatList('ckb', ['خواردن', 'پشوودان'])).toBe('خواردن، پشوودان');
    expect(formatList('kl', ['a', 'b'])).toBe('a, b');
  });

  it('are sorted in the alphabetical order of the language', () => {
    const sort = (language: string, ...names: string[]): string[] =>
      sortByName(
        language,
        names.map((name) => ({ name })),
      ).map(({ name }) => name);
    expect(sort('da', 'Østrig', 'Zambia', 'Albanien')).toEqual(['Albanien', 'Zambia', 'Østrig']);
    expect(sort('de', 'Österreich', 'Zambia', 'Albanien')).toEqual(['Albanien', 'Österreich', 'Zambia']);
  });

  it('are sorted without changing the given list', () => {
    const names = [{ name: 'b' }, { name: 'a' }];
    sortByName('en', names);
    expect(names).toEqual([{ name: 'b' }, { name: 'a' }]);
  });
});

describe('recordings', () => {
  it.each([
    [0.2, '0:01'],
    [5.076, '0:05'],
    [59.6, '1:00'],
    [125.4, '2:05'],
    [3725, '62:05'],
  ])('have the length of %d seconds formatted as %s', (seconds, length) =>
    expect(formatLength(seconds)).toBe(length),
  );

  it.each([
    ['en', 5076, '5.1 kB'],
    ['en', 1_234_567, '1.2 MB'],
    ['en', 12_345_678, '12.3 MB'],
    ['en', 999_999, '1,000 kB'],
  ])('have their size formatted in %s: %d bytes are %s', (language, bytes, size) =>
    expect(formatSize(language, bytes)).toBe(size),
  );

  it('have their size in Latin digits', () => {
    for (const language of ['th', 'ar', 'da', 'ro'])
      expect(formatSize(language, 2_000_000)).toMatch(/^\D*2\D*$/);
  });
});
