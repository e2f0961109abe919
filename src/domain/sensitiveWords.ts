/**
 * Sensitive words, which say what the site is about, and where a text holds one. A word is written as readers write
 * it; what differs only in its signs is found too: capital letters, accents, Arabic vowel marks and forms of the alef,
 * letters that cannot be seen.
 */

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

const MARKS = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;
const UNSEEN = /\p{Cf}/gu;
/** Letters that stay another letter when their accent is taken away. */
const LIKE_OTHERS: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ى: 'ي',
  ة: 'ه',
};
/** How addresses write letters that the alphabet of addresses lacks, where it is not simply without the accent. */
const IN_ADDRESSES: Readonly<Record<string, string>> = { å: 'aa', ø: 'oe', ä: 'ae', ö: 'oe', ü: 'ue' };

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
  const folded = withoutMarks(written);
  const inAddress = withoutMarks(replaceLetters(written.toLowerCase().normalize('NFC'), IN_ADDRESSES));
  return {
    written,
    pattern: new RegExp([...new Set([folded, inAddress])].map(createPattern).join('|'), 'u'),
  };
}

/**
 * The first of the words that a text holds, or undefined.
 * @example findSensitiveWord('No escape', [readSensitiveWord('escap*')])?.written // => 'escap*'
 */
export function findSensitiveWord(text: string, words: readonly SensitiveWord[]): SensitiveWord | undefined {
  const folded = withoutMarks(text);
  return words.find(({ pattern }) => pattern.test(folded));
}

/** `word` without marks. Between its parts may stand anything but letters and digits: "sex-work", "sexwork". */
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

function withoutMarks(text: string): string {
  return replaceLetters(
    text.toLowerCase().normalize('NFKD').replace(MARKS, '').replace(UNSEEN, ''),
    LIKE_OTHERS,
  );
}

function replaceLetters(text: string, by: Readonly<Record<string, string>>): string {
  return text.replace(/\p{L}/gu, (letter) => by[letter] ?? letter);
}
