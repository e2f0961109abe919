import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignBlocks, getTextState, hashText } from '../../src/translation/textState.ts';

describe('getTextState', () => {
  const source = 'You need not say your name.';
  it.each([
    ['no words', { target: undefined, sourceHash: undefined, isFileCurrent: true }, 'missing'],
    [
      'words of nothing but spaces',
      { target: '  ', sourceHash: hashText(source), isFileCurrent: true },
      'missing',
    ],
    [
      'words made from these',
      { target: 'Du …', sourceHash: hashText(source), isFileCurrent: true },
      'current',
    ],
    [
      'words made from others',
      { target: 'Du …', sourceHash: hashText('Say your name.'), isFileCurrent: true },
      'stale',
    ],
    [
      'words in a file that is current',
      { target: 'Du …', sourceHash: undefined, isFileCurrent: true },
      'current',
    ],
    [
      'words in a file that is older',
      { target: 'Du …', sourceHash: undefined, isFileCurrent: false },
      'stale',
    ],
    // What a hash says counts, also in a file whose other texts have changed.
    [
      'words that hold in an older file',
      { target: 'Du …', sourceHash: hashText(source), isFileCurrent: false },
      'current',
    ],
  ] as const)('%s', (_, known, state) => {
    expect(getTextState({ source, ...known })).toBe(state);
  });
});

describe('alignBlocks', () => {
  it.each([
    ['the same blocks', ['a', 'b'], ['a', 'b'], [0, 1]],
    ['nothing known of as many blocks', ['a', 'b'], [undefined, undefined], [0, 1]],
    ['a new block between others', ['a', 'new', 'b'], ['a', 'b'], [0, undefined, 1]],
    ['a block that is gone', ['a', 'b'], ['a', 'gone', 'b'], [0, 2]],
    ['a block that has changed', ['a', 'changed', 'b'], ['a', 'old', 'b'], [0, 1, 2]],
    [
      'a change and something new after it',
      ['a', 'changed', 'new', 'b'],
      ['a', 'old', 'b'],
      [0, 1, undefined, 2],
    ],
    ['a block that is not known', ['a', 'b', 'c'], ['a', undefined, 'c'], [0, 1, 2]],
  ])('%s', (_, source, sourceHash, aligned) => {
    expect(alignBlocks(source, sourceHash)).toEqual(aligned);
  });

  it('takes every block at most once and in its order', () => {
    const hashes = fc.array(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(hashes, hashes, (source, sourceHash) => {
        const taken = alignBlocks(source, sourceHash).filter((target) => target !== undefined);
        expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b));
        expect(taken.every((target) => target < sourceHash.length)).toBe(true);
      }),
    );
  });
});
