import { describe, expect, it } from 'vitest';
import { LetterWordFinder } from '../../src/domain/letterWords.ts';

const finder = new LetterWordFinder([
  { word: 'afgørelse', spellings: [] },
  { word: 'asyl', spellings: [] },
  { word: 'lovligt ophold', spellings: [] },
  { word: 'løn', spellings: ['lurn'] },
]);
const find = (query: string): string[] => finder.find(query.split(' ')).map(({ word }) => word);

describe('a word of letters', () => {
  it.each([
    ['afgoerelse', 'afgørelse'],
    ['afgrelse', 'afgørelse'],
    ['asly', 'asyl'],
    ['lovligtophold', 'lovligt ophold'],
    ['lov ligt op hold', 'lovligt ophold'],
    ['lon', 'løn'],
    ['lurn', 'løn'],
    ['أفجوريلسه', 'afgørelse'],
  ])('is found as %s', (typed, word) => {
    expect(find(typed)[0]).toBe(word);
  });

  it('is not what is merely short', () => {
    expect(find('lo')).toEqual([]);
    expect(find('')).toEqual([]);
  });

  it('is not a word of the language that is only like it', () => {
    expect(finder.find(['asil'], () => true)).toEqual([]);
    expect(finder.find(['asyl'], () => true).length).toBe(1);
  });

  it('is told by its sound only where that is most of what was typed', () => {
    expect(finder.find(['something', 'quite', 'else', 'أفجوريلسه'])).toEqual([]);
  });
});
