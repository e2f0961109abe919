import { describe, expect, it } from 'vitest';
import { keepPunctuationAfterNumbers } from '../../src/domain/punctuationAfterNumbers.ts';

const NUMBER = '<a href="tel:112" class="a"><bdi dir="ltr">112</bdi></a>';

describe('keepPunctuationAfterNumbers', () => {
  it.each(['.', ',', ')', ').', '…', '”.', '。', '،', '؟', '।', '："'])(
    'keeps %s on the line of the number',
    (punctuation) => {
      expect(keepPunctuationAfterNumbers(`<p>${NUMBER}${punctuation} Now</p>`)).toBe(
        `<p><span class="with-sign">${NUMBER}${punctuation}</span> Now</p>`,
      );
    },
  );

  it.each([' Now', 'now', '的', '</p>.', '(free)', '<b>.</b>', '&amp;', ' – or', '-'])(
    'changes nothing before %s',
    (after) => expect(keepPunctuationAfterNumbers(NUMBER + after)).toBe(NUMBER + after),
  );

  it('ignores other links', () => {
    const link = '<a href="../now/">Now</a>.';
    expect(keepPunctuationAfterNumbers(link)).toBe(link);
  });

  it('does not match across links', () => {
    expect(keepPunctuationAfterNumbers(`${NUMBER} or ${NUMBER}.`)).toBe(
      `${NUMBER} or <span class="with-sign">${NUMBER}.</span>`,
    );
  });
});
