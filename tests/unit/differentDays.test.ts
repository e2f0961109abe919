import { describe, expect, it } from 'vitest';
import { listOpenSpans, listUsualWeek, type OpeningException } from '../../src/opening/statedHours.ts';
import { listDifferentDays } from '../../src/opening/differentDays.ts';
import { formatClock } from '../../src/i18n/format.ts';

const ZONE = 'Europe/Copenhagen';
const PLACE = { timeZone: ZONE, country: 'DK', oftenClosed: ['05-01', '06-05', '12-24', '12-31'] };
const DAY = 86_400_000;

/** The days of the eight weeks from a date on, as a page lists them. */
function list(hours: string, from: string, exceptions: readonly OpeningException[] = []): string[] {
  const start = Date.parse(from);
  const end = start + 56 * DAY;
  const spans = listOpenSpans(hours, exceptions, { from: start - DAY, to: end }, PLACE);
  return listDifferentDays(spans, listUsualWeek(hours), { from: start, to: end }, ZONE).map((day) =>
    [
      day.date,
      ...day.ranges.map((range) => `${formatClock(range.from)}-${formatClock(range.to)}`),
      ...(day.unsure ? ['?'] : []),
    ].join(' '),
  );
}

describe('listDifferentDays', () => {
  it('lists nothing where every week is like every other', () => {
    expect(list('Mo-Fr 10:00-16:00; PH off', '2026-09-01')).toEqual([]);
  });

  it('lists holidays and the days of which nobody has said anything', () => {
    expect(list('Mo-Fr 10:00-16:00; PH off', '2026-11-25')).toEqual([
      '2026-12-24 10:00-16:00 ?',
      '2026-12-25',
      '2026-12-31 10:00-16:00 ?',
      '2027-01-01',
    ]);
  });

  it('lists the hours that a holiday has', () => {
    expect(list('Mo-Fr 10:00-16:00; PH 12:00-14:00; Dec 24,31 off; Dec 31 off', '2026-11-25')).toEqual([
      '2026-12-24',
      '2026-12-25 12:00-14:00',
      '2026-12-26 12:00-14:00',
      '2026-12-31',
      '2027-01-01 12:00-14:00',
    ]);
  });

  it('lists every day of which nobody knows anything, also when one follows the other', () => {
    expect(list('Mo-Fr 10:00-16:00; PH unknown; Dec 24 off; Dec 31 off', '2026-11-25')).toEqual([
      '2026-12-24',
      '2026-12-25 00:00-00:00 ?',
      '2026-12-26 00:00-00:00 ?',
      '2026-12-31',
      '2027-01-01 00:00-00:00 ?',
    ]);
  });

  it('lists exceptions', () => {
    expect(
      list('Mo-Fr 10:00-16:00; PH off', '2026-09-01', [
        { from: '2026-09-07', to: '2026-09-08', hours: 'off' },
        { from: '2026-09-12', to: '2026-09-12', hours: '10:00-12:00, 14:00-16:00' },
        { from: '2026-09-14', to: '2026-09-14', hours: 'unknown' },
      ]),
    ).toEqual(['2026-09-07', '2026-09-08', '2026-09-12 10:00-12:00 14:00-16:00', '2026-09-14 00:00-00:00 ?']);
  });

  it('does not list an exception that is as every week', () => {
    expect(
      list('Mo-Fr 10:00-16:00; PH off', '2026-09-01', [
        { from: '2026-09-07', to: '2026-09-07', hours: '10:00-16:00' },
      ]),
    ).toEqual([]);
  });

  it.each([
    ['the spring', '2026-03-01'],
    ['the autumn', '2026-10-01'],
  ])('does not take a clock change for another hour, in %s', (_, from) => {
    const days = list('Mo-Su 20:00-04:00; Mo-Su 10:00-12:00; PH off', from);
    expect(days.filter((day) => /-(03-29|03-28|10-24|10-25)/.test(day))).toEqual([]);
  });

  it('tells a night by the day on which it begins, also on the last day of the list', () => {
    expect(list('Mo-Su 22:00-03:00; PH off', '2026-09-01')).toEqual([]);
  });

  it('lists a holiday between nights, and not the nights around it', () => {
    expect(list('Mo-Su 22:00-03:00; PH off; Dec 24 off; Dec 31 off', '2026-11-25')).toEqual([
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-31',
      '2027-01-01',
    ]);
  });

  it('lists nothing for day and night', () => {
    expect(list('24/7', '2026-11-25')).toEqual([]);
    expect(list('24/7', '2026-03-01')).toEqual([]);
  });

  it('lists a day without day and night, and not the days around it', () => {
    expect(list('24/7', '2026-11-25', [{ from: '2026-12-25', to: '2026-12-25', hours: 'off' }])).toEqual([
      '2026-12-25',
    ]);
  });

  it('gives an instant of the day, so that it can be written in words', () => {
    const start = Date.parse('2026-11-25');
    const period = { from: start, to: start + 56 * DAY };
    const week = listUsualWeek('Mo-Su 10:00-12:00; PH off');
    const [first] = listDifferentDays([], week, period, ZONE);
    expect(first).toEqual({
      date: '2026-11-25',
      noon: Date.parse('2026-11-25T12:00Z'),
      ranges: [],
      unsure: false,
    });
  });
});
