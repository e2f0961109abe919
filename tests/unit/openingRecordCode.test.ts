import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeOpeningRecord, encodeOpeningRecord } from '../../src/opening/openingRecordCode.ts';
import type { OpeningRecord } from '../../src/opening/openingState.ts';

const MINUTE = 60_000;

const minute = fc.integer({ min: 0, max: 60_000_000 }).map((minutes) => minutes * MINUTE);
const length = fc.integer({ min: 1, max: 100_000 }).map((minutes) => minutes * MINUTE);

/** Sorted spans that do not overlap, made of gaps and lengths. */
const spans = fc.array(fc.tuple(minute, length, fc.boolean()), { maxLength: 60 }).map((parts) => {
  let before = 0;
  return parts.map(([gap, duration, sure]) => {
    const from = before + gap;
    before = from + duration;
    return { from, to: before, sure };
  });
});

const record: fc.Arbitrary<OpeningRecord> = fc.record({
  spans,
  listStart: minute,
  listEnd: fc.oneof(fc.constant(0), minute),
  overdueFrom: minute,
  validFrom: fc.option(minute, { nil: undefined }),
  validTo: fc.option(minute, { nil: undefined }),
  byAppointment: fc.boolean(),
  // Closures stand in the order in which somebody wrote them.
  closures: fc.array(fc.tuple(minute, length).map(([from, duration]) => ({ from, to: from + duration }))),
});

describe('an opening record as text', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(record, (original) => {
        expect(decodeOpeningRecord(encodeOpeningRecord(original))).toEqual(original);
      }),
    );
  });

  it('is nothing but digits, commas, semicolons and minus signs, so that no attribute has to escape it', () => {
    fc.assert(
      fc.property(record, (original) => {
        expect(encodeOpeningRecord(original)).toMatch(/^[\d,;-]+$/);
      }),
    );
  });

  it('says how long the gap before each span is and how long the span, below zero where nobody is sure', () => {
    expect(
      encodeOpeningRecord({
        listStart: 5 * MINUTE,
        listEnd: 100 * MINUTE,
        overdueFrom: 3 * MINUTE,
        validTo: 99 * MINUTE,
        byAppointment: true,
        closures: [{ from: 20 * MINUTE, to: 30 * MINUTE }],
        spans: [
          { from: 10 * MINUTE, to: 15 * MINUTE, sure: true },
          { from: 35 * MINUTE, to: 41 * MINUTE, sure: false },
        ],
      }),
    ).toBe('5;95;-2;;94;1;15,10;5,5,20,-6');
  });

  it('repeats itself for a regular week, so that it compresses', () => {
    const days = Array.from({ length: 5 }, (_, day) => ({
      from: (day * 1440 + 600) * MINUTE,
      to: (day * 1440 + 960) * MINUTE,
      sure: true,
    }));
    const code = encodeOpeningRecord({
      spans: days,
      listStart: 0,
      listEnd: 0,
      overdueFrom: 0,
      byAppointment: false,
      closures: [],
    });
    expect(code).toBe('0;;0;;;0;;600,360,1080,360,1080,360,1080,360,1080,360');
  });
});
