import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOpenSpans, type OpeningException } from '../../src/content/openingHours.ts';
import { getStartOfDay } from '../../src/domain/localTime.ts';
import { getOpeningState, type OpeningRecord, type OpeningState } from '../../src/domain/openingState.ts';
import type { Span } from '../../src/domain/spans.ts';

const ZONE = 'Europe/Copenhagen';
const PLACE = { timeZone: ZONE, country: 'DK', oftenClosed: ['05-01', '06-05', '12-24', '12-31'] };
const DAY = 86_400_000;

interface Details {
  readonly exceptions?: readonly OpeningException[];
  /** First and last day. */
  readonly closures?: readonly (readonly [from: string, to: string])[];
  readonly byAppointment?: boolean;
  /** The day from which the hours are overdue. */
  readonly overdueFrom?: string;
}

/** What a page that was built three days before `now` knows for the eight weeks after that. */
function getRecord(hours: string, now: string, details: Details = {}): OpeningRecord {
  const built = Date.parse(now) - 3 * DAY;
  const period = { from: built - DAY, to: built + 56 * DAY };
  return {
    spans: listOpenSpans(hours, details.exceptions ?? [], period, PLACE),
    listEnd: period.to,
    overdueFrom: Date.parse(details.overdueFrom ?? '2099-01-01'),
    byAppointment: details.byAppointment ?? false,
    closures: (details.closures ?? []).map(([from, to]) => ({
      from: getStartOfDay(from, ZONE),
      to: getStartOfDay(to, ZONE, 1),
    })),
  };
}

/** @example print({ name: 'open', until: … }) // => 'open until 2026-11-25 16:00' */
function print({ name, until, next }: OpeningState): string {
  const write = (instant: number): string =>
    new Intl.DateTimeFormat('sv', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' }).format(instant);
  return [
    name,
    ...(until === undefined ? [] : [`until ${write(until)}`]),
    ...(next === undefined ? [] : [`next ${write(next)}`]),
  ].join(' ');
}

const DAYS = 'Tu-Fr 10:00-16:00; PH off';
const NIGHTS = 'Mo-Su 20:00-02:00; PH off';
const UNSURE = 'Mo-Fr 10:00-16:00; PH unknown';

type Case = readonly [what: string, hours: string, now: string, state: string, details?: Details];

const cases: readonly Case[] = [
  // An ordinary week. 25 November 2026 is a Wednesday.
  ['a minute before it opens', DAYS, '2026-11-25T09:59+01:00', 'closed next 2026-11-25 10:00'],
  ['when it opens', DAYS, '2026-11-25T10:00+01:00', 'open until 2026-11-25 16:00'],
  ['in between', DAYS, '2026-11-25T13:00+01:00', 'open until 2026-11-25 16:00'],
  ['the last minute', DAYS, '2026-11-25T15:59+01:00', 'open until 2026-11-25 16:00'],
  ['when it closes', DAYS, '2026-11-25T16:00+01:00', 'closed next 2026-11-26 10:00'],
  ['on the last evening of the week', DAYS, '2026-11-27T16:00+01:00', 'closed next 2026-12-01 10:00'],
  ['on a Sunday', DAYS, '2026-11-29T12:00+01:00', 'closed next 2026-12-01 10:00'],
  ['on a Monday', DAYS, '2026-11-30T12:00+01:00', 'closed next 2026-12-01 10:00'],
  [
    'at lunch',
    'Mo-Fr 09:00-12:00,13:00-16:00; PH off',
    '2026-11-25T12:30+01:00',
    'closed next 2026-11-25 13:00',
  ],
  [
    'at a seam',
    'Mo-Fr 09:00-12:00,12:00-16:00; PH off',
    '2026-11-25T11:00+01:00',
    'open until 2026-11-25 16:00',
  ],
  ['day and night', '24/7', '2026-11-25T03:00+01:00', 'open'],
  ['day and night at Christmas', '24/7', '2026-12-24T20:00+01:00', 'open'],

  // Over midnight.
  ['before a night', NIGHTS, '2026-11-25T19:59+01:00', 'closed next 2026-11-25 20:00'],
  ['before midnight', NIGHTS, '2026-11-25T23:59+01:00', 'open until 2026-11-26 02:00'],
  ['at midnight', NIGHTS, '2026-11-26T00:00+01:00', 'open until 2026-11-26 02:00'],
  ['after midnight', NIGHTS, '2026-11-26T01:59+01:00', 'open until 2026-11-26 02:00'],
  ['after a night', NIGHTS, '2026-11-26T02:00+01:00', 'closed next 2026-11-26 20:00'],

  // Clock changes: 29 March at 2:00 it is 3:00, 25 October at 3:00 it is 2:00.
  [
    'the night of summer time',
    'Sa 22:00-05:00; PH off',
    '2026-03-29T01:59+01:00',
    'open until 2026-03-29 05:00',
  ],
  ['after the lost hour', 'Sa 22:00-05:00; PH off', '2026-03-29T04:59+02:00', 'open until 2026-03-29 05:00'],
  [
    'at its end in summer time',
    'Sa 22:00-05:00; PH off',
    '2026-03-29T05:00+02:00',
    'closed next 2026-04-04 22:00',
  ],
  [
    'the morning of summer time',
    'Su 09:00-10:00; PH off',
    '2026-03-29T09:00+02:00',
    'open until 2026-03-29 10:00',
  ],
  [
    'the night of winter time',
    'Sa 22:00-05:00; PH off',
    '2026-10-25T02:30+02:00',
    'open until 2026-10-25 05:00',
  ],
  [
    'in the hour that comes twice',
    'Sa 22:00-05:00; PH off',
    '2026-10-25T02:30+01:00',
    'open until 2026-10-25 05:00',
  ],
  [
    'at its end in winter time',
    'Sa 22:00-05:00; PH off',
    '2026-10-25T05:00+01:00',
    'closed next 2026-10-31 22:00',
  ],
  [
    'the morning of winter time',
    'Su 09:00-10:00; PH off',
    '2026-10-25T08:59+01:00',
    'closed next 2026-10-25 09:00',
  ],

  // Public holidays.
  ['Christmas Day, closed', DAYS, '2026-12-25T12:00+01:00', 'closed next 2026-12-29 10:00'],
  ['Christmas Day, nobody knows', UNSURE, '2026-12-25T12:00+01:00', 'call-first until 2026-12-27 00:00'],
  ['the night before it', UNSURE, '2026-12-23T18:00+01:00', 'closed'],
  [
    'Christmas Day, other hours',
    'Mo-Fr 10:00-16:00; PH 11:00-12:00',
    '2026-12-25T11:30+01:00',
    'open until 2026-12-25 12:00',
  ],
  ['Easter Monday', DAYS, '2026-04-06T12:00+02:00', 'closed next 2026-04-07 10:00'],
  ['Ascension Day', DAYS, '2026-05-14T12:00+02:00', 'closed next 2026-05-15 10:00'],
  ['the former Prayer Day', DAYS, '2027-04-23T12:00+02:00', 'open until 2027-04-23 16:00'],
  [
    'a night that a holiday does not cut',
    'Mo-Su 20:00-02:00; PH off',
    '2026-04-02T00:30+02:00',
    'open until 2026-04-02 02:00',
  ],
  ['a night that a holiday does not begin', NIGHTS, '2026-12-27T01:00+01:00', 'closed next 2026-12-27 20:00'],

  // Days on which many places close: silence is no answer.
  ['1 May, silent', DAYS, '2026-05-01T12:00+02:00', 'call-first until 2026-05-01 16:00'],
  ['1 May, before the usual hours', DAYS, '2026-05-01T09:00+02:00', 'closed'],
  ['1 May, named', `${DAYS}; May 01 10:00-12:00`, '2026-05-01T11:00+02:00', 'open until 2026-05-01 12:00'],
  [
    '1 May, named without a zero',
    `${DAYS}; May 1 10:00-12:00`,
    '2026-05-01T11:00+02:00',
    'open until 2026-05-01 12:00',
  ],
  ['1 May, named as closed', `${DAYS}; May 01 off`, '2026-05-01T12:00+02:00', 'closed next 2026-05-05 10:00'],
  ['5 June, silent', DAYS, '2026-06-05T12:00+02:00', 'call-first until 2026-06-05 16:00'],
  [
    '5 June, an exception',
    DAYS,
    '2026-06-05T12:00+02:00',
    'closed next 2026-06-09 10:00',
    { exceptions: [{ from: '2026-06-05', to: '2026-06-05', hours: 'off' }] },
  ],
  ['24 December, silent', DAYS, '2026-12-24T12:00+01:00', 'call-first until 2026-12-24 16:00'],
  ['24 December, silent, at night', NIGHTS, '2026-12-25T01:00+01:00', 'call-first until 2026-12-25 02:00'],
  [
    '24 December, in named days',
    `${DAYS}; Dec 20-31 off`,
    '2026-12-24T12:00+01:00',
    'closed next 2027-01-05 10:00',
  ],
  ['31 December, silent', DAYS, '2026-12-31T12:00+01:00', 'call-first until 2026-12-31 16:00'],
  [
    '31 December, over the year',
    `${DAYS}; Dec 30-Jan 02 11:00-12:00`,
    '2026-12-31T11:30+01:00',
    'open until 2026-12-31 12:00',
  ],
  ['1 January', DAYS, '2027-01-01T12:00+01:00', 'closed next 2027-01-05 10:00'],

  // Exceptions.
  [
    'an exception, closed',
    DAYS,
    '2026-12-02T12:00+01:00',
    'closed next 2026-12-03 10:00',
    { exceptions: [{ from: '2026-12-01', to: '2026-12-02', hours: 'off' }] },
  ],
  [
    'an exception, other hours',
    DAYS,
    '2026-12-02T18:00+01:00',
    'open until 2026-12-02 19:00',
    { exceptions: [{ from: '2026-12-02', to: '2026-12-02', hours: '17:00-19:00' }] },
  ],
  [
    'an exception on a holiday',
    DAYS,
    '2026-12-25T12:00+01:00',
    'open until 2026-12-25 13:00',
    { exceptions: [{ from: '2026-12-25', to: '2026-12-25', hours: '11:00-13:00' }] },
  ],
  [
    'the night before an exception',
    NIGHTS,
    '2026-12-10T01:00+01:00',
    'open until 2026-12-10 02:00',
    { exceptions: [{ from: '2026-12-10', to: '2026-12-10', hours: 'off' }] },
  ],
  [
    'the night of an exception',
    NIGHTS,
    '2026-12-11T01:00+01:00',
    'closed next 2026-12-11 20:00',
    { exceptions: [{ from: '2026-12-10', to: '2026-12-10', hours: 'off' }] },
  ],
  [
    'day and night, but for a day',
    '24/7',
    '2026-12-10T12:00+01:00',
    'closed next 2026-12-11 00:00',
    { exceptions: [{ from: '2026-12-10', to: '2026-12-10', hours: 'off' }] },
  ],

  // Closures.
  [
    'a closure',
    DAYS,
    '2026-11-25T13:00+01:00',
    'temporarily-closed until 2026-11-30 00:00',
    { closures: [['2026-11-23', '2026-11-29']] },
  ],
  [
    'its last minute',
    DAYS,
    '2026-11-29T23:59+01:00',
    'temporarily-closed until 2026-11-30 00:00',
    { closures: [['2026-11-23', '2026-11-29']] },
  ],
  [
    'after it',
    DAYS,
    '2026-11-30T00:00+01:00',
    'closed next 2026-12-01 10:00',
    { closures: [['2026-11-23', '2026-11-29']] },
  ],
  [
    'closures one after the other',
    DAYS,
    '2026-11-25T13:00+01:00',
    'temporarily-closed until 2026-12-07 00:00',
    {
      closures: [
        ['2026-11-30', '2026-12-06'],
        ['2026-11-23', '2026-11-29'],
      ],
    },
  ],
  [
    'before a closure',
    DAYS,
    '2026-11-25T18:00+01:00',
    'closed next 2026-12-01 10:00',
    { closures: [['2026-11-26', '2026-11-29']] },
  ],
  [
    'a night that a closure ends',
    NIGHTS,
    '2026-11-25T23:00+01:00',
    'open until 2026-11-26 00:00',
    { closures: [['2026-11-26', '2026-11-29']] },
  ],
  [
    'a closure of a place by appointment',
    DAYS,
    '2026-11-25T13:00+01:00',
    'temporarily-closed until 2026-11-30 00:00',
    { byAppointment: true, closures: [['2026-11-23', '2026-11-29']] },
  ],

  // By appointment, overdue.
  ['by appointment', DAYS, '2026-11-25T13:00+01:00', 'by-appointment', { byAppointment: true }],
  [
    'open the day before it is overdue',
    DAYS,
    '2026-11-25T13:00+01:00',
    'open until 2026-11-25 16:00',
    { overdueFrom: '2026-11-26' },
  ],
  [
    'open and overdue',
    DAYS,
    '2026-11-25T13:00+01:00',
    'usually-open until 2026-11-25 16:00',
    { overdueFrom: '2026-11-25' },
  ],
  [
    'closed and overdue',
    DAYS,
    '2026-11-25T18:00+01:00',
    'usually-closed next 2026-11-26 10:00',
    { overdueFrom: '2026-11-25' },
  ],
  ['day and night, overdue', '24/7', '2026-11-25T13:00+01:00', 'usually-open', { overdueFrom: '2026-11-25' }],
  [
    'overdue on a day that nobody knows',
    UNSURE,
    '2026-12-25T12:00+01:00',
    'call-first until 2026-12-27 00:00',
    { overdueFrom: '2026-11-25' },
  ],
];

const table = cases.map(([what, hours, now, state, details]) => ({ what, hours, now, state, details }));

const minutes = (least: number, most: number) => fc.integer({ min: least, max: most });

/** Minutes in place of milliseconds, so that every instant can be tried. */
const record: fc.Arbitrary<OpeningRecord> = fc.record({
  spans: fc.array(fc.tuple(minutes(0, 9), minutes(1, 9), fc.boolean()), { maxLength: 5 }).map((parts) => {
    let before = 0;
    return parts.map(([gap, length, sure]) => {
      const from = before + gap;
      before = from + length;
      return { from, to: before, sure };
    });
  }),
  listEnd: minutes(0, 60),
  overdueFrom: minutes(0, 60),
  byAppointment: fc.boolean(),
  closures: fc.array(
    fc.tuple(minutes(0, 40), minutes(1, 9)).map(([from, length]) => ({ from, to: from + length })),
    { maxLength: 2 },
  ),
});

describe('getOpeningState', () => {
  it.each(table)('$what: $hours at $now is $state', ({ hours, now, state, details }) => {
    expect(print(getOpeningState(getRecord(hours, now, details), Date.parse(now)))).toBe(state);
  });

  it('says of every instant what is known of it', () => {
    const isIn = (spans: readonly Span[], at: number): boolean =>
      spans.some(({ from, to }) => from <= at && at < to);
    fc.assert(
      fc.property(record, minutes(0, 70), (own, now) => {
        const isSure = isIn(
          own.spans.filter(({ sure }) => sure),
          now,
        );
        const known = isSure ? 'open' : isIn(own.spans, now) ? 'call-first' : 'closed';
        const usually = now >= own.overdueFrom && known !== 'call-first' ? `usually-${known}` : known;
        expect(getOpeningState(own, now).name).toBe(
          isIn(own.closures, now)
            ? 'temporarily-closed'
            : own.byAppointment
              ? 'by-appointment'
              : now >= own.listEnd
                ? 'call-first'
                : usually,
        );
      }),
    );
  });

  it('keeps its word: the state holds until then, and at the next opening it is open', () => {
    fc.assert(
      fc.property(record, minutes(0, 70), (own, now) => {
        // Becoming overdue changes the words, not the hours.
        const fresh = { ...own, overdueFrom: 999, listEnd: 999 };
        const { name, until, next } = getOpeningState(fresh, now);
        for (let at = now; at < (until ?? now); at += 1) expect(getOpeningState(fresh, at).name).toBe(name);
        if (until !== undefined && name !== 'call-first') {
          expect(getOpeningState(fresh, until).name).not.toBe(name);
        }
        for (let at = now; at < (next ?? now); at += 1)
          expect(getOpeningState(fresh, at).name).not.toBe('open');
        if (next !== undefined) expect(getOpeningState(fresh, next).name).toBe('open');
      }),
    );
  });

  describe('at the end of the list', () => {
    const end = Date.parse('2026-11-25T13:00+01:00');
    const record: OpeningRecord = {
      spans: [{ from: end - DAY, to: end + DAY, sure: true }],
      listEnd: end,
      overdueFrom: end + 9 * DAY,
      byAppointment: false,
      closures: [],
    };

    it('says nothing of what comes after', () => {
      expect(getOpeningState(record, end - 1)).toEqual({ name: 'open' });
    });

    it('says "call first" from then on', () => {
      expect(getOpeningState(record, end)).toEqual({ name: 'call-first' });
      expect(getOpeningState(record, end + 900 * DAY)).toEqual({ name: 'call-first' });
    });

    it('still knows a closure', () => {
      const closed = { ...record, closures: [{ from: end, to: end + DAY }] };
      expect(getOpeningState(closed, end)).toEqual({ name: 'temporarily-closed', until: end + DAY });
    });

    it('says "call first" where no hours are known at all', () => {
      expect(getOpeningState({ ...record, spans: [], listEnd: 0 }, end)).toEqual({ name: 'call-first' });
    });

    it('does not name a next opening of which nobody is sure', () => {
      const perhaps = { ...record, spans: [{ from: end - 10, to: end - 5, sure: false }] };
      expect(getOpeningState(perhaps, end - 20)).toEqual({ name: 'closed' });
    });
  });
});
