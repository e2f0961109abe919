import { describe, expect, it } from 'vitest';
import { foldThaiSounds, getSoundKey } from '../../src/search/phonetics.ts';

describe('Thai words', () => {
  it.each([
    ['พาสปอร์ต', 'พาสปอต'],
    ['ไหม', 'มั้ย'],
    ['สถานทูต', 'สถานฑูต'],
    ['หนี้', 'นี่'],
    ['โรงพยาบาล', 'โลงพญาบาล'],
    ['ค้ามนุษย์', 'ค้ามนุด'],
  ])('%s and %s sound alike', (word, other) => {
    const [own, misspelt] = [foldThaiSounds(word), foldThaiSounds(other)];
    expect(misspelt.slice(0, 5)).toBe(own.slice(0, 5));
  });

  it('have different phonetic forms if they sound different', () => {
    expect(foldThaiSounds('นอน')).not.toBe(foldThaiSounds('นาน'));
  });
});

describe('the sound key of a word', () => {
  it.each([
    ['udrejsefrist', 'อุดไรเซฟริสต์'],
    ['klage', 'كلاغه'],
    ['opholdstilladelse', 'opholdstilladelse'],
    ['tamboon', 'ทำบุญ'],
  ])('of %s and %s begins alike', (word, other) => {
    expect(getSoundKey(other).slice(0, 3)).toBe(getSoundKey(word).slice(0, 3));
  });

  it('contains only consonants', () => {
    expect(getSoundKey('aeiou')).toBe('');
  });
});
