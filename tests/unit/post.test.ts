import { describe, expect, it } from 'vitest';
import { countCharacters, getPostNumber } from '../../src/domain/post.ts';

describe('countCharacters', () => {
  it.each([
    ['', 0],
    ['Help', 4],
    ['ดี', 2],
    ['😀', 1],
  ])('of "%s" is %i', (text, length) => expect(countCharacters(text)).toBe(length));
});

describe('getPostNumber', () => {
  it('isolates the number in right-to-left text only', () => {
    expect(getPostNumber('+45 70 20', 'rtl')).toBe('\u2066+45 70 20\u2069');
    expect(getPostNumber('+45 70 20', 'ltr')).toBe('+45 70 20');
  });
});
