import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSpans, subtractSpans, type Span } from '../../src/opening/spans.ts';

const span = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
  .map(([from, length]) => ({ from, to: from + length }));
const spans = fc.array(span, { maxLength: 8 });

const isIn = (list: readonly Span[], instant: number): boolean =>
  list.some(({ from, to }) => from <= instant && instant < to);
const instants = Array.from({ length: 90 }, (_, index) => index);

describe('joinSpans', () => {
  it('merges adjacent and overlapping spans', () => {
    expect(
      joinSpans([
        { from: 10, to: 12 },
        { from: 3, to: 5 },
        { from: 1, to: 3 },
        { from: 4, to: 6 },
      ]),
    ).toEqual([
      { from: 1, to: 6 },
      { from: 10, to: 12 },
    ]);
  });

  it('covers exactly the same instants, with gaps between the results', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const joined = joinSpans(list);
        expect(instants.filter((at) => isIn(joined, at))).toEqual(instants.filter((at) => isIn(list, at)));
        joined
          .slice(1)
          .forEach((next, index) => expect(next.from).toBeGreaterThan(joined[index]?.to ?? Infinity));
      }),
    );
  });
});

describe('subtractSpans', () => {
  it('keeps the time before, between and after', () => {
    expect(
      subtractSpans(
        [{ from: 0, to: 9 }],
        [
          { from: 6, to: 7 },
          { from: 2, to: 4 },
        ],
      ),
    ).toEqual([
      { from: 0, to: 2 },
      { from: 4, to: 6 },
      { from: 7, to: 9 },
    ]);
  });

  it('leaves no empty spans at the ends', () => {
    expect(subtractSpans([{ from: 0, to: 9 }], [{ from: 0, to: 4 }])).toEqual([{ from: 4, to: 9 }]);
    expect(subtractSpans([{ from: 0, to: 9 }], [{ from: 4, to: 9 }])).toEqual([{ from: 0, to: 4 }]);
  });

  it('returns nothing for covered spans', () =>
    expect(subtractSpans([{ from: 2, to: 4 }], [{ from: 1, to: 5 }])).toEqual([]));

  it('keeps exactly the instants outside the others', () => {
    fc.assert(
      fc.property(span, spans, (one, others) => {
        const left = subtractSpans([one], others);
        expect(instants.filter((at) => isIn(left, at))).toEqual(
          instants.filter((at) => isIn([one], at) && !isIn(others, at)),
        );
      }),
    );
  });
});
