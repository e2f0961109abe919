import { describe, expect, it } from 'vitest';
import { getSoundKey } from '../../src/search/phonetics.ts';

describe('the sound key of a word', () => {
  it.each([
    ['klage', 'كلاغه'],
    ['passport', 'পাসপোর্ট'],
    ['passport', 'பாஸ்போர்ட்'],
    ['passport', 'პასპორტი'],
    ['passport', 'ፓስፖርት'],
  ])('is the same for %s and %s', (word, other) => expect(getSoundKey(other)).toBe(getSoundKey(word)));

  it.each([
    ['udrejsefrist', 'tlsflst'],
    // The last consonant is silent.
    ['อุดไรเซฟริสต์', 'tlsfls'],
    // Its first vowel ends with the sound of m.
    ['ทำบุญ', 'tmp'],
  ])('of %s is %s', (word, key) => expect(getSoundKey(word)).toBe(key));

  it.each([
    ['police', 'politi'],
    ['passport', 'passpol'],
  ])('differs for %s and %s', (word, other) => expect(getSoundKey(other)).not.toBe(getSoundKey(word)));

  it.each([
    ['khana', 'kana'],
    ['chana', 'sana'],
    ['phana', 'pana'],
  ])('treats two letters as one sound: %s as %s', (word, other) =>
    expect(getSoundKey(word)).toBe(getSoundKey(other)),
  );

  it('contains only consonants', () => expect(getSoundKey('aeiou')).toBe(''));
});
