/**
 * Sensitive words, which say what the site is about, and where a text holds one. A word is written as readers write
 * it; what differs only in what folding takes away is found too, and what somebody disguised.
 */
import { listReadings } from './disguises.ts';
import { isUnspaced } from './script.ts';
import { foldWords, listSpellings } from './wordFolding.ts';

/** A sensitive word, ready to be looked for. */
export interface SensitiveWord {
  /** As it stands in the list: `escap*`. */
  readonly written: string;
  readonly pattern: RegExp;
  /** One of them stands in every text that has the word: quicker to look for than the pattern. */
  readonly letters: readonly string[];
}

const FEWEST_LETTERS = 2;
const FEWEST_LETTERS_BESIDE_STAR = 3;

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
 * Groups of what a language writes together with the word that follows: one of the first group, then one of the next.
 * Each may be missing.
 * @example [['و', 'ف'], ['ال', 'ب']] // and, so; the, in
 */
export type Joined = readonly (readonly string[])[];

/**
 * @example readSensitiveWord('sex work*').pattern.test('sex-workers') // => true
 */
export function readSensitiveWord(written: string, joined: Joined = []): SensitiveWord {
  const before = joined.map((group) => `(?:${group.map(foldWords).join('|')})?`).join('');
  const spellings = listSpellings(written).map((word) => ({ word, parts: listParts(word) }));
  return {
    written,
    pattern: new RegExp(spellings.map((spelling) => createPattern(spelling, before)).join('|'), 'u'),
    letters: spellings.map(({ parts: [first = ''] }) => first),
  };
}

/**
 * The first of the words that a text holds, or undefined.
 * @example findSensitiveWord('No escape', [readSensitiveWord('escap*')])?.written // => 'escap*'
 */
export function findSensitiveWord(text: string, words: readonly SensitiveWord[]): SensitiveWord | undefined {
  const readings = [...new Set(listReadings(text).map(foldWords))];
  return words.find(({ pattern, letters }) =>
    readings.some((folded) => letters.some((own) => folded.includes(own)) && pattern.test(folded)),
  );
}

/** The words of a folded word: "sex work*" has two. */
function listParts(word: string): string[] {
  return word
    .replace(/^\*|\*$/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '');
}

/** Between the parts of a word may stand anything but letters and digits: "sex-work", "sexwork". */
function createPattern(
  { word, parts }: { readonly word: string; readonly parts: readonly string[] },
  before: string,
): string {
  const body = parts.join('[^\\p{L}\\p{N}]*');
  // A mark that follows belongs to the last letter, and makes another word of it: debt is not flight in Thai.
  if (isUnspaced(word)) return `${body}(?!\\p{M})`;
  // "3A" stands in many a checksum, between other digits.
  const character = /\d/.test(word) ? '\\p{L}\\p{N}' : '\\p{L}';
  const start = word.startsWith('*') ? '' : `(?<![${character}])${before}`;
  return `${start}${body}${word.endsWith('*') ? '' : `(?![${character}\\p{M}])`}`;
}
