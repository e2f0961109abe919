import { listSpellings } from './wordFolding.ts';

/** How long a short name that is made from a name may be; the check takes 60. */
const LONGEST = 40;

/**
 * A short name for a record, from the name that people know it by; empty where the name has no Latin letter or digit.
 * @example createShortName('Café Ørsted') // => 'cafe-oersted'
 */
export function createShortName(name: string): string {
  const spelling = listSpellings(name).at(-1) ?? '';
  const words = spelling.split(/[^a-z0-9]+/).filter((word) => word !== '');
  let shortName = '';
  for (const word of words) {
    const longer = shortName === '' ? word : `${shortName}-${word}`;
    if (longer.length > LONGEST) break;
    shortName = longer;
  }
  return shortName === '' ? (words[0] ?? '').slice(0, LONGEST) : shortName;
}

/**
 * The same name with a number behind it, the first one that is free.
 * @example findFreeShortName('house', new Set(['house'])) // => 'house-2'
 */
export function findFreeShortName(shortName: string, used: ReadonlySet<string>): string {
  for (let number = 2; used.has(shortName); number += 1) {
    const next = `${shortName.replace(/-\d+$/, '')}-${String(number)}`;
    if (!used.has(next)) return next;
  }
  return shortName;
}
