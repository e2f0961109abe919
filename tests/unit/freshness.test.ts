import { describe, expect, it } from 'vitest';
import { getFreshness, getOverdueFrom, getPartAssured } from '../../src/domain/freshness.ts';

const assured = (date: string) => ({ date, by: 'office' });
const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);

describe('getOverdueFrom', () => {
  it.each([
    ['a day', '2026-01-01', 10, '2026-01-11'],
    ['a month, from its first day', '2026-03', 31, '2026-04-01'],
    ['a year, from its first day', '2024', 366, '2025-01-01'],
    ['over a leap day', '2024-02-28', 2, '2024-03-01'],
  ])('adds the days to %s', (_, date, freshDays, expected) =>
    expect(getOverdueFrom(assured(date), freshDays)).toBe(at(expected)),
  );
});

describe('getFreshness', () => {
  const fact = { assured: assured('2026-01-01') };

  it('returns `fresh` until the last millisecond', () =>
    expect(getFreshness(fact, 10, at('2026-01-11') - 1)).toBe('fresh'));

  it('returns `overdue` from then on', () =>
    expect(getFreshness(fact, 10, at('2026-01-11'))).toBe('overdue'));

  it('returns `withheld` for any date when `publish` is false', () => {
    expect(getFreshness({ ...fact, publish: false }, 10, at('2026-01-02'))).toBe('withheld');
    expect(getFreshness({ ...fact, publish: false }, 10, at('2036-01-02'))).toBe('withheld');
  });

  it('does not withhold a fact when `publish` is true', () =>
    expect(getFreshness({ ...fact, publish: true }, 10, at('2026-01-02'))).toBe('fresh'));

  it('returns `overdue` when the date is invalid', () =>
    expect(getFreshness({ assured: assured('soon') }, 10, at('2026-01-02'))).toBe('overdue'));
});

describe('getPartAssured', () => {
  it('prefers the confirmation of the part to one of the whole record on the same day', () => {
    const hours = { date: '2026-01-01', by: 'Anna' };
    expect(getPartAssured({ assured: assured('2026-01-01'), confirmed: { hours } }, 'hours')).toBe(hours);
  });
});
