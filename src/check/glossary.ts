import { isUnspaced } from '../domain/script.ts';
import { CAPITAL_DOT } from '../domain/wordFolding.ts';

/**
 * Finds the listed words in a text, as whole words; in scripts without spaces, anywhere.
 * @example createWordFinder(['bail', 'Ask'])('ask the bailiff.') // => ['Ask']
 */
export function createWordFinder(words: Iterable<string>): (text: string) => string[] {
  const terms = Array.from(words, (word) => ({ word, lower: lowerCase(word) }));
  return (text) => {
    const lower = lowerCase(text);
    return terms
      .filter((term) => lower.includes(term.lower) && isWhole(lower, term.lower))
      .map(({ word }) => word);
  };
}

function lowerCase(text: string): string {
  return text.toLowerCase().replaceAll(CAPITAL_DOT, '');
}

function isWhole(text: string, word: string): boolean {
  return isUnspaced(word) || new RegExp(`(?<!\\p{L})${RegExp.escape(word)}(?!\\p{L})`, 'u').test(text);
}
