import { describe, expect, it } from 'vitest';
import { getSoundKey } from '../../src/search/phonetics.ts';

describe('the sound key of a word', () => {
  it.each([
    ['udrejsefrist', 'อุดไรเซฟริสต์'],
    ['klage', 'كلاغه'],
    ['opholdstilladelse', 'opholdstilladelse'],
    ['tamboon', 'ทำบุญ'],
    ['passport', 'পাসপোর্ট'],
    ['passport', 'பாஸ்போர்ட்'],
    ['passport', 'პასპორტი'],
    ['passport', 'ፓስፖርት'],
  ])('starts with the same sounds for %s and %s', (word, other) =>
    expect(getSoundKey(other).slice(0, 3)).toBe(getSoundKey(word).slice(0, 3)),
  );

  it.each([
    ['khana', 'kana'],
    ['chana', 'sana'],
    ['phana', 'pana'],
  ])('treats two letters as one sound: %s as %s', (word, other) =>
    expect(getSoundKey(word)).toBe(getSoundKey(other)),
  );

  it('contains only consonants', () => expect(getSoundKey('aeiou')).toBe(''));
});
