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
  const index = indexLiterals(words);
  const found = new Set<SensitiveWord>();
  for (const folded of new Set(listReadings(text).map(foldWords)))
    for (const word of listPossible(folded, index)) if (word.getPattern().test(folded)) found.add(word);
  return found.size === 0 ? undefined : words.find((word) => found.has(word));
}

/** Literals with their words, by the first one or two characters. */
type LiteralIndex = ReadonlyMap<
  string,
  readonly { readonly literal: string; readonly word: SensitiveWord }[]
>;

/** The index rules out most of a list of thousands of words. */
const indexLiterals = memoizeByObject((words: readonly SensitiveWord[]): LiteralIndex =>
  Map.groupBy(
    words.flatMap((word) => word.literals.map((literal) => ({ literal, word }))),
    ({ literal }) => literal.slice(0, 2),
  ),
);

/** The words of which a text contains a literal. */
function listPossible(folded: string, index: LiteralIndex): ReadonlySet<SensitiveWord> {
  const possible = new Set<SensitiveWord>();
  for (let at = 0; at < folded.length; at += 1)
    for (const length of [1, 2])
      for (const { literal, word } of index.get(folded.slice(at, at + length)) ?? [])
        if (folded.startsWith(literal, at)) possible.add(word);
  return possible;
}

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
