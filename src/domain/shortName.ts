import { listSpellings } from './wordFolding.ts';

/** Maximum length of a generated short name; the check allows 60. */
const MAX_LENGTH = 40;

/**
 * Generates the short name of a record from its name; empty if the name has no Latin letter or digit.
 * @example createShortName('Café Ørsted') // => 'cafe-oersted'
 */
export function createShortName(name: string): string {
  const spelling = listSpellings(name).at(-1) ?? '';
  const words = spelling.split(/[^a-z0-9]+/).filter((word) => word !== '');
  let shortName = '';
  for (const word of words) {
    const longer = shortName === '' ? word : `${shortName}-${word}`;
    if (longer.length > MAX_LENGTH) break;
    shortName = longer;
  }
  return shortName === '' ? (words[0] ?? '').slice(0, MAX_LENGTH) : shortName;
}

/**
 * Appends the first number that makes a short name unique.
 * @example findFreeShortName('house', new Set(['house'])) // => 'house-2'
 */
export function findFreeShortName(shortName: string, used: ReadonlySet<string>): string {
  for (let number = 2; used.has(shortName); number += 1) {
    const next = `${shortName.replace(/-\d+$/, '')}-${String(number)}`;
    if (!used.has(next)) return next;
  }
  return shortName;
}
