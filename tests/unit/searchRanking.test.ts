import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankByWords } from '../../src/domain/searchRanking.ts';

describe('rankByWords', () => {
  it('puts the page that answers more words first', () => {
    expect(
      rankByWords(
        [
          { word: 'boss', pages: ['/work/', '/rights/'] },
          { word: 'papers', pages: ['/rights/'] },
        ],
        10,
      ),
    ).toEqual(['/rights/', '/work/']);
  });

  it('counts a rare word for more than two common ones', () => {
    const common = ['/a/', '/b/', '/c/', '/d/', '/e/', '/f/', '/g/', '/h/'];
    expect(
      rankByWords(
        [
          { word: 'can', pages: common },
          { word: 'you', pages: common },
          { word: 'passport', pages: ['/z/'] },
        ],
        10,
      )[0],
    ).toBe('/z/');
  });

  it('leaves out words that are on every page', () => {
    expect(rankByWords([{ word: 'the', pages: ['/a/', '/b/'] }], 2)).toEqual([]);
  });

  it('finds nothing for a word that is on no page', () => {
    expect(rankByWords([{ word: 'zebra', pages: [] }], 2)).toEqual([]);
  });

  it('orders equal pages by address, so that the same query gives the same list', () => {
    expect(rankByWords([{ word: 'help', pages: ['/c/', '/a/', '/b/'] }], 9)).toEqual(['/a/', '/b/', '/c/']);
  });

  it('gives the same order whichever word comes first', () => {
    const page = fc.constantFrom('/a/', '/b/', '/c/', '/d/', '/e/');
    const matches = fc.array(fc.record({ word: fc.string(), pages: fc.uniqueArray(page) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(matches, (words) => {
        expect(rankByWords(words, 6)).toEqual(rankByWords(words.toReversed(), 6));
      }),
    );
  });
});
