import { describe, expect, it } from 'vitest';
import { listSpans, SpellingFinder } from '../../src/search/spellingFinder.ts';

const finder = new SpellingFinder([
  { word: 'afgørelse', spellings: [] },
  { word: 'asyl', spellings: [] },
  { word: 'lovligt ophold', spellings: [] },
  { word: 'løn', spellings: ['lurn'] },
]);
const find = (query: string): string[] =>
  finder.find(listSpans(query.split(' '))).map(({ entry }) => entry.word);

describe('a name', () => {
  it.each([
    ['afgoerelse', 'afgørelse'],
    ['afgrelse', 'afgørelse'],
    ['asly', 'asyl'],
    ['lovligtophold', 'lovligt ophold'],
    ['lon', 'løn'],
    ['lurn', 'løn'],
    ['أفجوريلسه', 'afgørelse'],
  ])('is found as %s', (typed, word) => expect(find(typed)[0]).toBe(word));

  it('is found in four pieces', () =>
    expect(finder.find(listSpans(['lov', 'ligt', 'op', 'hold']))).toMatchObject([
      { isConfident: true, isWholeQuery: true },
    ]));

  it('of three letters is found with a typo only if nothing else was typed', () => {
    expect(find('lan')).toEqual(['løn']);
    expect(find('lan now')).toEqual([]);
  });

  it('is found once, however often it was typed', () => expect(find('lon lurn')).toEqual(['løn']));

  it('does not match short words by chance', () => {
    expect(find('lo')).toEqual([]);
    expect(find('')).toEqual([]);
  });

  it('is the longest match, even with a typo', () => {
    const places = new SpellingFinder([
      { word: 'Reden Aarhus', spellings: ['Reden'] },
      { word: 'Reden Odense', spellings: ['Reden'] },
    ]);
    const list = (query: string): string[] =>
      places.find(listSpans(query.split(' '))).map(({ entry }) => entry.word);
    expect(list('reden')).toEqual(['Reden Aarhus', 'Reden Odense']);
    expect(list('reden aarhus')).toEqual(['Reden Aarhus']);
    expect(list('reden arhuss')).toEqual(['Reden Aarhus']);
  });

  it('matches a word of the reader’s language only if asked for, or with low confidence alone', () => {
    const list = (...words: string[]) => listSpans(words, { isKnown: () => true, isStopWord: () => false });
    expect(finder.find(list('asyl', 'now'), false)).toEqual([]);
    expect(finder.find(list('asyl', 'now'), true)).toMatchObject([{ isConfident: true }]);
    expect(finder.find(list('asil'), false)).toMatchObject([{ entry: { word: 'asyl' }, isConfident: false }]);
  });

  it('matches by sound only if that covers most of the query', () => {
    expect(finder.find(listSpans(['something', 'quite', 'else', 'أفجوريلسه']))).toEqual([]);
    expect(finder.find(listSpans(['me', 'أفجوريلسه']))).toMatchObject([{ isConfident: false }]);
    expect(finder.find(listSpans(['أفجوريلسه']))).toMatchObject([{ isConfident: false, isWholeQuery: true }]);
    expect(finder.find(listSpans(['لوفليغت', 'اوبهولد']))).toMatchObject([
      { isConfident: true, isWholeQuery: true },
    ]);
  });
});
