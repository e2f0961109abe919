import { describe, expect, it } from 'vitest';
import { countCharacters, getPostNumber } from '../../src/domain/post.ts';

describe('the length of a post', () => {
  it.each([
    ['', 0],
    ['Help', 4],
    ['ดี', 2],
    ['😀', 1],
  ])('of "%s" is %i', (text, length) => {
    expect(countCharacters(text)).toBe(length);
  });
});

describe('a phone number in a post', () => {
  it('is kept in order where words run from right to left, and bare elsewhere', () => {
    expect(getPostNumber('+45 70 20', 'rtl')).toBe('\u2066+45 70 20\u2069');
    expect(getPostNumber('+45 70 20', 'ltr')).toBe('+45 70 20');
  });
});
