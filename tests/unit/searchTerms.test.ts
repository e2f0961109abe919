import { describe, expect, it } from 'vitest';
import { foldLetters, isPart, WordReader } from '../../src/domain/searchTerms.ts';

const none = { beginnings: [], endings: [], empty: [] };

describe('the terms of a text', () => {
  it('are its words without what the language adds, each once', () => {
    const reader = new WordReader('ar', { beginnings: ['ال', 'وال'], endings: ['ي'], empty: ['في'] });
    expect(reader.listTerms('في الشرطة والشرطة شرطتي')).toEqual(['شرطه', 'شرطت']);
  });

  it('are words that say nothing only where there are no others', () => {
    const reader = new WordReader('en', { ...none, empty: ['help', 'me'] });
    expect(reader.listTerms('help me')).toEqual(['help', 'me']);
    expect(reader.listTerms('help me sleep')).toEqual(['slep']);
  });

  it('divide digits from the words that they are glued to', () => {
    expect(new WordReader('en', none).listTerms('3month ٣٠days ๓๐')).toEqual(['3', 'month', '30', 'days']);
  });

  it('are also parts of words in a script without spaces', () => {
    const terms = new WordReader('th', none).listTerms('ที่นอน');
    expect(terms.filter(isPart).length).toBeGreaterThan(0);
    expect(new WordReader('en', none).listTerms('sleep').filter(isPart)).toEqual([]);
  });

  it.each([
    ['Udlændinge', 'udlaendinge'],
    ['afgørelse', 'afgoerelse'],
    ['sårbar', 'saarbar'],
    ['opholdstilladelse', 'opholdstiladelse'],
    ['mașină', 'maşina'],
    ['الإقامة', 'الاقامه'],
  ])('are alike for %s and %s', (word, other) => {
    expect(foldLetters(word)).toBe(foldLetters(other));
  });
});
