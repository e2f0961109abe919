import { isUnspaced } from './script.ts';

/**
 * Finds the listed words in a text, as whole words; in scripts without spaces, anywhere.
 * @example createWordFinder(['bail', 'Ask'])('ask the bailiff.') // => ['Ask']
 */
export function createWordFinder(words: Iterable<string>): (text: string) => string[] {
  const terms = Array.from(words, (word) => ({ word, lower: word.toLowerCase() }));
  return (text) => {
    const lower = text.toLowerCase();
    return terms
      .filter((term) => lower.includes(term.lower) && isWhole(text, term.word))
      .map(({ word }) => word);
  };
}

function isWhole(text: string, word: string): boolean {
  return isUnspaced(word) || new RegExp(`(?<!\\p{L})${RegExp.escape(word)}(?!\\p{L})`, 'iu').test(text);
}
