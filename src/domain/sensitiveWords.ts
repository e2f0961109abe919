/**
 * Finds sensitive words, which reveal what the site is about. Words are listed as readers write them; disguised
 * spellings are found too, and variants that fold to the same word.
 */
import { listReadings } from './disguises.ts';
import { memoize, memoizeByObject } from './memoize.ts';
import { isUnspaced } from './script.ts';
import { foldWords, listSpellings } from './wordFolding.ts';

/** A compiled sensitive word. */
export interface SensitiveWord {
  /** As written in the list: `escap*`. */
  readonly written: string;
  readonly getPattern: () => RegExp;
  /** Every match of the pattern contains one of these: a faster check before the pattern. */
  readonly literals: readonly string[];
}

const MIN_LETTERS = 2;
const MIN_LETTERS_WITH_STAR = 3;

/**
 * Whether a word is valid in the list: stars only at the beginning or end, and enough letters not to match half of the
 * language.
 * @example isSensitiveWord('escap*') // => true
 * @example isSensitiveWord('a*') // => false
 */
export function isSensitiveWord(written: string): boolean {
  const letterCount = written.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const fewest = written.includes('*') ? MIN_LETTERS_WITH_STAR : MIN_LETTERS;
  return /^\*?[^*]+\*?$/.test(written) && letterCount >= fewest;
}

/**
 * Prefixes that a language attaches to words, in groups: optionally one of the first group, then optionally one of the
 * next.
 * @example [['و', 'ف'], ['ال', 'ب']] // and, so; the, in
 */
export type PrefixGroups = readonly (readonly string[])[];

/**
 * @example parseSensitiveWord('sex work*').getPattern().test('sex-workers') // => true
 */
export function parseSensitiveWord(written: string, joined: PrefixGroups = []): SensitiveWord {
  const prefixes = joined.map((group) => `(?:${group.map(foldWords).join('|')})?`).join('');
  const spellings = listSpellings(written).map((word) => ({ word, parts: listParts(word) }));
  return {
    written,
    // Few of the thousands of patterns are ever needed.
    getPattern: memoize(
      () => new RegExp(spellings.map((spelling) => createPattern(spelling, prefixes)).join('|'), 'u'),
    ),
    literals: spellings.map(({ parts: [first = ''] }) => first),
  };
}

/**
 * The first of the words that occurs in a text, or undefined. Faster if the same list is passed again.
 * @example findSensitiveWord('No escape', [parseSensitiveWord('escap*')])?.written // => 'escap*'
 */
export function findSensitiveWord(text: string, words: readonly SensitiveWord[]): SensitiveWord | undefined {
  const anyLiteral = getAnyLiteral(words);
  const readings = [...new Set(listReadings(text).map(foldWords))].filter((folded) =>
    anyLiteral.test(folded),
  );
  if (readings.length === 0) return undefined;
  return words.find(({ getPattern, literals }) =>
    readings.some(
      (folded) => literals.some((literal) => folded.includes(literal)) && getPattern().test(folded),
    ),
  );
}

/** Matches every literal of a list at once. Literals are letters, marks and digits, which need no escaping. */
const getAnyLiteral = memoizeByObject(
  (words: readonly SensitiveWord[]) =>
    new RegExp([...new Set(words.flatMap(({ literals }) => literals))].join('|')),
);

/** The parts of a folded word: "sex work*" has two. */
function listParts(word: string): string[] {
  return word
    .replace(/^\*|\*$/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '');
}

/** Allows anything but letters and digits between the parts: "sex-work", "sexwork". */
function createPattern(
  { word, parts }: { readonly word: string; readonly parts: readonly string[] },
  prefixes: string,
): string {
  const body = parts.join('[^\\p{L}\\p{N}]*');
  // A following mark belongs to the last letter and makes it another word: debt and flight in Thai.
  if (isUnspaced(word)) return `${body}(?!\\p{M})`;
  // "3A" occurs in many checksums, between other digits.
  const character = /\d/.test(word) ? '\\p{L}\\p{N}' : '\\p{L}';
  const start = word.startsWith('*') ? '' : `(?<![${character}])${prefixes}`;
  return `${start}${body}${word.endsWith('*') ? '' : `(?![${character}\\p{M}])`}`;
}
