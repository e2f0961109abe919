import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listValueChanges, mergeValues, setAt } from '../../tools/editor/page/mergeValues.ts';

const base = {
  name: 'House',
  hours: 'Tu 10:00-16:00; PH off',
  cost: 'free',
  services: ['talk', 'food'],
  closures: [{ from: '2026-12-24', to: '2026-12-26' }],
  assured: { date: '2026', by: 'office' },
};

describe('mergeValues', () => {
  it('keeps a change made by only one person, even in nested fields', () => {
    const mine = { ...base, hours: 'unknown', assured: { date: '2026-11', by: 'office' } };
    const theirs = { ...base, cost: 'paid', assured: { date: '2026', by: 'anna' }, phone: '1' };
    expect(mergeValues(base, mine, theirs)).toEqual({
      value: {
        ...base,
        hours: 'unknown',
        cost: 'paid',
        assured: { date: '2026-11', by: 'anna' },
        phone: '1',
      },
      conflicts: [],
    });
  });

  it('reports a conflict when both changed a field, and uses the other person’s value', () => {
    const { cost: _, ...withoutCost } = base;
    expect(
      mergeValues(base, { ...base, hours: '24/7', cost: 'paid' }, { ...withoutCost, hours: 'unknown' }),
    ).toEqual({
      value: { ...withoutCost, hours: 'unknown' },
      conflicts: [
        { path: ['hours'], mine: '24/7', theirs: 'unknown' },
        { path: ['cost'], mine: 'paid', theirs: undefined },
      ],
    });
  });

  it('merges additions to and removals from a list', () => {
    const mine = { ...base, services: ['talk', 'food', 'rest'], closures: [] };
    const theirs = { ...base, services: ['food', 'sleep'] };
    expect(mergeValues(base, mine, theirs)).toEqual({
      value: { ...base, services: ['food', 'sleep', 'rest'], closures: [] },
      conflicts: [],
    });
  });

  it('reports a conflict when both changed the same element of a list', () => {
    const mine = [{ from: '2026-12-24', to: '2026-12-27' }];
    const theirs = [{ from: '2026-12-24', to: '2027-01-01' }];
    expect(mergeValues(base, { ...base, closures: mine }, { ...base, closures: theirs }).conflicts).toEqual([
      { path: ['closures'], mine, theirs },
    ]);
  });

  it('applies an identical change by both only once', () => {
    const both = { ...base, services: ['rest'] };
    expect(mergeValues(base, both, structuredClone(both))).toEqual({ value: both, conflicts: [] });
  });

  const value = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('a', 'b', 1, true),
      fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('x', 'y', 'z'), tie('node'), { maxKeys: 3 }),
    ),
  })).node;

  it('never loses a change: each is in the result or in a conflict', () => {
    fc.assert(
      fc.property(value, value, value, (old, mine, theirs) => {
        const merged = mergeValues(old, mine, theirs);
        expect(mergeValues(old, mine, old)).toEqual({ value: mine, conflicts: [] });
        expect(mergeValues(old, old, theirs)).toEqual({ value: theirs, conflicts: [] });
        // Resolving every conflict with my value keeps all of my changes.
        const chosen = merged.conflicts.reduce(
          (all, { path, mine: value }) => setAt(all, path, value),
          merged.value,
        );
        for (const { path, after } of listValueChanges(old, mine)) {
          if (Array.isArray(after)) continue;
          const found = path.reduce<unknown>(
            (inner, name) => (inner as Record<PropertyKey, unknown> | undefined)?.[name],
            chosen,
          );
          if (typeof after !== 'object') expect(found).toEqual(after);
        }
      }),
    );
  });
});

describe('listValueChanges', () => {
  it('returns each changed field with its old and new value', () => {
    expect(
      listValueChanges(base, { ...base, cost: 'paid', assured: { date: '2026', by: 'anna' }, phone: '1' }),
    ).toEqual([
      { path: ['cost'], before: 'free', after: 'paid' },
      { path: ['assured', 'by'], before: 'office', after: 'anna' },
      { path: ['phone'], before: undefined, after: '1' },
    ]);
    expect(listValueChanges(base, structuredClone(base))).toEqual([]);
  });
});

describe('setAt', () => {
  it('sets a field, creates its parents, and removes a field when undefined', () => {
    expect(setAt({ a: 1 }, ['b', 'c'], 2)).toEqual({ a: 1, b: { c: 2 } });
    expect(setAt({ a: 1, b: 2 }, ['b'], undefined)).toEqual({ a: 1 });
  });
});
