import { describe, expect, it } from 'vitest';
import { findInvisibleCharacters } from '../../src/content/invisibleCharacters.ts';

describe('findInvisibleCharacters', () => {
  it.each([
    ['a zero width space', 'Tra\u200bfik', 'U+200B'],
    ['a word joiner', 'Tra\u2060fik', 'U+2060'],
    ['an invisible times sign', 'Tra\u2062fik', 'U+2062'],
    ['a Mongolian vowel separator', 'Tra\u180efik', 'U+180E'],
    ['a Hangul filler', 'Tra\u3164fik', 'U+3164'],
    ['a variation selector', 'Tra\ufe0ffik', 'U+FE0F'],
    ['an ideographic variation selector', 'Tra\u{e0100}fik', 'U+E0100'],
    ['a combining grapheme joiner', 'Tra\u034ffik', 'U+034F'],
    ['an empty Braille cell', 'Tra\u2800fik', 'U+2800'],
    ['a tag', 'Tra\u{e0061}fik', 'U+E0061'],
    ['a joiner in Latin letters', 'Tra\u200dfik', 'U+200D'],
    ['a non-joiner in Cyrillic letters', 'тра\u200cфик', 'U+200C'],
    ['a right-to-left override', 'Tra\u202efik', 'U+202E'],
    ['a delimiter of fallback text', 'Tra\ue000fik', 'U+E000'],
    ['another private-use character', 'Tra\u{f0000}fik', 'U+F0000'],
    ['a replacement character', 'Tra\ufffdfik', 'U+FFFD'],
    ['a soft hyphen outside a word', 'Tra \u00ad fik', 'U+00AD'],
  ])('reports %s', (_, text, code) => {
    expect(findInvisibleCharacters(text).map(({ problem }) => problem)).toEqual([
      expect.stringContaining(`(${code})`),
    ]);
  });

  it('reports stacked accents on one letter', () => {
    const [stacked, ...others] = findInvisibleCharacters(`Tra${'\u0301'.repeat(500)}fik`);
    expect(others).toEqual([]);
    expect(stacked?.problem).toBe('One letter has 500 accents (U+0301 …).');
  });

  it.each([
    ['Persian', 'می\u200cخواهم'],
    ['Persian after a placeholder', '{{name}}\u200cها'],
    ['Nepali', 'गर्\u200dयो'],
    ['Khmer', 'ខ្ញុំ\u200bចង់'],
    ['Thai with tone marks', 'ผู้ที่'],
    ['decomposed Vietnamese', 'được'.normalize('NFD')],
    ['Burmese', 'မြွှောင့်'],
    ['German with a soft hyphen', 'Beratungs\u00adstelle'],
    ['direction marks', 'العربية\u200e (C)\u200f'],
    ['emoji', '👩\u200d💻 ❤\ufe0f 👩🏽\u200d⚖\ufe0f'],
    ['Mongolian', 'ᠰᠠᠶ\u180bᠨ'],
  ])('accepts the characters that %s needs', (_, text) => expect(findInvisibleCharacters(text)).toEqual([]));
});
