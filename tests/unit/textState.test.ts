import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignBlocks, getTextState, hashText } from '../../src/content/textState.ts';

describe('getTextState', () => {
  const source = 'You need not say your name.';
  it.each([
    ['no translation', { target: undefined, sourceHash: undefined, isFileCurrent: true }, 'missing'],
    [
      'a translation of only spaces',
      { target: '  ', sourceHash: hashText(source), isFileCurrent: true },
      'missing',
    ],
    [
      'a translation of the current source',
      { target: 'Du …', sourceHash: hashText(source), isFileCurrent: true },
      'current',
    ],
    [
      'a translation of another source',
      { target: 'Du …', sourceHash: hashText('Say your name.'), isFileCurrent: true },
      'stale',
    ],
    ['no hash, in a current file', { target: 'Du …', sourceHash: undefined, isFileCurrent: true }, 'current'],
    ['no hash, in an older file', { target: 'Du …', sourceHash: undefined, isFileCurrent: false }, 'stale'],
    // A hash takes precedence over the revision of the file.
    [
      'a translation of the current source in an older file',
      { target: 'Du …', sourceHash: hashText(source), isFileCurrent: false },
      'current',
    ],
  ] as const)('handles %s', (_, known, state) => expect(getTextState({ source, ...known })).toBe(state));
});

describe('alignBlocks', () => {
  it.each([
    ['the same blocks', ['a', 'b'], ['a', 'b'], [0, 1]],
    ['no hashes for the same number of blocks', ['a', 'b'], [undefined, undefined], [0, 1]],
    ['a new block between others', ['a', 'new', 'b'], ['a', 'b'], [0, undefined, 1]],
    ['a removed block', ['a', 'b'], ['a', 'gone', 'b'], [0, 2]],
    ['a changed block', ['a', 'changed', 'b'], ['a', 'old', 'b'], [0, 1, 2]],
    [
      'a changed block and a new one after it',
      ['a', 'changed', 'new', 'b'],
      ['a', 'old', 'b'],
      [0, 1, undefined, 2],
    ],
    ['a block without a hash', ['a', 'b', 'c'], ['a', undefined, 'c'], [0, 1, 2]],
  ])('aligns %s', (_, source, sourceHash, aligned) =>
    expect(alignBlocks(source, sourceHash)).toEqual(aligned),
  );

  it('uses every block at most once and in order', () => {
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
