import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOpenSpans, listUsualWeek, type OpeningException } from '../../src/opening/statedHours.ts';
import { formatClock } from '../../src/opening/week.ts';
import { COPENHAGEN as PLACE } from '../support/place.ts';

const DAY = 86_400_000;

/** @example printWeek('Mo 10:00-12:00; PH off') // => ['10:00-12:00', '', '', '', '', '', ''] */
function printWeek(hours: string): string[] {
  return listUsualWeek(hours).map(({ ranges }) =>
    ranges.map(({ from, to }) => `${formatClock(from)}-${formatClock(to)}`).join(' '),
  );
}

describe('listUsualWeek', () => {
  it('begins on Monday', () =>
    expect(printWeek('Mo 10:00-12:00; PH off')).toEqual(['10:00-12:00', '', '', '', '', '', '']));

  it('assigns a night to the day on which it begins, with minutes after 1440', () => {
    expect(listUsualWeek('Su 22:00-03:00; PH off')[6]).toEqual({ ranges: [{ from: 1320, to: 1620 }] });
    expect(printWeek('Su 22:00-03:00; PH off')).toEqual(['', '', '', '', '', '', '22:00-03:00']);
  });

  it('does not cut a night before a day with a different rule', () =>
    expect(printWeek('Sa 20:00-02:00; Su off; PH off')).toEqual(['', '', '', '', '', '20:00-02:00', '']));

  it('supports several openings on a day', () => {
    expect(printWeek('Tu 09:00-12:00,13:00-16:00, Tu 18:00-20:00; PH off')[1]).toBe(
      '09:00-12:00 13:00-16:00 18:00-20:00',
    );
  });

  it('splits 24/7 by day', () => {
    expect(listUsualWeek('24/7').map(({ ranges }) => ranges)).toEqual(
      Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]),
    );
  });

  it('ignores holidays, months and single days', () => {
    expect(printWeek('Mo-Fr 10:00-16:00; PH 08:00-09:00; Jul off; Dec 24 off; 2026 Dec 28 off')).toEqual([
      ...Array.from({ length: 5 }, () => '10:00-16:00'),
      '',
      '',
    ]);
  });

  it('omits the hours of a fallback that are marked as unknown', () => {
    expect(printWeek('Mo-Fr 16:00-23:00; PH unknown || Mo-Fr 08:00-16:00 unknown')).toEqual([
      ...Array.from({ length: 5 }, () => '16:00-23:00'),
      '',
      '',
    ]);
  });

  it('keeps the weekday of a rule that also applies to holidays', () => {
    expect(printWeek('Mo-Fr 10:00-16:00; Su,PH 12:00-14:00')[6]).toBe('12:00-14:00');
    expect(printWeek('Mo-Su 10:00-16:00; PH,Su off')[6]).toBe('');
  });
});

/** The spans of some days from a date, in Copenhagen time. */
function printSpans(
  hours: string,
  from: string,
  days: number,
  exceptions: readonly OpeningException[] = [],
): string[] {
  const write = (instant: number): string =>
    new Intl.DateTimeFormat('sv', {
      timeZone: PLACE.timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(instant);
  const start = Date.parse(`${from}T00:00+01:00`);
  return listOpenSpans(hours, exceptions, { from: start, to: start + days * DAY }, PLACE).map(
    (span) => `${write(span.from)} - ${write(span.to)}${span.sure ? '' : ' ?'}`,
  );
}

describe('listOpenSpans', () => {
  it('uses the time zone of the site, not that of the machine', () => {
    const read = () => printSpans('We 10:00-16:00; PH off', '2026-11-25', 2);
    const before = process.env['TZ'];
    const there = ['Asia/Bangkok', 'America/Los_Angeles', 'UTC'].map((zone) => {
      process.env['TZ'] = zone;
      const spans = read();
      return { spans, zone: process.env['TZ'] };
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(there).toEqual(
      ['Asia/Bangkok', 'America/Los_Angeles', 'UTC'].map((zone) => ({
        spans: ['2026-11-25 10:00 - 2026-11-25 16:00'],
        zone,
      })),
    );
  });

  it('leaves `TZ` unset if it was unset', () => {
    const before = process.env['TZ'];
    delete process.env['TZ'];
    printSpans('We 10:00-16:00; PH off', '2026-11-25', 2);
    expect(Object.hasOwn(process.env, 'TZ')).toBe(false);
    if (before !== undefined) process.env['TZ'] = before;
  });

  it('does not cut the night before a holiday, and lists no night on the holiday', () => {
    expect(printSpans('Mo-Su 20:00-02:00; PH off; Dec 24 off', '2026-12-23', 5)).toEqual([
      '2026-12-23 00:00 - 2026-12-23 02:00',
      '2026-12-23 20:00 - 2026-12-24 02:00',
      '2026-12-27 20:00 - 2026-12-28 00:00',
    ]);
  });

  it('does not cut the night before an unknown day, and makes the night after it unknown', () => {
    expect(printSpans('Mo-Su 20:00-02:00; PH unknown', '2026-12-23', 5)).toEqual([
      '2026-12-23 00:00 - 2026-12-23 02:00',
      '2026-12-23 20:00 - 2026-12-24 02:00',
      '2026-12-24 02:00 - 2026-12-27 02:00 ?',
      '2026-12-27 20:00 - 2026-12-28 00:00',
    ]);
  });

  it('is unsure about the hours of a fallback', () => {
    expect(printSpans('Mo-Fr 16:00-24:00; PH unknown || Mo-Fr 08:00-16:00 unknown', '2026-11-29', 2)).toEqual(
      ['2026-11-30 08:00 - 2026-11-30 16:00 ?', '2026-11-30 16:00 - 2026-12-01 00:00'],
    );
  });

  it('is unsure about an often-closed day that is not mentioned, over usual and holiday hours', () => {
    expect(printSpans('Mo-Fr 10:00-16:00; PH 15:00-18:00', '2026-12-24', 1)).toEqual([
      '2026-12-24 10:00 - 2026-12-24 18:00 ?',
    ]);
  });

  it('applies an exception without changing the nights around it', () => {
    expect(
      printSpans('Mo-Su 20:00-02:00; PH off', '2026-12-09', 3, [
        { from: '2026-12-10', to: '2026-12-10', hours: '12:00-14:00' },
      ]),
    ).toEqual([
      '2026-12-09 00:00 - 2026-12-09 02:00',
      '2026-12-09 20:00 - 2026-12-10 02:00',
      '2026-12-10 12:00 - 2026-12-10 14:00',
      '2026-12-11 20:00 - 2026-12-12 00:00',
    ]);
  });

  it('returns one span for 24/7', () =>
    expect(printSpans('24/7', '2026-12-09', 30)).toEqual(['2026-12-09 00:00 - 2027-01-08 00:00']));

  it('returns sorted spans within the period that do not overlap', () => {
    const hours = fc.constantFrom(
      'Mo-Su 20:00-02:00; PH unknown',
      'Mo-Fr 10:00-16:00; PH off',
      'Mo-Su 00:00-24:00; PH 10:00-12:00',
      'Fr-Sa 22:00-06:00, Sa 10:00-12:00; PH off; Dec 24 10:00-12:00',
      '24/7',
    );
    const exceptions = fc.array(
      fc.record({
        day: fc.integer({ min: 10, max: 28 }),
        hours: fc.constantFrom('off', 'unknown', '10:00-12:00', '20:00-03:00'),
      }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(hours, exceptions, fc.integer({ min: 0, max: 400 }), (rule, days, offset) => {
        const from = Date.parse('2026-01-01') + offset * DAY;
        const period = { from, to: from + 20 * DAY };
        const spans = listOpenSpans(
          rule,
          days.map(({ day, hours: dayHours }) => ({
            from: `2026-12-${String(day)}`,
            to: `2026-12-${String(day)}`,
            hours: dayHours,
          })),
          period,
          PLACE,
        );
        let before = period.from;
        for (const span of spans) {
          expect(span.from).toBeGreaterThanOrEqual(before);
          expect(span.to).toBeGreaterThan(span.from);
          expect(span.to).toBeLessThanOrEqual(period.to);
          before = span.to;
        }
      }),
      { numRuns: 60 },
    );
  });
});
