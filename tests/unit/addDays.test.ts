import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/addDays.ts';

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
  ])('%s and %d days is %s', (date, days, expected) => {
    expect(toDate(addDays(date, days))).toBe(expected);
  });

  it.each(['', '2026', '2026-1-1', '31.01.2026', 'today', '2026-01-31T00:00'])('"%s" is no date', (date) => {
    expect(addDays(date, 30)).toBeUndefined();
  });

  it('counts calendar days, whatever the clocks do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 400 }), (first, days) => {
        const date = new Date(first * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(date, days)).toBe((first + days) * 86_400_000);
      }),
    );
  });
});
