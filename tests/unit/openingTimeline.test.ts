import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getOpeningState, type OpeningRecord } from '../../src/opening/openingState.ts';
import { getOpeningStatus, listOpeningMoments } from '../../src/opening/openingTimeline.ts';
import {
  encodeOpeningTimeline,
  findOpeningMoment,
  type OpeningMoment,
} from '../../src/opening/encodedOpeningTimeline.ts';
import { describeOpeningState, isSameDay, type OpeningSubject } from '../../src/opening/openingLabels.ts';
import { stateLocale } from '../support/place.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A Monday. */
const START = Date.parse('2026-11-23T00:00:00Z');

const hours = (most: number) => fc.integer({ min: 0, max: most }).map((count) => count * HOUR);
const instant = hours(900).map((after) => START + after);

/** Random records in which anything may change at any hour of five weeks, with spans of up to several days. */
const anyRecord: fc.Arbitrary<OpeningRecord> = fc.record({
  spans: fc.array(fc.tuple(hours(200), hours(60), fc.boolean()), { maxLength: 12 }).map((parts) => {
    let before = START;
    return parts.map(([gap, length, sure]) => {
      const from = before + gap;
      before = from + length + HOUR;
      return { from, to: before, sure };
    });
  }),
  listStart: fc.constant(START),
  listEnd: fc.oneof(fc.constant(0), instant),
  overdueFrom: instant,
  validFrom: fc.option(instant, { nil: undefined }),
  validTo: fc.option(instant, { nil: undefined }),
  byAppointment: fc.boolean(),
  closures: fc.array(
    fc.tuple(instant, hours(200)).map(([from, length]) => ({ from, to: from + length + HOUR })),
    { maxLength: 2 },
  ),
});
const subject = fc.constantFrom<OpeningSubject>('line', 'place', 'placeWithoutPhone');
/** Never on the hour, where moments change. */
const now = fc.integer({ min: -50, max: 1200 }).map((after) => START + after * HOUR + HOUR / 2);

describe('findOpeningMoment', () => {
  it('returns the state of the record at every instant', () => {
    fc.assert(
      fc.property(anyRecord, subject, now, (record, about, at) => {
        const state = getOpeningState(record, at);
        const timeline = encodeOpeningTimeline(listOpeningMoments(record, about, stateLocale));
        expect(findOpeningMoment(timeline, at)).toEqual({
          state: state.name,
          isToday: about !== 'line' && isSameDay(state.next, at, stateLocale.timeZone),
          text: describeOpeningState(state, at, about, stateLocale),
        });
      }),
      { numRuns: 300 },
    );
  });

  const record: OpeningRecord = {
    spans: [{ from: START + 9 * HOUR, to: START + 10 * HOUR, sure: true }],
    listStart: START,
    listEnd: START + 24 * HOUR,
    overdueFrom: START + 24 * HOUR,
    byAppointment: false,
    closures: [],
  };

  it('marks the hours before an opening on the same day, for places but not for lines', () => {
    const end = START + 48 * HOUR;
    const tomorrow = { from: START + 33 * HOUR, to: START + 34 * HOUR, sure: true };
    const list = (about: OpeningSubject): string[] =>
      listOpeningMoments({ ...record, spans: [tomorrow], listEnd: end, overdueFrom: end }, about, stateLocale)
        // The first moment applies to all time before the list.
        .slice(1)
        .map(
          ({ from, state, isToday }) => `${String((from - START) / HOUR)} ${state}${isToday ? ' today' : ''}`,
        );
    // In Copenhagen, the day begins at 23:00 UTC.
    expect(list('place')).toEqual(['0 closed', '23 closed today', '33 open', '34 closed', '48 call-first']);
    expect(list('line').join()).not.toContain('today');
  });

  it('changes at the exact minute', () => {
    const timeline = encodeOpeningTimeline(listOpeningMoments(record, 'line', stateLocale));
    const report = (at: number): string => findOpeningMoment(timeline, START + at).state;
    expect([-1, 0, 9 * HOUR - 1, 9 * HOUR, 10 * HOUR - 1, 10 * HOUR, 24 * HOUR].map(report)).toEqual([
      'call-first',
      'closed',
      'closed',
      'open',
      'open',
      'closed',
      'call-first',
    ]);
  });
});

describe('encodeOpeningTimeline', () => {
  const moment = (from: number, text: string, isToday = false): OpeningMoment => ({
    from: from * MINUTE,
    state: 'open',
    isToday,
    text,
  });

  it('contains each text once, and repeats steps of a regular week', () => {
    expect(
      encodeOpeningTimeline([moment(5, 'A'), moment(8, 'B', true), moment(15, 'A'), moment(18, 'B', true)]),
    ).toEqual({ opening: '5,3,1,7,0,3,1', says: 'open A\nopen* B' });
  });

  it('preserves any text', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('\n')),
        fc.boolean(),
        (text, isToday) => {
          const timeline = encodeOpeningTimeline([moment(0, text, isToday)]);
          expect(findOpeningMoment(timeline, 0)).toEqual({ state: 'open', isToday, text });
        },
      ),
    );
  });
});

describe('getOpeningStatus', () => {
  const known: OpeningRecord = {
    spans: [],
    listStart: START,
    listEnd: START + HOUR,
    overdueFrom: START,
    byAppointment: false,
    closures: [],
  };

  it('refers to the hours when they are known', () => {
    expect(getOpeningStatus(known, 'place', stateLocale)).toMatchObject({
      state: 'call-first',
      text: 'state.seeHours',
      unsure: 'state.callFirst',
    });
  });

  it.each<[OpeningSubject, string]>([
    ['line', 'state.line.unknown'],
    ['place', 'state.callFirst'],
    ['placeWithoutPhone', 'state.askFirst'],
  ])('of a %s with unknown hours is “%s” and never changes', (about, text) => {
    const unknown = { ...known, listEnd: 0 };
    expect(getOpeningStatus(unknown, about, stateLocale)).toMatchObject({ text, timeline: undefined });
  });
});
