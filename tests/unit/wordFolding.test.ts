import { describe, expect, it } from 'vitest';
import { foldWords, listSpellings } from '../../src/domain/wordFolding.ts';

describe('foldWords', () => {
  it.each([
    ['Fødsel', 'fodsel'],
    ['Ægteskab', 'aegteskab'],
    ['adăpost', 'adapost'],
    ['الإقامة', 'الاقامه'],
    ['ตำรวจ', 'ตำรวจ'],
    ['ถูกหนี้', 'ถูกหนี้'],
    ['도움', '도움'],
    ['٣٠ ۳۰ ๓๐ ３０', '30 30 30 30'],
    ['یک کارگر', 'يك كاركر'],
  ])('folds %s to %s', (word, folded) => expect(foldWords(word)).toBe(folded));

  it('is consistent with the spellings for keyboards without special letters', () => {
    expect(listSpellings('fødsel')).toEqual(['fodsel', 'foedsel']);
    expect(listSpellings('få råd')).toEqual(['fa rad', 'faa raad']);
    expect(listSpellings('help')).toEqual(['help']);
  });

  it('is idempotent', () => {
    for (const word of ['Fødsel', 'ŁÓDŹ', 'شُرْطَة', 'ｖｉｃｔｉｍ']) {
      expect(foldWords(foldWords(word))).toBe(foldWords(word));
    }
  });
});
