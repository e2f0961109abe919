import { describe, expect, it } from 'vitest';
import { listUsualWeek } from '../../src/opening/statedHours.ts';
import { formatShortWeekdays } from '../../src/opening/openingView.ts';
import { formatRange, groupWeek } from '../../src/opening/week.ts';

/** A usual week in short form. */
function summarize(hours: string, language = 'en'): string[] {
  return groupWeek(listUsualWeek(hours)).map(({ first, last, ranges }) =>
    [formatShortWeekdays(language, first, last), ...ranges.map(formatRange)].join(' '),
  );
}

describe('groupWeek', () => {
  it.each([
    ['Mo-Fr 10:00-16:00; PH off', ['Mon – Fri 10:00–16:00']],
    ['Tu-Th 10:00-16:00; Fr 20:00-02:00; PH off', ['Tue – Thu 10:00–16:00', 'Fri 20:00–02:00']],
    ['Mo,We 10:00-12:00; PH off', ['Mon 10:00–12:00', 'Wed 10:00–12:00']],
    ['Mo-Su 09:00-12:00,13:00-15:00; PH off', ['Mon – Sun 09:00–12:00 13:00–15:00']],
    ['Su 10:00-12:00; Mo 10:00-12:00; PH off', ['Mon 10:00–12:00', 'Sun 10:00–12:00']],
    ['Fr 16:00-24:00; Sa 00:00-24:00; PH off', ['Fri 16:00–24:00', 'Sat 00:00–24:00']],
    ['Mo-Fr off; PH off', []],
  ])('groups %s', (hours, expected) =>
    expect(summarize(hours).map((line) => line.replace(/\s+/g, ' '))).toEqual(expected),
  );

  it('is formatted in a language', () => {
    expect(summarize('Mo-Fr 10:00-16:00; PH off', 'da')).toEqual(['man.-fre. 10:00–16:00']);
    expect(summarize('Mo 10:00-16:00; PH off', 'ar')).toEqual(['الاثنين 10:00–16:00']);
  });
});
