import { describe, expect, it } from 'vitest';
import { createTermSplitter, listFoundTerms, usesTerm } from '../../tools/wording/agreedTerms.ts';

const terms = [
  'lawyer',
  'defence lawyer',
  'permit',
  'pay',
  'hold (by the police)',
  'time to think (reflection period)',
];
const split = createTermSplitter(terms.map((term) => ({ term, use: `[${term}]` })));
const find = (text: string): string[] =>
  split(text).map((part) => (part.found ? `${part.text}=${part.found.term}` : part.text));

describe('createTermSplitter', () => {
  it.each([
    ['Ask a lawyer.', ['Ask a ', 'lawyer=lawyer', '.']],
    ['Defence lawyers', ['Defence lawyers=defence lawyer']],
    ['You get permits, a permit’s copy', ['You get ', 'permits=permit', ', a ', 'permit=permit', '’s copy']],
    ['a payment, pays, pay', ['a payment, pays, ', 'pay=pay']],
    ['permission', ['permission']],
    ['Hold the phone.', ['Hold the phone.']],
    ['You have time to think.', ['You have ', 'time to think=time to think (reflection period)', '.']],
    ['', []],
  ])('finds whole terms, prefers the longest, and allows short endings: %s', (text, parts) => {
    expect(find(text)).toEqual(parts);
  });

  it('finds terms in scripts without spaces, and terms with regex characters', () => {
    const other = createTermSplitter([
      { term: 'ทนาย', use: 'lawyer' },
      { term: 'a+b (c)', use: 'x' },
    ]);
    expect(other('ถามทนายความ a+b (c)').map(({ text }) => text)).toEqual(['ถาม', 'ทนาย', 'ความ ', 'a+b (c)']);
  });

  it('finds nothing when there are no terms', () => {
    expect(createTermSplitter([])('Ask a lawyer.')).toEqual([{ text: 'Ask a lawyer.' }]);
  });
});

describe('listFoundTerms', () => {
  it('lists each term once', () => {
    expect(listFoundTerms(split('A lawyer and a Lawyer')).map(({ term }) => term)).toEqual(['lawyer']);
  });
});

describe('usesTerm', () => {
  it.each([
    ['Sunați la poliție.', 'poliția', true],
    ['Aveți un permis.', 'permis de ședere', true],
    ['Situația dumneavoastră', 'caz, situație (la un birou)', true],
    ['Un act de ședere', 'avocat', false],
    ['اتصل بالشرطة', 'الشرطة', true],
    ['اتصل بالطبيب', 'الشرطة', false],
    ['โทรหาตำรวจ', 'ตำรวจ', true],
    ['โทรหาหมอ', 'ตำรวจ', false],
    ['请打电话给警察。', '警察，公安', true],
    ['Er hat die Polizei gerufen.', 'Po', false],
    ['', 'avocat', false],
  ])('%s / %s: %s', (text, use, isUsed) => {
    expect(usesTerm(text, use)).toBe(isUsed);
  });
});
