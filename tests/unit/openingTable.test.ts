import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Place } from '../../src/content/schemas/placeSchema.ts';
import { getOpening } from '../../src/opening/opening.ts';
import { getOverdueFrom } from '../../src/domain/freshness.ts';
import { getLocalTime } from '../../src/domain/localTime.ts';
import { getOpeningState, type OpeningState } from '../../src/opening/openingState.ts';
import { listOpeningMoments } from '../../src/opening/openingTimeline.ts';
import { encodeOpeningTimeline, findOpeningMoment } from '../../src/opening/openingTimelineCode.ts';
import { describeOpeningState } from '../../src/opening/openingLabels.ts';
import { COPENHAGEN, makePlace, stateLocale } from '../support/place.ts';

const ZONE = COPENHAGEN.timeZone;
const FRESH_DAYS = 90;

/** The states of a record at some instants, tested from the YAML record to the text on the phone. */
interface Scenario {
  readonly what: string;
  /** The relevant lines of the record. */
  readonly record: string;
  /** The page is built at noon of this day. */
  readonly built: string;
  /** One instant per line, in Copenhagen time: `instant  state  (why)`. */
  readonly expected: string;
}

const scenarios: readonly Scenario[] = [
  {
    what: 'an ordinary week',
    record: 'hours: Tu-Fr 10:00-16:00; PH off',
    built: '2026-11-22',
    expected: `
      2026-11-25 09:59  closed, next 2026-11-25 10:00  (a Wednesday, a minute before it opens)
      2026-11-25 10:00  open, until 2026-11-25 16:00
      2026-11-25 13:00  open, until 2026-11-25 16:00
      2026-11-25 15:59  open, until 2026-11-25 16:00
      2026-11-25 16:00  closed, next 2026-11-26 10:00
      2026-11-27 16:00  closed, next 2026-12-01 10:00  (the last evening of the week)
      2026-11-29 12:00  closed, next 2026-12-01 10:00  (a Sunday)
      2026-11-30 12:00  closed, next 2026-12-01 10:00  (a Monday)`,
  },
  {
    what: 'two openings on a day, and two without a gap',
    record: 'hours: Mo-Th 09:00-12:00,13:00-16:00; Fr 09:00-12:00,12:00-16:00; PH off',
    built: '2026-11-22',
    expected: `
      2026-11-25 12:30  closed, next 2026-11-25 13:00  (at lunch)
      2026-11-25 14:00  open, until 2026-11-25 16:00
      2026-11-27 11:00  open, until 2026-11-27 16:00  (adjacent openings are one)
      2026-11-27 12:00  open, until 2026-11-27 16:00`,
  },
  {
    what: 'day and night',
    record: 'hours: 24/7',
    built: '2026-12-20',
    expected: `
      2026-12-21 03:00  open
      2026-12-24 20:00  open  (24/7 names every day)
      2026-12-25 12:00  open`,
  },
  {
    what: 'day and night, except one day',
    record: `
      hours: 24/7
      exceptions: [{ from: 2026-12-10, to: 2026-12-10, hours: off, reason: staff }]`,
    built: '2026-12-07',
    expected: `
      2026-12-09 12:00  open, until 2026-12-10 00:00
      2026-12-10 12:00  closed, next 2026-12-11 00:00
      2026-12-11 00:00  open`,
  },
  {
    what: 'special days, where the usual hours are unknown',
    record: `
      hours: unknown
      exceptions:
        - { from: 2026-12-24, to: 2026-12-25, hours: off, reason: holiday }
        - { from: 2026-12-29, to: 2026-12-29, hours: "12:00-14:00", reason: holiday }
        - { from: 2026-12-30, to: 2026-12-30, hours: unknown, reason: holiday }
        - { from: 2026-12-31, to: 2026-12-31, hours: "20:00-02:00", reason: holiday }
      assured: { date: 2026-12-01, by: office }`,
    built: '2026-12-20',
    expected: `
      2026-12-23 12:00  call-first, until 2026-12-24 00:00  (nothing is known of an ordinary day)
      2026-12-24 12:00  closed
      2026-12-25 23:59  closed  (nobody knows when it opens next)
      2026-12-26 00:00  call-first, until 2026-12-29 00:00
      2026-12-29 11:59  closed, next 2026-12-29 12:00
      2026-12-29 12:00  open, until 2026-12-29 14:00
      2026-12-29 14:00  closed
      2026-12-30 12:00  call-first, until 2026-12-31 00:00
      2027-01-01 01:59  open, until 2027-01-01 02:00
      2027-01-01 02:00  call-first, until 2027-02-14 01:00`,
  },
  {
    what: 'a day with unknown hours, when the usual hours are unknown too',
    record: `
      hours: unknown
      exceptions:
        - { from: 2026-12-24, to: 2026-12-24, hours: unknown, reason: holiday }
        - { from: 2026-12-27, to: 2026-12-27, hours: "12:00-14:00", reason: holiday }
      assured: { date: 2026-12-01, by: office }`,
    built: '2026-12-20',
    expected: `
      2026-12-23 12:00  call-first, until 2026-12-27 00:00  (it is like any other day)
      2026-12-27 12:00  open, until 2026-12-27 14:00`,
  },
  {
    what: 'nights',
    record: 'hours: Mo-Su 20:00-02:00; PH off',
    built: '2026-11-22',
    expected: `
      2026-11-25 19:59  closed, next 2026-11-25 20:00
      2026-11-25 23:59  open, until 2026-11-26 02:00
      2026-11-26 00:00  open, until 2026-11-26 02:00  (the day changes, the night does not)
      2026-11-26 01:59  open, until 2026-11-26 02:00
      2026-11-26 02:00  closed, next 2026-11-26 20:00`,
  },
  {
    what: 'nights before days with a different rule',
    record: 'hours: Fr-Sa 20:00-02:00; Su 18:00-21:00; Mo off; PH off',
    built: '2026-11-22',
    expected: `
      2026-11-28 01:00  open, until 2026-11-28 02:00
      2026-11-29 01:00  open, until 2026-11-29 02:00  (the night of Saturday)
      2026-11-29 02:00  closed, next 2026-11-29 18:00
      2026-11-30 01:00  closed, next 2026-12-04 20:00`,
  },
  {
    what: 'nights around holidays and Christmas Eve',
    record: 'hours: Mo-Su 20:00-02:00; PH off',
    built: '2026-12-20',
    expected: `
      2026-12-24 01:00  open, until 2026-12-24 02:00  (the night of the 23rd)
      2026-12-25 01:00  call-first, until 2026-12-25 02:00  (the night of the 24th, of which nobody spoke)
      2026-12-27 01:00  closed, next 2026-12-27 20:00  (the night of the 26th, a holiday)`,
  },
  {
    what: 'the night of the clock change in October',
    record: 'hours: Sa 22:00-05:00; Su 09:00-10:00; PH off',
    built: '2026-10-20',
    expected: `
      2026-10-25 01:30  open, until 2026-10-25 05:00
      2026-10-25 02:30+02:00  open, until 2026-10-25 05:00  (the first time)
      2026-10-25 02:30+01:00  open, until 2026-10-25 05:00  (the second time)
      2026-10-25 05:00  closed, next 2026-10-25 09:00
      2026-10-25 08:59  closed, next 2026-10-25 09:00
      2026-10-25 09:30  open, until 2026-10-25 10:00
      2026-10-25 10:00  closed, next 2026-10-31 22:00`,
  },
  {
    what: 'the night of the clock change in March',
    record: 'hours: Sa 22:00-05:00; Mo 09:00-10:00; PH off',
    built: '2027-03-20',
    expected: `
      2027-03-28 01:59  open, until 2027-03-28 05:00
      2027-03-28 03:00  open, until 2027-03-28 05:00  (a minute later)
      2027-03-28 04:59  open, until 2027-03-28 05:00
      2027-03-28 05:00  closed, next 2027-04-03 22:00  (the Monday is Easter Monday)`,
  },
  {
    what: 'Easter, closed on holidays',
    record: 'hours: Mo-Su 10:00-16:00; PH off',
    built: '2027-03-20',
    expected: `
      2027-03-24 16:00  closed, next 2027-03-27 10:00  (before Maundy Thursday and Good Friday)
      2027-03-25 12:00  closed, next 2027-03-27 10:00
      2027-03-26 12:00  closed, next 2027-03-27 10:00
      2027-03-27 12:00  open, until 2027-03-27 16:00
      2027-03-28 12:00  closed, next 2027-03-30 10:00  (Easter Sunday, and the clock has changed)
      2027-03-29 12:00  closed, next 2027-03-30 10:00
      2027-04-23 12:00  open, until 2027-04-23 16:00  (the former Prayer Day)
      2027-05-06 12:00  closed, next 2027-05-07 10:00  (Ascension Day)`,
  },
  {
    what: 'Christmas, closed on holidays',
    record: 'hours: Tu-Fr 10:00-16:00; PH off',
    built: '2026-12-20',
    expected: `
      2026-12-23 16:00  closed  (what comes next is not sure)
      2026-12-24 12:00  call-first, until 2026-12-24 16:00
      2026-12-24 16:00  closed, next 2026-12-29 10:00
      2026-12-25 12:00  closed, next 2026-12-29 10:00
      2026-12-26 12:00  closed, next 2026-12-29 10:00
      2026-12-31 12:00  call-first, until 2026-12-31 16:00
      2027-01-01 12:00  closed, next 2027-01-05 10:00`,
  },
  {
    what: 'Christmas, with unknown hours',
    record: 'hours: Mo-Fr 10:00-16:00; PH unknown',
    built: '2026-12-20',
    expected: `
      2026-12-23 18:00  closed
      2026-12-25 12:00  call-first, until 2026-12-27 00:00
      2026-12-28 12:00  open, until 2026-12-28 16:00`,
  },
  {
    what: 'Christmas, with special hours',
    record: 'hours: Mo-Fr 10:00-16:00; PH 11:00-12:00; Dec 20-24 off; Dec 30-Jan 02 13:00-14:00',
    built: '2026-12-20',
    expected: `
      2026-12-24 12:00  closed, next 2026-12-25 11:00  (in the days that are named)
      2026-12-25 11:30  open, until 2026-12-25 12:00
      2026-12-31 13:30  open, until 2026-12-31 14:00  (in days over the year)`,
  },
  {
    what: '1 May and 5 June, not mentioned in the hours',
    record: 'hours: Mo-Su 10:00-16:00; PH off',
    built: '2026-04-28',
    expected: `
      2026-05-01 09:00  closed
      2026-05-01 12:00  call-first, until 2026-05-01 16:00
      2026-05-02 12:00  open, until 2026-05-02 16:00
      2026-06-05 12:00  call-first, until 2026-06-05 16:00`,
  },
  {
    what: '1 May and 5 June, mentioned in the hours',
    record: `
      hours: Mo-Su 10:00-16:00; PH off; May 1 10:00-12:00
      exceptions: [{ from: 2026-06-05, to: 2026-06-05, hours: off, reason: holiday }]`,
    built: '2026-04-28',
    expected: `
      2026-05-01 11:00  open, until 2026-05-01 12:00
      2026-05-01 12:00  closed, next 2026-05-02 10:00
      2026-06-05 12:00  closed, next 2026-06-06 10:00`,
  },
  {
    what: 'exceptions',
    record: `
      hours: Tu-Fr 10:00-16:00; PH off
      exceptions:
        - { from: 2026-12-01, to: 2026-12-02, hours: off, reason: staff }
        - { from: 2026-12-09, to: 2026-12-09, hours: '17:00-19:00', reason: repair }
        - { from: 2026-12-24, to: 2026-12-25, hours: '11:00-13:00', reason: holiday }`,
    built: '2026-11-28',
    expected: `
      2026-12-01 12:00  closed, next 2026-12-03 10:00
      2026-12-09 12:00  closed, next 2026-12-09 17:00
      2026-12-09 18:00  open, until 2026-12-09 19:00
      2026-12-24 12:00  open, until 2026-12-24 13:00  (somebody has spoken)
      2026-12-25 12:00  open, until 2026-12-25 13:00  (a holiday)`,
  },
  {
    what: 'an exception between nights',
    record: `
      hours: Mo-Su 20:00-02:00; PH off
      exceptions: [{ from: 2026-12-10, to: 2026-12-10, hours: off, reason: other }]`,
    built: '2026-12-07',
    expected: `
      2026-12-10 01:00  open, until 2026-12-10 02:00  (the night before)
      2026-12-10 23:00  closed, next 2026-12-11 20:00
      2026-12-11 01:00  closed, next 2026-12-11 20:00`,
  },
  {
    what: 'temporarily closed',
    record: `
      hours: Tu-Fr 10:00-16:00; PH off
      closures:
        - { from: 2026-11-30, to: 2026-12-06, reason: repair }
        - { from: 2026-11-25, to: 2026-11-29 }`,
    built: '2026-11-22',
    expected: `
      2026-11-24 18:00  closed, next 2026-12-08 10:00  (nobody opens in between)
      2026-11-25 00:00  temporarily-closed, until 2026-12-07 00:00, next 2026-12-08 10:00
      2026-12-03 13:00  temporarily-closed, until 2026-12-07 00:00, next 2026-12-08 10:00
      2026-12-06 23:59  temporarily-closed, until 2026-12-07 00:00, next 2026-12-08 10:00
      2026-12-07 00:00  closed, next 2026-12-08 10:00`,
  },
  {
    what: 'a special day within a closure',
    record: `
      hours: Mo-Fr 10:00-14:00; PH off
      exceptions:
        - { from: 2026-12-29, to: 2026-12-29, hours: '12:00-14:00', reason: holiday }
        - { from: 2026-12-30, to: 2026-12-30, hours: unknown, reason: holiday }
        - { from: 2026-12-31, to: 2026-12-31, hours: off, reason: staff }
      closures: [{ from: 2026-12-21, to: 2027-01-03, reason: holiday }]`,
    built: '2026-12-20',
    expected: `
      2026-12-24 12:00  temporarily-closed, until 2026-12-29 00:00, next 2026-12-29 12:00  (a silent day is closed too)
      2026-12-29 11:00  closed, next 2026-12-29 12:00
      2026-12-29 13:00  open, until 2026-12-29 14:00
      2026-12-29 14:00  closed
      2026-12-30 12:00  call-first, until 2026-12-31 00:00  (nobody knows)
      2026-12-31 12:00  temporarily-closed, until 2027-01-04 00:00, next 2027-01-04 10:00  (a day off opens nothing)
      2027-01-04 10:00  open, until 2027-01-04 14:00`,
  },
  {
    what: 'a special night within a closure',
    record: `
      hours: Mo-Su 20:00-02:00; PH off
      exceptions: [{ from: 2026-12-10, to: 2026-12-10, hours: '22:00-03:00', reason: other }]
      closures: [{ from: 2026-12-09, to: 2026-12-12 }]`,
    built: '2026-12-07',
    expected: `
      2026-12-09 01:00  open, until 2026-12-09 02:00
      2026-12-09 21:00  temporarily-closed, until 2026-12-10 00:00, next 2026-12-10 22:00
      2026-12-10 01:00  closed, next 2026-12-10 22:00  (the night of a closed day)
      2026-12-11 02:00  open, until 2026-12-11 03:00  (its night is whole)
      2026-12-11 03:00  temporarily-closed, until 2026-12-13 00:00, next 2026-12-13 20:00`,
  },
  {
    what: 'temporarily closed, between nights',
    record: `
      hours: Mo-Su 20:00-02:00; PH off
      closures: [{ from: 2026-11-26, to: 2026-11-27, reason: holiday }]`,
    built: '2026-11-22',
    expected: `
      2026-11-25 23:00  open, until 2026-11-26 02:00  (the night before is whole)
      2026-11-26 02:00  temporarily-closed, until 2026-11-28 00:00, next 2026-11-28 20:00
      2026-11-28 01:00  closed, next 2026-11-28 20:00  (the night of a closed day)
      2026-11-28 20:00  open, until 2026-11-29 02:00`,
  },
  {
    what: 'temporarily closed, with unknown hours',
    record: `
      hours: unknown
      closures: [{ from: 2026-11-25, to: 2026-11-29 }]`,
    built: '2026-11-22',
    expected: `
      2026-11-24 12:00  call-first
      2026-11-25 12:00  temporarily-closed, until 2026-11-30 00:00
      2026-11-30 12:00  call-first`,
  },
  {
    what: 'a winter shelter',
    record: `
      hours: Mo-Su 20:00-07:00; PH 20:00-07:00; Dec 24 20:00-07:00; Dec 31 20:00-07:00
      validFrom: 2026-12-01
      validTo: 2027-01-10`,
    built: '2026-11-22',
    expected: `
      2026-11-25 21:00  temporarily-closed, until 2026-12-01 00:00, next 2026-12-01 20:00
      2026-11-30 23:59  temporarily-closed, until 2026-12-01 00:00, next 2026-12-01 20:00
      2026-12-01 01:00  closed, next 2026-12-01 20:00  (the night of the day before is none)
      2026-12-01 19:59  closed, next 2026-12-01 20:00  (the first day)
      2026-12-01 20:00  open, until 2026-12-02 07:00
      2026-12-24 21:00  open, until 2026-12-25 07:00
      2027-01-10 19:00  closed, next 2027-01-10 20:00  (the last day)
      2027-01-11 06:59  open, until 2027-01-11 07:00  (its night is whole)
      2027-01-11 07:00  call-first  (after it nobody knows)
      2027-01-11 21:00  call-first`,
  },
  {
    what: 'day and night, valid from one day to another',
    record: `
      hours: 24/7
      validFrom: 2026-12-01
      validTo: 2026-12-03`,
    built: '2026-11-22',
    expected: `
      2026-11-30 23:59  temporarily-closed, until 2026-12-01 00:00, next 2026-12-01 00:00
      2026-12-01 00:00  open, until 2026-12-04 00:00
      2026-12-03 23:59  open, until 2026-12-04 00:00
      2026-12-04 00:00  call-first`,
  },
  {
    what: 'a season with unknown hours',
    record: `
      hours: unknown
      validFrom: 2026-12-01
      validTo: 2026-12-03
      closures: [{ from: 2026-12-02, to: 2026-12-05 }]`,
    built: '2026-11-22',
    expected: `
      2026-11-30 12:00  temporarily-closed, until 2026-12-01 00:00
      2026-12-01 12:00  call-first
      2026-12-02 12:00  temporarily-closed  (it does not open again within the season)
      2026-12-04 12:00  call-first`,
  },
  {
    what: 'a season that is over, by appointment',
    record: `
      hours: Tu-Fr 10:00-16:00; PH off
      appointment: true
      validTo: 2026-11-25`,
    built: '2026-11-22',
    expected: `
      2026-11-25 23:59  by-appointment
      2026-11-26 00:00  call-first`,
  },
  {
    what: 'by appointment',
    record: `
      hours: Tu-Fr 10:00-16:00; PH off
      appointment: true
      closures: [{ from: 2026-11-25, to: 2026-11-29 }]`,
    built: '2026-11-22',
    expected: `
      2026-11-24 12:00  by-appointment
      2026-11-24 20:00  by-appointment
      2026-11-26 12:00  temporarily-closed, until 2026-11-30 00:00
      2027-03-01 12:00  by-appointment  (without a new page)
      2026-01-01 12:00  by-appointment  (on a phone with a wrong clock)`,
  },
  {
    what: 'unknown whether an appointment is needed',
    record: `
      hours: Tu-Fr 10:00-16:00; PH off
      appointment: unknown`,
    built: '2026-11-22',
    expected: '2026-11-25 12:00  open, until 2026-11-25 16:00',
  },
  {
    what: 'unknown hours',
    record: 'hours: unknown',
    built: '2026-11-22',
    expected: '2026-11-25 12:00  call-first',
  },
  {
    what: 'a record that becomes overdue after the build',
    record: `
      hours: Tu-Fr 10:00-16:00; PH unknown
      assured: { date: 2026-09-17, by: office }`,
    built: '2026-12-10',
    expected: `
      2026-12-15 12:00  open, until 2026-12-15 16:00  (the ninetieth day)
      2026-12-16 00:59  closed, next 2026-12-16 10:00
      2026-12-16 01:00  usually-closed, next 2026-12-16 10:00
      2026-12-16 12:00  usually-open, until 2026-12-16 16:00
      2026-12-16 16:00  usually-closed, next 2026-12-17 10:00
      2026-12-25 12:00  call-first, until 2026-12-27 00:00  (a holiday with unknown hours)`,
  },
  {
    what: 'a record dated only by year',
    record: `
      hours: 24/7
      assured: { date: '2022', by: office, undated: true }`,
    built: '2026-11-22',
    expected: '2026-11-25 12:00  usually-open',
  },
  {
    what: 'an overdue record with a closure',
    record: `
      hours: Tu-Fr 10:00-16:00; PH off
      closures: [{ from: 2026-11-25, to: 2026-11-29 }]
      assured: { date: '2022', by: office, undated: true }`,
    built: '2026-11-22',
    expected: `
      2026-11-26 12:00  temporarily-closed, until 2026-11-30 00:00  (when it opens next is not sure)
      2026-12-01 12:00  usually-open, until 2026-12-01 16:00`,
  },
  {
    what: 'a page long after its build',
    record: 'hours: Mo-Su 10:00-16:00; PH off',
    built: '2026-09-01',
    expected: `
      2026-10-26 15:59  open, until 2026-10-26 16:00  (the last day of the list)
      2026-10-27 00:59  closed  (the list ends at midnight by universal time)
      2026-10-27 01:00  call-first  (an instant after it)
      2026-10-27 12:00  call-first
      2028-01-01 12:00  call-first`,
  },
  {
    what: 'a phone whose clock is earlier than the build time',
    record: `
      hours: Mo-Su 10:00-16:00; PH off
      closures: [{ from: 2026-08-01, to: 2026-08-20 }]`,
    built: '2026-09-01',
    expected: `
      1970-01-01 12:00  call-first
      2026-08-10 12:00  call-first  (a closure that was)
      2026-08-31 01:59  call-first  (an instant before the list)
      2026-08-31 02:00  closed, next 2026-08-31 10:00  (the day before counts: its night may go on)
      2026-09-01 12:00  open, until 2026-09-01 16:00`,
  },
];

/** A complete record with the relevant lines. */
function readRecord(lines: string): Place {
  return makePlace({
    appointment: false,
    assured: { date: '2099-01-01', by: 'office' },
    ...(parse(lines) as Partial<Place>),
  });
}

/** Parses an instant in Copenhagen time; with its offset in the repeated hour of a clock change. */
function readInstant(text: string): number {
  const [date = '', time = ''] = text.split(' ');
  if (time.includes('+')) return Date.parse(`${date}T${time}`);
  const instants = ['+01:00', '+02:00'].map((offset) => Date.parse(`${date}T${time}${offset}`));
  const fitting = instants.filter((instant) => printInstant(instant) === text);
  if (fitting[0] === undefined || fitting.length > 1) throw new Error(`"${text}" is no single instant.`);
  return fitting[0];
}

function printInstant(instant: number): string {
  const { date, minutes } = getLocalTime(instant, ZONE);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${date} ${hour ?? ''}:${minute ?? ''}`;
}

/** @example printState({ name: 'open', until: … }) // => 'open, until 2026-11-25 16:00' */
function printState({ name, until, next }: OpeningState): string {
  return [
    name,
    ...(until === undefined ? [] : [`until ${printInstant(until)}`]),
    ...(next === undefined ? [] : [`next ${printInstant(next)}`]),
  ].join(', ');
}

interface Row {
  readonly instant: string;
  readonly state: string;
}

function readRows(expected: string): Row[] {
  return expected
    .trim()
    .split('\n')
    .map((line) => {
      const [instant = '', state = ''] = line.trim().split('  ');
      return { instant, state };
    });
}

describe.each(scenarios)('$what', ({ record, built, expected }) => {
  const place = readRecord(record);
  const opening = getOpening(
    place,
    getOverdueFrom(place.assured, FRESH_DAYS),
    Date.parse(`${built}T11:00:00Z`),
    COPENHAGEN,
  );
  const onPhone = encodeOpeningTimeline(listOpeningMoments(opening.record, 'place', stateLocale));

  it.each(readRows(expected))('$instant  $state', ({ instant, state }) => {
    const now = readInstant(instant);
    const reported = getOpeningState(opening.record, now);
    expect(printState(reported)).toBe(state);
    expect(findOpeningMoment(onPhone, now)).toMatchObject({
      state: reported.name,
      text: describeOpeningState(reported, now, 'place', stateLocale),
    });
  });
});

describe('the table', () => {
  const states = scenarios.flatMap(({ expected }) => readRows(expected)).map(({ state }) => state);

  it('covers every state and more than 60 instants', () => {
    expect(states.length).toBeGreaterThan(60);
    expect(new Set(states.map((state) => state.split(',')[0]))).toEqual(
      new Set([
        'open',
        'closed',
        'usually-open',
        'usually-closed',
        'call-first',
        'by-appointment',
        'temporarily-closed',
      ]),
    );
  });
});
