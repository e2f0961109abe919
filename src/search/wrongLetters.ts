import { distance } from 'fastest-levenshtein';

/**
 * Edit distance in letters; two swapped neighbours count as one mistake.
 * @example countWrongLetters('asyl', 'asly') // => 1
 */
export function countWrongLetters(a: string, b: string): number {
  const wrong = distance(a, b);
  return wrong === 2 && a.length === b.length && isSwapped(a, b) ? 1 : wrong;
}

function isSwapped(a: string, b: string): boolean {
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
