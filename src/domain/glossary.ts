import { isUnspaced } from './script.ts';

/**
 * Finds the words of a list that stand in a text: whole words, in any script; without spaces between words a part counts too.
 * @example createWordFinder(['bail', 'Ask'])('ask the bailiff.') // => ['Ask']
 */
export function createWordFinder(words: Iterable<string>): (text: string) => string[] {
  const sought = Array.from(words, (word) => ({ word, small: word.toLowerCase() }));
  return (text) => {
    const small = text.toLowerCase();
    return sought
      .filter((own) => small.includes(own.small) && isWhole(text, own.word))
      .map(({ word }) => word);
  };
}

function isWhole(text: string, word: string): boolean {
  return isUnspaced(word) || new RegExp(`(?<!\\p{L})${RegExp.escape(word)}(?!\\p{L})`, 'iu').test(text);
}
