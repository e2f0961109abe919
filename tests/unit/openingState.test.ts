import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEndOfOpenings, getOpeningState, type OpeningRecord } from '../../src/opening/openingState.ts';
import { subtractSpans, type Span } from '../../src/opening/spans.ts';

// Properties of all records; examples are in `openingTable.test.ts`.

const MINUTE = 60_000;
const END = 80 * MINUTE;

const minutes = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((count) => count * MINUTE);

/** Random records in which anything may change at any minute of about an hour. */
const stated: fc.Arbitrary<OpeningRecord> = fc.record({
  spans: fc.array(fc.tuple(minutes(0, 9), minutes(1, 9), fc.boolean()), { maxLength: 5 }).map((parts) => {
    let before = 0;
    return parts.map(([gap, length, sure]) => {
      const from = before + gap;
      before = from + length;
      return { from, to: before, sure };
    });
  }),
  listStart: minutes(0, 10),
  listEnd: fc.oneof(fc.constant(0), minutes(10, 60)),
  overdueFrom: minutes(0, 60),
  validFrom: fc.option(minutes(0, 60), { nil: undefined }),
  validTo: fc.option(minutes(0, 60), { nil: undefined }),
  byAppointment: fc.boolean(),
  closures: fc.array(
    fc.tuple(minutes(0, 40), minutes(1, 9)).map(([from, length]) => ({ from, to: from + length })),
    { maxLength: 2 },
  ),
});

const anyRecord = stated.map((record): OpeningRecord => ({
  ...record,
  spans: subtractSpans(record.spans, [
    ...record.closures,
    { from: 0, to: record.validFrom ?? 0 },
    { from: record.validTo ?? Infinity, to: Infinity },
  ]),
}));

const now = minutes(0, END / MINUTE);

const isIn = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ from, to }) => from <= at && at < to);

function listSure(record: OpeningRecord): readonly Span[] {
  return record.spans.filter(({ sure }) => sure);
}

/** Instants at which the state may change. */
function listBoundaries(record: OpeningRecord): number[] {
  return [
    record.listStart,
    record.listEnd,
    record.overdueFrom,
    record.validFrom ?? 0,
    record.validTo ?? 0,
    ...[...record.spans, ...record.closures].flatMap(({ from, to }) => [from, to]),
  ];
}

describe('getOpeningState', () => {
  it('returns the known state at every instant', () => {
    fc.assert(
      fc.property(anyRecord, now, (record, at) => {
        const known = isIn(listSure(record), at) ? 'open' : isIn(record.spans, at) ? 'call-first' : 'closed';
        const usually = at >= record.overdueFrom && known !== 'call-first' ? `usually-${known}` : known;
        const appointed = record.byAppointment ? 'by-appointment' : undefined;
        expect(getOpeningState(record, at).name).toBe(
          at < record.listStart
            ? (appointed ?? 'call-first')
            : at >= (record.validTo ?? END + 1)
              ? 'call-first'
              : isIn(record.closures, at) || at < (record.validFrom ?? 0)
                ? 'temporarily-closed'
                : (appointed ?? (at >= record.listEnd ? 'call-first' : usually)),
        );
      }),
    );
  });

  it('returns the same state between two boundaries', () => {
    fc.assert(
      fc.property(anyRecord, now, fc.integer({ min: 0, max: MINUTE - 1 }), (record, at, later) => {
        expect(getOpeningState(record, at + later)).toEqual(getOpeningState(record, at));
        const start = Math.max(0, ...listBoundaries(record).filter((boundary) => boundary <= at));
        expect(getOpeningState(record, start).name).toBe(getOpeningState(record, at).name);
      }),
    );
  });

  it('returns the exact end of the state, and the start of the next opening', () => {
    fc.assert(
      fc.property(anyRecord, now, (record, at) => {
        // Becoming overdue changes the name of the state, not the hours; `until` is never the end of the list.
        const fresh = { ...record, overdueFrom: 2 * END, listEnd: 2 * END };
        const { name, until, next } = getOpeningState(fresh, at);
        for (let then = at; then < (until ?? at); then += MINUTE) {
          expect(getOpeningState(fresh, then).name).toBe(name);
        }
        if (until !== undefined && name !== 'call-first') {
          expect(until).toBeGreaterThan(at);
          expect(getOpeningState(fresh, until).name).not.toBe(name);
        }
        for (let then = at; then < (next ?? at); then += MINUTE) {
          expect(getOpeningState(fresh, then).name).not.toBe('open');
        }
        if (next !== undefined) expect(getOpeningState(fresh, next).name).toBe('open');
      }),
    );
  });

  it('never returns an uncertain next opening', () => {
    expect(
      getOpeningState(
        {
          spans: [
            { from: 10, to: 20, sure: false },
            { from: 30, to: 40, sure: true },
          ],
          listStart: 0,
          listEnd: 100,
          overdueFrom: 100,
          byAppointment: false,
          closures: [],
        },
        5,
      ),
    ).toEqual({ name: 'closed' });
  });
});

describe('findEndOfOpenings', () => {
  const record = { spans: [], listStart: 0, overdueFrom: 0, byAppointment: false, closures: [] };

  it('returns the end of the list, or of the record’s validity if that is earlier', () => {
    expect(findEndOfOpenings({ ...record, listEnd: 10 })).toBe(10);
    expect(findEndOfOpenings({ ...record, listEnd: 10, validTo: 5 })).toBe(5);
    expect(findEndOfOpenings({ ...record, listEnd: 10, validTo: 15 })).toBe(10);
  });

  it('returns undefined if the hours are not known', () =>
    expect(findEndOfOpenings({ ...record, listEnd: 0, validTo: 5 })).toBeUndefined());
});
