import { isUnspaced } from './script.ts';

/**
 * Whether a word stands in a text: whole words, in any script; without spaces between words a part counts too.
 * @example hasWord('Ask the bailiff.', 'bail') // => false
 */
export function hasWord(text: string, word: string): boolean {
  if (!text.toLowerCase().includes(word.toLowerCase())) return false;
  return isUnspaced(word) || new RegExp(`(?<!\\p{L})${RegExp.escape(word)}(?!\\p{L})`, 'iu').test(text);
}
