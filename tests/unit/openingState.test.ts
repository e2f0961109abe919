import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getOpeningState, type OpeningRecord } from '../../src/opening/openingState.ts';
import { subtractSpans, type Span } from '../../src/opening/spans.ts';

// What a record says at hand-picked instants stands in `openingTable.test.ts`; here is what holds of all.

const MINUTE = 60_000;
const END = 80 * MINUTE;

const minutes = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((count) => count * MINUTE);

/** An hour or so in which anything may happen at any minute. */
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

const record = stated.map((own): OpeningRecord => ({
  ...own,
  spans: subtractSpans(own.spans, [
    ...own.closures,
    { from: 0, to: own.validFrom ?? 0 },
    { from: own.validTo ?? Infinity, to: Infinity },
  ]),
}));

const now = minutes(0, END / MINUTE);

const isIn = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ from, to }) => from <= at && at < to);

function listSure(own: OpeningRecord): readonly Span[] {
  return own.spans.filter(({ sure }) => sure);
}

/** All instants at which the state may change. */
function listBoundaries(own: OpeningRecord): number[] {
  return [
    own.listStart,
    own.listEnd,
    own.overdueFrom,
    own.validFrom ?? 0,
    own.validTo ?? 0,
    ...[...own.spans, ...own.closures].flatMap(({ from, to }) => [from, to]),
  ];
}

describe('getOpeningState', () => {
  it('says of every instant what is known of it', () => {
    fc.assert(
      fc.property(record, now, (own, at) => {
        const known = isIn(listSure(own), at) ? 'open' : isIn(own.spans, at) ? 'call-first' : 'closed';
        const usually = at >= own.overdueFrom && known !== 'call-first' ? `usually-${known}` : known;
        const appointed = own.byAppointment ? 'by-appointment' : undefined;
        expect(getOpeningState(own, at).name).toBe(
          at < own.listStart
            ? (appointed ?? 'call-first')
            : at >= (own.validTo ?? END + 1)
              ? 'call-first'
              : isIn(own.closures, at) || at < (own.validFrom ?? 0)
                ? 'temporarily-closed'
                : (appointed ?? (at >= own.listEnd ? 'call-first' : usually)),
        );
      }),
    );
  });

  it('never says "open" where nobody is sure of it', () => {
    fc.assert(
      fc.property(record, now, (own, at) => {
        const { name } = getOpeningState(own, at);
        const isSure =
          isIn(listSure(own), at) && !isIn(own.closures, at) && own.listStart <= at && at < own.listEnd;
        expect(isSure || !name.includes('open')).toBe(true);
        expect(name === 'open' && at >= own.overdueFrom).toBe(false);
      }),
    );
  });

  it('says the same all the time between two changes of what is known', () => {
    fc.assert(
      fc.property(record, now, fc.integer({ min: 0, max: MINUTE - 1 }), (own, at, later) => {
        expect(getOpeningState(own, at + later)).toEqual(getOpeningState(own, at));
        const start = Math.max(0, ...listBoundaries(own).filter((boundary) => boundary <= at));
        expect(getOpeningState(own, start).name).toBe(getOpeningState(own, at).name);
      }),
    );
  });

  it('keeps its word: the state holds until then and not longer, and at the next opening it is open', () => {
    fc.assert(
      fc.property(record, now, (own, at) => {
        // Becoming overdue changes the words, not the hours; the end of the list is told by saying nothing.
        const fresh = { ...own, overdueFrom: 2 * END, listEnd: 2 * END };
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

  it('names no next opening of which nobody is sure', () => {
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
