import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTypedDate, parseTypedDate } from '../../tools/editor/page/typedDate.ts';

const TODAY = '2026-11-28';
/** Locales by the order of their dates. */
const dayFirst = { language: 'en', country: 'NO' };
const yearFirst = { language: 'sv', country: 'SE' };
const monthFirst = { language: 'en', country: 'US' };

describe('parseTypedDate', () => {
  it.each([
    ['2026-12-23', '2026-12-23'],
    ['23.12.2026', '2026-12-23'],
    ['23/12-2026', '2026-12-23'],
    [' 23. 12. 26 ', '2026-12-23'],
    ['23122026', '2026-12-23'],
    ['231226', '2026-12-23'],
    ['20122026', '2026-12-20'],
    ['20261223', '2026-12-23'],
    ['23 December 2026', '2026-12-23'],
    ['December 23, 2026', '2026-12-23'],
    ['23 dec', '2026-12-23'],
    ['23/12', '2026-12-23'],
    ['5/1', '2027-01-05'],
    ['1/12/2026', '2026-12-01'],
    ['29.2.2027', '29.2.2027'],
    ['31/11', '31/11'],
    ['23', '23'],
    ['2026', '2026'],
    ['soon', 'soon'],
    ['', ''],
  ])('reads "%s" as "%s" when the day comes first', (typed, date) =>
    expect(parseTypedDate(typed, dayFirst, TODAY)).toBe(date),
  );

  it('uses the order of the country', () => {
    expect(parseTypedDate('12/1/2026', monthFirst, TODAY)).toBe('2026-12-01');
    expect(parseTypedDate('1/12', monthFirst, TODAY)).toBe('2027-01-12');
    expect(parseTypedDate('1/12', yearFirst, TODAY)).toBe('2026-12-01');
  });

  it('reads the names of months in the language', () => {
    expect(parseTypedDate('3. maj 2026', { language: 'da', country: 'NO' }, TODAY)).toBe('2026-05-03');
    expect(parseTypedDate('3 okt.', yearFirst, TODAY)).toBe('2026-10-03');
  });

  it.each([
    ['2024', '2024'],
    ['May 2024', '2024-05'],
    ['2024-05', '2024-05'],
    ['5/2024', '2024-05'],
    ['3/5/2024', '2024-05-03'],
  ])('reads "%s" as "%s" when it may be partial', (typed, date) =>
    expect(parseTypedDate(typed, dayFirst, TODAY, true)).toBe(date),
  );
});

describe('formatTypedDate', () => {
  it('returns text that is read as the same date, in every language and country', () => {
    const date = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((instant) => instant.toISOString().slice(0, 10));
    const writer = fc.record({
      language: fc.constantFrom('en', 'da', 'sv', 'de', 'fr', 'pl'),
      country: fc.constantFrom('NO', 'SE', 'US', 'DE', 'FR', ''),
    });
    fc.assert(
      fc.property(date, writer, (day, who) => {
        for (const part of [day, day.slice(0, 7), day.slice(0, 4)])
          expect(parseTypedDate(formatTypedDate(part, who), who, TODAY, true)).toBe(part);
      }),
    );
  });

  it('returns other text unchanged', () => {
    expect(formatTypedDate('soon', dayFirst)).toBe('soon');
    expect(formatTypedDate('', dayFirst)).toBe('');
  });
});
