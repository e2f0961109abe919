import { describe, expect, it } from 'vitest';
import { linkInside } from '../../src/finish/wholeGuide.ts';

describe('linkInside', () => {
  it('turns a link to a guide of the file into a link inside the file', () => {
    expect(linkInside('<a href="/en/now/">x</a><section id="now" class="y">', 'en')).toBe(
      '<a href="#now">x</a><section id="now" class="y">',
    );
  });

  it.each([
    ['a guide that is not in the file', '<a href="/en/now/">x</a>'],
    ['another language', '<a href="/da/now/">x</a><section id="now">'],
    ['a place', '<a href="/en/places/house/">x</a><section id="places">'],
    ['the start page', '<a href="/en/">x</a>'],
    ['another site', '<a href="https://example.org/en/now/">x</a><section id="now">'],
  ])('leaves a link to %s alone', (_, html) => expect(linkInside(html, 'en')).toBe(html));
});
