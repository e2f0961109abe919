import { describe, expect, it } from 'vitest';
import { getFreshness, getOverdueFrom } from '../../src/domain/freshness.ts';

const assured = (date: string) => ({ date, by: 'house' });
const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);

describe('getOverdueFrom', () => {
  it.each([
    ['a day', '2026-01-01', 10, '2026-01-11'],
    ['a month counts from its first day', '2026-03', 31, '2026-04-01'],
    ['a year counts from its first day', '2024', 366, '2025-01-01'],
    ['over a leap day', '2024-02-28', 2, '2024-03-01'],
  ])('%s', (_, date, freshDays, expected) => {
    expect(getOverdueFrom(assured(date), freshDays)).toBe(at(expected));
  });
});

describe('getFreshness', () => {
  const fact = { assured: assured('2026-01-01') };

  it('is fresh up to the last instant', () => {
    expect(getFreshness(fact, 10, at('2026-01-11') - 1)).toBe('fresh');
  });

  it('is overdue from then on', () => {
    expect(getFreshness(fact, 10, at('2026-01-11'))).toBe('overdue');
  });

  it('is withheld whatever its date', () => {
    expect(getFreshness({ ...fact, publish: false }, 10, at('2026-01-02'))).toBe('withheld');
    expect(getFreshness({ ...fact, publish: false }, 10, at('2036-01-02'))).toBe('withheld');
  });

  it('is not withheld where somebody wrote that it may be shown', () => {
    expect(getFreshness({ ...fact, publish: true }, 10, at('2026-01-02'))).toBe('fresh');
  });

  it('is never fresh where the date is none', () => {
    expect(getFreshness({ assured: assured('soon') }, 10, at('2026-01-02'))).toBe('overdue');
  });
});
