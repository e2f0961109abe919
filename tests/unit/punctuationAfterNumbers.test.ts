import { describe, expect, it } from 'vitest';
import { keepPunctuationAfterNumbers } from '../../src/domain/punctuationAfterNumbers.ts';

const NUMBER = '<a href="tel:112" class="a"><bdi dir="ltr">112</bdi></a>';

describe('a number to call', () => {
  it.each(['.', ',', ')', ').', '…', '”.', '。', '،', '؟', '।', '："'])('keeps %s on its line', (sign) => {
    expect(keepPunctuationAfterNumbers(`<p>${NUMBER}${sign} Now</p>`)).toBe(
      `<p><span class="with-sign">${NUMBER}${sign}</span> Now</p>`,
    );
  });

  it.each([' Now', 'now', '的', '</p>.', '(free)', '<b>.</b>', '&amp;', ' – or', '-'])(
    'stays as it is before %s',
    (after) => {
      expect(keepPunctuationAfterNumbers(NUMBER + after)).toBe(NUMBER + after);
    },
  );

  it('is no other link', () => {
    const link = '<a href="../now/">Now</a>.';
    expect(keepPunctuationAfterNumbers(link)).toBe(link);
  });

  it('ends with its own link', () => {
    expect(keepPunctuationAfterNumbers(`${NUMBER} or ${NUMBER}.`)).toBe(
      `${NUMBER} or <span class="with-sign">${NUMBER}.</span>`,
    );
  });
});
