import { describe, expect, it } from 'vitest';
import { getOpening, type HoursFields } from '../../src/opening/opening.ts';
import { formatClock } from '../../src/opening/week.ts';
import { COPENHAGEN } from '../support/place.ts';

type Days = Omit<NonNullable<HoursFields['exceptions']>[number], 'reason'>;

/** The different days of the eight weeks from a date. */
function list(
  hours: string,
  from: string,
  exceptions: readonly Days[] = [],
  more: Partial<HoursFields> = {},
) {
  const { differentDays } = getOpening(
    { hours, exceptions: exceptions.map((days) => ({ ...days, reason: 'other' })), ...more },
    Infinity,
    Date.parse(from),
    COPENHAGEN,
  );
  return differentDays.map((day) =>
    [
      day.date,
      ...day.ranges.map((range) => `${formatClock(range.from)}-${formatClock(range.to)}`),
      ...(day.unsure ? ['?'] : []),
    ].join(' '),
  );
}

describe('days that differ from the usual week', () => {
  it('do not exist when all weeks are the same', () =>
    expect(list('Mo-Fr 10:00-16:00; PH off', '2026-09-01')).toEqual([]));

  it('include holidays and days with unknown hours', () => {
    expect(list('Mo-Fr 10:00-16:00; PH off', '2026-11-25')).toEqual([
      '2026-12-24 10:00-16:00 ?',
      '2026-12-25',
      '2026-12-31 10:00-16:00 ?',
      '2027-01-01',
    ]);
  });

  it('include the hours of holidays', () => {
    expect(list('Mo-Fr 10:00-16:00; PH 12:00-14:00; Dec 24,31 off; Dec 31 off', '2026-11-25')).toEqual([
      '2026-12-24',
      '2026-12-25 12:00-14:00',
      '2026-12-26 12:00-14:00',
      '2026-12-31',
      '2027-01-01 12:00-14:00',
    ]);
  });

  it('include every unknown day, even consecutive ones', () => {
    expect(list('Mo-Fr 10:00-16:00; PH unknown; Dec 24 off; Dec 31 off', '2026-11-25')).toEqual([
      '2026-12-24',
      '2026-12-25 00:00-00:00 ?',
      '2026-12-26 00:00-00:00 ?',
      '2026-12-31',
      '2027-01-01 00:00-00:00 ?',
    ]);
  });

  it('include exceptions', () => {
    expect(
      list('Mo-Fr 10:00-16:00; PH off', '2026-09-01', [
        { from: '2026-09-07', to: '2026-09-08', hours: 'off' },
        { from: '2026-09-12', to: '2026-09-12', hours: '10:00-12:00, 14:00-16:00' },
        { from: '2026-09-14', to: '2026-09-14', hours: 'unknown' },
      ]),
    ).toEqual(['2026-09-07', '2026-09-08', '2026-09-12 10:00-12:00 14:00-16:00', '2026-09-14 00:00-00:00 ?']);
  });

  it('omit an exception that equals the usual hours', () => {
    expect(
      list('Mo-Fr 10:00-16:00; PH off', '2026-09-01', [
        { from: '2026-09-07', to: '2026-09-07', hours: '10:00-16:00' },
      ]),
    ).toEqual([]);
  });

  it.each([
    ['the spring', '2026-03-01'],
    ['the autumn', '2026-10-01'],
  ])('are not caused by a clock change in %s', (_, from) => {
    const days = list('Mo-Su 20:00-04:00; Mo-Su 10:00-12:00; PH off', from);
    expect(days.filter((day) => /-(03-29|03-28|10-24|10-25)/.test(day))).toEqual([]);
  });

  it('assign a night to the day on which it begins, even at the end of the list', () =>
    expect(list('Mo-Su 22:00-03:00; PH off', '2026-09-01')).toEqual([]));

  it('include a holiday between nights, but not those nights', () => {
    expect(list('Mo-Su 22:00-03:00; PH off; Dec 24 off; Dec 31 off', '2026-11-25')).toEqual([
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-31',
      '2027-01-01',
    ]);
  });

  it('do not exist for 24/7', () => {
    expect(list('24/7', '2026-11-25')).toEqual([]);
    expect(list('24/7', '2026-03-01')).toEqual([]);
  });

  it('include a closed day within 24/7, but not the days around it', () => {
    expect(list('24/7', '2026-11-25', [{ from: '2026-12-25', to: '2026-12-25', hours: 'off' }])).toEqual([
      '2026-12-25',
    ]);
  });

  it('omit days of a closure, except those with special hours', () => {
    expect(
      list(
        'Mo-Fr 10:00-16:00; PH off',
        '2026-11-25',
        [
          { from: '2026-12-29', to: '2026-12-29', hours: '12:00-14:00' },
          { from: '2026-12-30', to: '2026-12-30', hours: 'off' },
        ],
        { closures: [{ from: '2026-12-21', to: '2027-01-03' }] },
      ),
    ).toEqual(['2026-12-29 12:00-14:00']);
  });

  it('are limited to the days on which the record is valid, inclusive', () => {
    const valid = { validFrom: '2026-12-25', validTo: '2026-12-31' };
    expect(list('Mo-Fr 10:00-16:00; PH off', '2026-11-25', [], valid)).toEqual([
      '2026-12-25',
      '2026-12-31 10:00-16:00 ?',
    ]);
  });

  it('include days with known hours when the usual hours are unknown', () => {
    expect(
      list('unknown', '2026-11-25', [
        { from: '2026-12-29', to: '2026-12-29', hours: '12:00-14:00' },
        { from: '2026-12-30', to: '2026-12-30', hours: 'off' },
      ]),
    ).toEqual(['2026-12-29 12:00-14:00', '2026-12-30']);
  });
});

describe('open day and night', () => {
  it.each([
    ['24/7', undefined, true],
    ['24/7', 'off', false],
    ['Mo-Su 00:00-12:00; PH 00:00-12:00', undefined, false],
  ])('%s with the exception %s: %s', (hours, special, isAlways) => {
    const date = '2026-12-25';
    const exceptions =
      special === undefined
        ? undefined
        : [{ from: date, to: date, hours: special, reason: 'other' as const }];
    const { always } = getOpening({ hours, exceptions }, Infinity, Date.parse('2026-11-25'), COPENHAGEN);
    expect(always).toBe(isAlways);
  });
});

describe('a record with unknown usual hours', () => {
  const built = Date.parse('2026-11-25');
  const hasKnownHours = (date: string): boolean => {
    const exceptions = [{ from: date, to: date, hours: '10:00-12:00', reason: 'other' as const }];
    const place = { ...COPENHAGEN, timeZone: 'UTC' };
    return getOpening({ hours: 'unknown', exceptions }, Infinity, built, place, 2).record.listEnd > 0;
  };

  it.each([
    ['2026-11-23', false],
    ['2026-11-24', true],
    ['2026-11-26', true],
    ['2026-11-27', false],
  ])(
    'has known hours if a special day is between yesterday and the last listed day (%s): %s',
    (date, isKnown) => expect(hasKnownHours(date)).toBe(isKnown),
  );
});

describe('closures', () => {
  const listClosures = (exceptions: HoursFields['exceptions']): string[] =>
    getOpening(
      {
        hours: 'unknown',
        exceptions,
        closures: [
          { from: '2026-12-21', to: '2027-01-03', reason: 'holiday' },
          { from: '2026-11-01', to: '2026-11-30', reason: 'repair' },
          { from: '2026-10-01', to: '2026-10-31', reason: 'staff' },
        ],
      },
      Infinity,
      Date.parse('2026-11-25T12:00Z'),
      COPENHAGEN,
    ).closures.map(({ from, to, reason = '' }) => `${from} ${to} ${reason}`);

  it('are sorted by date, without past ones', () =>
    expect(listClosures([])).toEqual(['2026-11-01 2026-11-30 repair', '2026-12-21 2027-01-03 holiday']));

  it('are dropped from midnight after their last day', () => {
    const last = { from: '2026-11-01', to: '2026-11-30' };
    const midnight = Date.parse('2026-12-01T00:00+01:00');
    const list = (at: number) =>
      getOpening({ hours: 'unknown', closures: [last] }, Infinity, at, COPENHAGEN).closures;
    expect(list(midnight - 1)).toEqual([last]);
    expect(list(midnight)).toEqual([]);
  });

  it('are split by a day with special or unknown hours, but not by a day off', () => {
    expect(
      listClosures([
        { from: '2026-12-29', to: '2026-12-30', hours: '12:00-14:00', reason: 'holiday' },
        { from: '2027-01-03', to: '2027-01-05', hours: 'unknown', reason: 'holiday' },
        { from: '2026-12-24', to: '2026-12-24', hours: 'off', reason: 'holiday' },
      ]),
    ).toEqual([
      '2026-11-01 2026-11-30 repair',
      '2026-12-21 2026-12-28 holiday',
      '2026-12-31 2027-01-02 holiday',
    ]);
  });
});
