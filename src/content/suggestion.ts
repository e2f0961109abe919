import { closest, distance as getDistance } from 'fastest-levenshtein';

/**
 * A fix for a name that does not exist: the name that was probably meant, followed by all existing names.
 * @example suggestOneOf('adress', ['name', 'address']) // => 'Did you mean "address"? Use one of: name, address'
 */
export function suggestOneOf(written: string, known: readonly string[], lead = 'Use one of'): string {
  return known.length === 0
    ? 'There is nothing to choose from yet. Fix the other errors first.'
    : suggest(written, known, `${lead}: ${known.join(', ')}`);
}

/**
 * The same, followed by `more` instead.
 * @example suggest('adress', ['name', 'address'], 'Delete it.') // => 'Did you mean "address"? Delete it.'
 */
export function suggest(written: string, known: Iterable<string>, more: string): string {
  const question = findSuggestion(written, known);
  return question === undefined ? more : `${question} ${more}`;
}

/** The name that was probably meant, as a question; undefined if none is similar. */
export function findSuggestion(written: string, known: Iterable<string>): string | undefined {
  const near = findNearest(written, known);
  return near === undefined ? undefined : `Did you mean "${near}"?`;
}

const MAX_CHANGES = 2;

function findNearest(written: string, known: Iterable<string>): string | undefined {
  const keepDigits = (name: string): string => name.replace(/\D/g, '');
  const near = [...known].filter((candidate) => {
    const distance = getDistance(written.toLowerCase(), candidate.toLowerCase());
    // At most two letters and less than half of the name: "en" does not suggest "no". Digits must match: "2022" is not a
    // misspelt "2026".
    const isNear = distance <= MAX_CHANGES && distance * 2 < candidate.length;
    return isNear && keepDigits(candidate) === keepDigits(written);
  });
  return near.length === 0 ? undefined : closest(written, near);
}
