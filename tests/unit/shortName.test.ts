import { describe, expect, it } from 'vitest';
import { createShortName, findFreeShortName } from '../../src/domain/shortName.ts';
import { id } from '../../src/content/schemas/factSchema.ts';

describe('createShortName', () => {
  it.each([
    ['Kirkens Korshær Odense', 'kirkens-korshaer-odense'],
    ['  Café “Ørsted”, 2. sal ', 'cafe-oersted-2-sal'],
    ['Łódź – Straße', 'lodz-strasse'],
    ['Институт', ''],
    ['', ''],
    [
      'A name of many words that goes on for much longer than a file may',
      'a-name-of-many-words-that-goes-on-for',
    ],
    ['A name of many words that goes on for it all', 'a-name-of-many-words-that-goes-on-for-it'],
    ['x'.repeat(70), 'x'.repeat(40)],
  ])('converts "%s" to "%s"', (name, shortName) => {
    expect(createShortName(name)).toBe(shortName);
    if (shortName !== '') expect(id.safeParse(shortName).success).toBe(true);
  });
});

describe('findFreeShortName', () => {
  it('appends the next number when a name is taken', () => {
    const used = new Set(['house', 'house-2']);
    expect(findFreeShortName('house', used)).toBe('house-3');
    expect(findFreeShortName('house-2', used)).toBe('house-3');
    expect(findFreeShortName('home', used)).toBe('home');
  });
});
