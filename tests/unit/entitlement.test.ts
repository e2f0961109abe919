import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer as entitlementAnswer } from '../../src/content/schemas/recordsSchema.ts';
import {
  formatGroupStyles,
  getGroupChoiceId,
  listCommonRights,
  listSharedAnswers,
  splitByDifference,
} from '../../src/domain/entitlement.ts';
import type { EntitlementView } from '../../src/content/rights.ts';

type EntitlementCell = EntitlementView['cells'][number];

const group = (id: string) => ({ id, name: id, short: id, who: id, path: `/en/${id}/` });
const cell = (id: string, answer: EntitlementCell['answer'], text: string): EntitlementCell => ({
  group: group(id),
  answer,
  short: undefined,
  text,
});

/** @example print(…) // => ['a+b yes: You can.', 'c no: You can’t.'] */
const print = (cells: readonly EntitlementCell[]): string[] =>
  listSharedAnswers(cells).map(
    ({ groups, answer, text }) => `${groups.map(({ id }) => id).join('+')} ${answer}: ${text}`,
  );

describe('listSharedAnswers', () => {
  it('merges all groups when all have the same answer', () => {
    expect(print([cell('a', 'yes', 'Yes.'), cell('b', 'yes', 'Yes.'), cell('c', 'yes', 'Yes.')])).toEqual([
      'a+b+c yes: Yes.',
    ]);
  });

  it('merges adjacent groups only', () => {
    expect(print([cell('a', 'yes', 'Yes.'), cell('b', 'no', 'No.'), cell('c', 'yes', 'Yes.')])).toEqual([
      'a yes: Yes.',
      'b no: No.',
      'c yes: Yes.',
    ]);
  });

  it('does not merge equal answers with different texts', () => {
    expect(print([cell('a', 'depends', 'Ask.'), cell('b', 'depends', 'Wait.')])).toEqual([
      'a depends: Ask.',
      'b depends: Wait.',
    ]);
  });

  it('does not merge different answers with equal texts', () => {
    expect(print([cell('a', 'yes', 'Ask.'), cell('b', 'depends', 'Ask.')])).toEqual([
      'a yes: Ask.',
      'b depends: Ask.',
    ]);
  });

  it('keeps all groups in order, and never returns two equal neighbours', () => {
    const cells = fc
      .array(fc.tuple(fc.constantFrom(...entitlementAnswer.options), fc.constantFrom('Ask.', 'Wait.')))
      .map((answers) => answers.map(([answer, text], index) => cell(String(index), answer, text)));
    fc.assert(
      fc.property(cells, (original) => {
        const shared = listSharedAnswers(original);
        expect(
          shared.flatMap(({ groups, answer, text }) => groups.map((group) => ({ group, answer, text }))),
        ).toEqual(original);
        shared.slice(1).forEach(({ answer, text }, index) => {
          expect({ answer, text }).not.toEqual({
            answer: shared[index]?.answer,
            text: shared[index]?.text,
          });
        });
      }),
    );
  });
});

describe('splitByDifference', () => {
  const right = (id: string, ...answers: EntitlementCell['answer'][]) => ({
    id,
    cells: answers.map((answer, index) =>
      cell(String(index), answer, `Words of ${id} for ${String(index)}.`),
    ),
  });

  it('compares answers, not texts, and keeps the order', () => {
    const { differing, common } = splitByDifference([
      right('a', 'yes', 'no'),
      right('b', 'depends', 'depends'),
      right('c', 'yes', 'yes'),
      right('d', 'unknown', 'depends'),
    ]);
    expect(differing.map(({ id }) => id)).toEqual(['a', 'd']);
    expect(common.map(({ id }) => id)).toEqual(['b', 'c']);
  });
});

describe('formatGroupStyles', () => {
  it('hides what applies only to other groups, if the browser supports `:has()`', () => {
    expect(formatGroupStyles(['a'])).toBe(
      "@supports selector(:has(a)){main:has(#g-a:checked) :is(.whose,[data-g]:not([data-g~='a'],.chosen)){display:var(--counted,none)}" +
        "main:has(#g-a:checked) .chosen[data-g='a']{display:block}}",
    );
  });

  it('has a rule for every group', () => {
    const styles = formatGroupStyles(['a', 'b']);
    for (const id of ['a', 'b']) expect(styles).toContain(`#${getGroupChoiceId(id)}:checked`);
  });
});

describe('listCommonRights', () => {
  const right = (id: string, ...answers: EntitlementCell['answer'][]) => ({
    id,
    right: `Right ${id}`,
    path: `/en/${id}/`,
    cells: answers.map((answer, index) => cell(String(index), answer, 'Words.')),
    sources: [],
  });

  it('lists rights that every group has, in order, up to the limit', () => {
    const rights = [
      right('a', 'yes', 'yes'),
      right('b', 'yes', 'depends'),
      right('c', 'unknown', 'yes'),
      right('d', 'yes', 'yes'),
      right('e', 'no', 'no'),
      right('f', 'yes', 'yes'),
    ];
    expect(listCommonRights(rights, 9)).toEqual(['Right a', 'Right d', 'Right f']);
    expect(listCommonRights(rights, 2)).toEqual(['Right a', 'Right d']);
  });
});
