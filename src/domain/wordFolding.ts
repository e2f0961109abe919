/**
 * Normalizes differences that readers ignore or type differently: case, accents, Arabic vowel marks and forms of alef,
 * native digits, invisible characters. Marks of Thai and other scripts are kept, because there they make another word.
 */

/** What is left of the dot of a Turkish İ in lower case. */
export const CAPITAL_DOT = '\u0307';

const MARKS = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Letters that Unicode decomposition doesn't map to their plain form. */
const PLAIN_FORMS: Readonly<Record<string, string>> = {
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
  // From keyboards of other languages in Arabic script.
  ی: 'ي',
  ک: 'ك',
  گ: 'ك',
  چ: 'ج',
  پ: 'ب',
  ڤ: 'ف',
};
/** Spellings used where a letter is not available on a keyboard or in a URL, unless it just loses its accent. */
const SPELLED_OUT: Readonly<Record<string, string>> = { å: 'aa', ø: 'oe', ä: 'ae', ö: 'oe', ü: 'ue' };

const replaceByPlainForms = createReplacer(PLAIN_FORMS);
const spellOut = createReplacer(SPELLED_OUT);

/** @example foldWords('Fødsel og abort') // => 'fodsel og abort' */
export function foldWords(text: string): string {
  const lower = text.toLowerCase();
  // None of the steps below changes ASCII, and most words of many languages are ASCII.
  if (!/[^\0-\x7f]/.test(lower)) return lower;
  const stripped = lower.normalize('NFKD').replace(MARKS, '').replace(INVISIBLE, '');
  // Recompose what NFKD only decomposed: dictionary-based word segmentation needs composed characters.
  const composed = stripped
    .normalize('NFC')
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replaceAll('\u0ecd\u0eb2', '\u0eb3');
  return replaceByPlainForms(composed).replace(/\p{Nd}/gu, toLatinDigit);
}

/**
 * All folded spellings of a word without its special letters.
 * @example listSpellings('fødsel') // => ['fodsel', 'foedsel']
 */
export function listSpellings(word: string): string[] {
  const spelledOut = spellOut(word.toLowerCase().normalize('NFC'));
  return [...new Set([foldWords(word), foldWords(spelledOut)])];
}

/** The ten digits of a script have consecutive code points from its zero. */
function toLatinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** Creates a function that replaces each letter that is a key. */
function createReplacer(replacements: Readonly<Record<string, string>>): (text: string) => string {
  const letters = new RegExp(`[${Object.keys(replacements).join('')}]`, 'gu');
  return (text) => text.replace(letters, (letter) => replacements[letter] ?? letter);
}
