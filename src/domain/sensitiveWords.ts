/**
 * Sensitive words, which say what the site is about, and where a text holds one. A word is written as readers write
 * it; what differs only in what folding takes away is found too.
 */
import { foldWords, listSpellings } from './wordFolding.ts';

/** A sensitive word, ready to be looked for. */
export interface SensitiveWord {
  /** As it stands in the list: `escap*`. */
  readonly written: string;
  readonly pattern: RegExp;
}

const FEWEST_LETTERS = 2;
const FEWEST_LETTERS_BESIDE_STAR = 3;

/** What ends no word where it is written without spaces: there a part of a text is found wherever it stands. */
const WITHOUT_SPACES = /\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}|\p{Script=Han}/u;
const ARABIC = /^\p{Script=Arabic}/u;
/** And, so, in, like, for, the: Arabic writes them together with the word that follows. */
const JOINED_BEFORE = '[وف]?(?:[بك]?ال|لل|[بكل])?';

/**
 * Whether something can stand in the list: letters, with a star at the beginning or the end and nowhere else, and not
 * so few that half of the language would hold them.
 * @example isSensitiveWord('escap*') // => true
 * @example isSensitiveWord('a*') // => false
 */
export function isSensitiveWord(written: string): boolean {
  const letters = written.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const fewest = written.includes('*') ? FEWEST_LETTERS_BESIDE_STAR : FEWEST_LETTERS;
  return /^\*?[^*]+\*?$/.test(written) && letters >= fewest;
}

/**
 * @example readSensitiveWord('sex work*').pattern.test('sex-workers') // => true
 */
export function readSensitiveWord(written: string): SensitiveWord {
  return {
    written,
    pattern: new RegExp(listSpellings(written).map(createPattern).join('|'), 'u'),
  };
}

/**
 * The first of the words that a text holds, or undefined.
 * @example findSensitiveWord('No escape', [readSensitiveWord('escap*')])?.written // => 'escap*'
 */
export function findSensitiveWord(text: string, words: readonly SensitiveWord[]): SensitiveWord | undefined {
  const folded = foldWords(text);
  return words.find(({ pattern }) => pattern.test(folded));
}

/** `word` folded. Between its parts may stand anything but letters and digits: "sex-work", "sexwork". */
function createPattern(word: string): string {
  const parts = word
    .replace(/^\*|\*$/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '');
  const body = parts.join('[^\\p{L}\\p{N}]*');
  // A mark that follows belongs to the last letter, and makes another word of it: debt is not flight in Thai.
  if (WITHOUT_SPACES.test(word)) return `${body}(?!\\p{M})`;
  // "3F" stands in many a checksum, between other digits.
  const sign = /\d/.test(word) ? '\\p{L}\\p{N}' : '\\p{L}';
  const start = word.startsWith('*') ? '' : `(?<![${sign}])${ARABIC.test(word) ? JOINED_BEFORE : ''}`;
  return `${start}${body}${word.endsWith('*') ? '' : `(?![${sign}\\p{M}])`}`;
}
