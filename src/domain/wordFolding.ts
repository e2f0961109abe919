/**
 * Words without what readers leave out or write otherwise: capital letters, accents, Arabic vowel marks and forms of
 * the alef, the digits of a script, letters that cannot be seen. Marks of Thai and other scripts stay: there they make another word.
 */

const MARKS = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
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
  // Keyboards of other languages in Arabic letters.
  ی: 'ي',
  ک: 'ك',
  گ: 'ك',
  چ: 'ج',
  پ: 'ب',
  ڤ: 'ف',
};
/** How keyboards and addresses that lack a letter write it, where it is not simply without the accent. */
const SPELLED_OUT: Readonly<Record<string, string>> = { å: 'aa', ø: 'oe', ä: 'ae', ö: 'oe', ü: 'ue' };

const replaceLikeOthers = createReplacer(LIKE_OTHERS);
const spellOut = createReplacer(SPELLED_OUT);

/** @example foldWords('Fødsel og abort') // => 'fodsel og abort' */
export function foldWords(text: string): string {
  const bare = text.toLowerCase().normalize('NFKD').replace(MARKS, '').replace(UNSEEN, '');
  // What was only taken apart is put together again: whoever divides words by a dictionary knows them whole.
  const whole = bare
    .normalize('NFC')
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replaceAll('\u0ecd\u0eb2', '\u0eb3');
  return replaceLikeOthers(whole).replace(/\p{Nd}/gu, toLatinDigit);
}

/**
 * Every way in which a word may be written without its own letters, folded.
 * @example listSpellings('fødsel') // => ['fodsel', 'foedsel']
 */
export function listSpellings(word: string): string[] {
  const spelledOut = spellOut(word.toLowerCase().normalize('NFC'));
  return [...new Set([foldWords(word), foldWords(spelledOut)])];
}

/** The digits of a script follow one another from its zero. */
function toLatinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** Puts others in the place of the letters that are the keys. */
function createReplacer(by: Readonly<Record<string, string>>): (text: string) => string {
  const letters = new RegExp(`[${Object.keys(by).join('')}]`, 'gu');
  return (text) => text.replace(letters, (letter) => by[letter] ?? letter);
}
