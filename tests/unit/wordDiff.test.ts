import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type DiffPart } from '../../tools/wording/wordDiff.ts';

const MARKS = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
const format = (parts: readonly DiffPart[]): string =>
  parts.map(({ kind, text }) => `${MARKS[kind][0]}${text}${MARKS[kind][1]}`).join('');

describe('diffWords', () => {
  it.each([
    ['You must go.', 'You can go.', 'You [-must-]{+can+} go.'],
    ['You can go home', 'You can go, home', 'You can go{+,+} home'],
    ['You can not go.', 'You can go.', 'You can [-not -]go.'],
    ['one two three', 'four five three', '[-one two-]{+four five+} three'],
    ['', 'new', '{+new+}'],
    ['old', '', '[-old-]'],
    ['same', 'same', 'same'],
    ['คุณต้องไปตำรวจ', 'คุณไม่ต้องไปตำรวจ', 'คุณ{+ไม่+}ต้องไปตำรวจ'],
    ['يمكنك أن تتصل', 'يجب أن تتصل', '[-يمكنك-]{+يجب+} أن تتصل'],
  ])('marks the words that differ: %s', (before, after, marked) => {
    expect(format(diffWords(before, after))).toBe(marked);
  });

  it('preserves both texts in full', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', 'c. ', 'ไป', '\n')).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        const join = (left: DiffPart['kind']): string =>
          parts
            .filter(({ kind }) => kind !== left)
            .map((part) => part.text)
            .join('');
        expect([join('added'), join('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('treats a huge text as entirely replaced', () => {
    const [before, after] = ['a ', 'b '].map((word) => word.repeat(2000));
    expect(diffWords(before ?? '', after ?? '').map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
