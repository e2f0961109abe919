import { describe, expect, it } from 'vitest';
import { foldLetters, isPart, WordReader } from '../../src/search/searchTerms.ts';

const none = { prefixes: [], suffixes: [], stopWords: [] };

describe('the terms of a text', () => {
  it('are its distinct words without affixes', () => {
    const reader = new WordReader('ar', { prefixes: ['ال', 'وال'], suffixes: ['ي'], stopWords: ['في'] });
    expect(reader.listTerms('في الشرطة والشرطة شرطتي')).toEqual(['شرطه', 'شرطت']);
  });

  it('include stop words only if the text has no other words', () => {
    const reader = new WordReader('en', { ...none, stopWords: ['help', 'me'] });
    expect(reader.listTerms('help me')).toEqual(['help', 'me']);
    expect(reader.listTerms('help me sleep')).toEqual(['slep']);
  });

  it('separate digits from letters', () =>
    expect(new WordReader('en', none).listTerms('3month ٣٠days ๓๐')).toEqual(['3', 'month', '30', 'days']));

  it('are whole words in a full-text search, with stop words only if there are no others', () => {
    const reader = new WordReader('da', { prefixes: [], suffixes: ['en'], stopWords: ['min'] });
    expect(reader.listFullTextWords('Min sag: bøden, "MitID"?')).toEqual(['sag', 'boden', 'mitid']);
    expect(reader.listFullTextWords('min')).toEqual(['min']);
    expect(reader.listFullTextWords('?!')).toEqual([]);
    expect(new WordReader('th', none).listFullTextWords('หาหมอฟรี').join('|')).toBe('หา|หมอ|ฟรี');
  });

  it('are empty in a full-text search if the browser cannot split the text into words', () => {
    const { Segmenter } = Intl;
    Reflect.deleteProperty(Intl, 'Segmenter');
    try {
      expect(new WordReader('th', none).listFullTextWords('หาหมอฟรี')).toEqual([]);
      expect(new WordReader('th', none).listFullTextWords('visa')).toEqual(['visa']);
    } finally {
      Object.assign(Intl, { Segmenter });
    }
  });

  it('ignore apostrophes in Cyrillic words', () => {
    const reader = new WordReader('uk', none);
    expect(reader.listTerms('п’ять')).toEqual(reader.listTerms('пять'));
  });

  it('include parts of words in scripts without spaces', () => {
    const terms = new WordReader('th', none).listTerms('ที่นอน');
    expect(terms.filter(isPart).length).toBeGreaterThan(0);
    expect(new WordReader('en', none).listTerms('sleep').filter(isPart)).toEqual([]);
    // In Chinese: every pair of characters, and each character.
    expect(new WordReader('zh', none).listTerms('护照').filter(isPart).length).toBe(3);
  });

  it.each([
    ['Udlændinge', 'udlaendinge'],
    ['afgørelse', 'afgoerelse'],
    ['sårbar', 'saarbar'],
    ['opholdstilladelse', 'opholdstiladelse'],
    ['mașină', 'maşina'],
    ['الإقامة', 'الاقامه'],
    // Vietnamese and Polish on keyboards without marks.
    ['cảnh sát', 'canh sat'],
    ['đường', 'duong'],
    ['źródło', 'zrodlo'],
    // Cyrillic on the keyboard of a neighbouring country, and with Latin look-alikes.
    ['ещё', 'еще'],
    ['поліція', 'полиция'],
    ['пoлiцiя', 'поліція'],
    ['п’ять', 'пять'],
    ['обʼєкт', 'обєкт'],
    // Persian on an Arabic keyboard, with and without the zero-width non-joiner, and Persian digits.
    ['کمک', 'كمك'],
    ['پلیس', 'پليس'],
    ['می\u200cخواهم', 'میخواهم'],
    ['۱۱۴', '114'],
    // Nepali with and without the nukta, the nasal as a mark or as a letter, vowels long and short.
    ['क़ानून', 'कानुन'],
    ['संपर्क', 'सम्पर्क'],
    ['प्रहरी', 'प्रहरि'],
    ['काठमाडौँ', 'काठमाडौं'],
    ['বাঁচান', 'বাচান'],
    ['বাড়ি', 'বাডী'],
    ['ਪੱਕਾ', 'ਪਕਾ'],
    ['ਖ਼ਰਚਾ', 'ਖਰਚਾ'],
    ['پۆلیس', 'پولیس'],
    ['ماڵەوە', 'مالهوه'],
    ['ہسپتال', 'هسپتال'],
    ['ሓኪም', 'ሃኪም'],
    ['ኀይል', 'ሀይል'],
    ['ዓሠርተ', 'ኣሰርተ'],
  ])('are equal for %s and %s', (word, other) => expect(foldLetters(word)).toBe(foldLetters(other)));
});
