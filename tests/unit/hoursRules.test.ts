import { describe, expect, it } from 'vitest';
import { mentionsDay } from '../../src/opening/hoursRules.ts';

describe('mentionsDay', () => {
  const DAYS = ['01-01', '01-02', '06-05', '12-23', '12-24', '12-25', '12-26', '12-27', '12-31'];

  it.each([
    ['Mo-Fr 10:00-16:00; Dec 24 off', ['12-24']],
    ['Mo-Fr 10:00-16:00; dec 24-26 off', ['12-24', '12-25', '12-26']],
    ['Dec 20-Dec 24 off', ['12-23', '12-24']],
    ['Dec 26 - Jan 01 off', ['01-01', '12-26', '12-27', '12-31']],
    ['Mo-Fr 10:00-16:00', []],
  ])('finds the days that "%s" mentions', (hours, named) =>
    expect(DAYS.filter((day) => mentionsDay(hours, day))).toEqual(named),
  );
});
