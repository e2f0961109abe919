import { describe, expect, it } from 'vitest';
import { findLineSpacing, getScript, hasSpaces, isUnspaced, isWide } from '../../src/domain/script.ts';

describe('the properties of a script', () => {
  it.each([
    ['en', 'Latn', true, undefined],
    ['th', 'Thai', false, 'tall'],
    ['km', 'Khmr', false, 'tall'],
    ['ne', 'Deva', true, 'tall'],
    ['zh-Hant', 'Hani', false, undefined],
    ['ja', 'Hani', false, undefined],
    ['ko', 'Kore', true, undefined],
    ['ar', 'Arab', true, 'open'],
    ['fa', 'Arab', true, 'open'],
    ['ur', 'Arab', true, 'open'],
    ['sr-Latn', 'Latn', true, undefined],
  ])('are derived from the language: %s is written in %s', (language, script, spaces, lines) => {
    expect(getScript(language)).toBe(script);
    expect(hasSpaces(language)).toBe(spaces);
    expect(findLineSpacing(language)).toBe(lines);
  });

  it('include whether its letters are wide', () => {
    expect(['ta', 'hi', 'am', 'en'].filter(isWide)).toEqual(['ta']);
  });

  it('are also derived from a word', () => {
    for (const word of ['หนี้', 'ប៉ូលិស', '警察', 'ရဲ']) expect(isUnspaced(word), word).toBe(true);
    for (const word of ['police', 'شرطة', '경찰', 'полиция']) expect(isUnspaced(word), word).toBe(false);
  });
});
