import { closest, distance as getDistance } from 'fastest-levenshtein';

/**
 * What to type instead of a name that does not exist: the one that was probably meant, then whatever else there is.
 * @example suggest('adress', ['name', 'address'], 'Delete it.') // => 'Did you mean "address"? Delete it.'
 */
export function suggest(written: string, known: Iterable<string>, more: string): string {
  const near = findNearest(written, known);
  // A list of what else there is ends with its colon where there is nothing else.
  if (more.endsWith(': '))
    return 'There is nothing yet that could be named. Correct the other mistakes first.';
  return near === undefined ? more : `Did you mean "${near}"? ${more}`;
}

const MOST_CHANGES = 2;

function findNearest(written: string, known: Iterable<string>): string | undefined {
  const withoutLetters = (name: string): string => name.replace(/\D/g, '');
  const near = [...known].filter((candidate) => {
    const distance = getDistance(written.toLowerCase(), candidate.toLowerCase());
    // Two letters, but never half of a word: "en" is no "no". Another number is meant as another number.
    const isNear = distance <= MOST_CHANGES && distance * 2 < candidate.length;
    return isNear && withoutLetters(candidate) === withoutLetters(written);
  });
  return near.length === 0 ? undefined : closest(written, near);
}
