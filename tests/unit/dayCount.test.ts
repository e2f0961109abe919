import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDays } from '../../src/questions/dayCount.ts';

const LENGTH = 30;
const toDate = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

describe('countDays', () => {
  it.each([
    ['2026-11-10', '2026-11-25', 16, 14, '2026-12-09'],
    ['2026-11-25', '2026-11-25', 1, 29, '2026-12-24'],
    ['2026-10-27', '2026-11-25', 30, 0, '2026-11-25'],
    ['2028-02-28', '2028-02-29', 2, 28, '2028-03-28'],
  ])('counts from %s: %s is day %d', (began, today, day, left, last) => {
    expect(countDays(began, today, LENGTH)).toEqual({
      state: 'running',
      day,
      left,
      last: Date.parse(`${last}T00:00:00Z`),
    });
  });

  it('returns `ended` after the last day', () => {
    expect(countDays('2026-10-26', '2026-11-25', LENGTH)).toEqual({
      state: 'ended',
      last: Date.UTC(2026, 10, 24),
    });
  });

  it('returns `future` when the period has not begun', () =>
    expect(countDays('2026-11-26', '2026-11-25', LENGTH)).toEqual({ state: 'future' }));

  it.each(['2026-02-31', '2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', ''])(
    'rejects the date "%s"',
    (began) => expect(countDays(began, '2026-11-25', LENGTH)).toEqual({ state: 'impossible' }),
  );

  it('keeps the sum of `day` and `left` constant', () => {
    const instant = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: LENGTH }), (first, day) => {
        const began = toDate(first * 86_400_000);
        const today = toDate((first + day - 1) * 86_400_000);
        expect(countDays(began, today, LENGTH)).toMatchObject({
          state: 'running',
          day,
          left: LENGTH - day,
        });
      }),
    );
  });
});
