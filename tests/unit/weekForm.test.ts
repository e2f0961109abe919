import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listUsualWeek } from '../../src/opening/statedHours.ts';
import { formatWeekForm, parseWeekForm } from '../../src/opening/weekForm.ts';
import { findOpeningHoursIssue } from '../../src/opening/hoursIssue.ts';

const time = fc.constantFrom('00:30', '08:00', '10:00', '12:30', '16:00', '21:45', '24:00');
const range = fc
  .tuple(time, time)
  .filter(([from, to]) => from < to)
  .map(([from, to]) => `${from}-${to}`);
const night = fc.constantFrom('20:00-02:00', '22:00-07:00');
const week = fc.record({
  days: fc.array(fc.oneof(fc.constant([]), fc.tuple(range), fc.tuple(night)), { minLength: 7, maxLength: 7 }),
  holidays: fc.constantFrom('off' as const, 'unknown' as const, ['10:00-12:00']),
  rest: fc.constantFrom([], ['Dec 24 off'], ['Dec 24 off', 'Dec 31 10:00-12:00']),
});

describe('parseWeekForm', () => {
  it.each([
    [
      'Tu-Fr 10:00-16:00, Th 18:00-21:00; PH off',
      'Tu-We 10:00-16:00; Th 10:00-16:00,18:00-21:00; Fr 10:00-16:00; PH off',
    ],
    ['Mo-Fr 09:00-15:00; PH unknown', 'Mo-Fr 09:00-15:00; PH unknown'],
    [
      'Mo-Su 20:00-07:00; PH 20:00-07:00; Dec 24 20:00-07:00',
      'Mo-Su 20:00-07:00; PH 20:00-07:00; Dec 24 20:00-07:00',
    ],
    ['Sa-Mo 10:00-12:00; PH off', 'Mo 10:00-12:00; Sa-Su 10:00-12:00; PH off'],
    ['Su,PH 12:00-14:00', 'Su 12:00-14:00; PH 12:00-14:00'],
  ])('reads %s', (hours, written) => {
    const form = parseWeekForm(hours);
    expect(form && formatWeekForm(form)).toBe(written);
  });

  it.each([
    '24/7',
    'unknown',
    'Mo-Fr 16:00-24:00; PH unknown || Mo-Fr 08:00-16:00 unknown',
    'Tu-Fr 10-16 Uhr',
    'Mo[1] 10:00-12:00; PH off',
    'Dec 24 off; Mo-Fr 10:00-12:00',
    '',
  ])('returns undefined when the hours do not fit the form: %s', (hours) =>
    expect(parseWeekForm(hours)).toBeUndefined(),
  );

  it('reads what `formatWeekForm` writes', () => {
    fc.assert(
      fc.property(week, (form) => {
        expect(parseWeekForm(formatWeekForm(form))).toEqual(form);
      }),
    );
  });

  it('matches the usual week that the site shows', () => {
    const toText = (minutes: number) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(week, (form) => {
        const hours = formatWeekForm(form);
        if (findOpeningHoursIssue(hours)) return;
        const read = listUsualWeek(hours).map(({ ranges }) =>
          ranges.map(({ from, to }) => `${toText(from)}-${to > 1440 ? toText(to - 1440) : toText(to)}`),
        );
        expect(read).toEqual(form.days);
      }),
      { numRuns: 40 },
    );
  });
});
