import type { Issue } from '../domain/contentError.ts';
import { createJoinedLetterPattern, UNSPACED_LETTER } from '../domain/script.ts';

/** Signs that turn the order of what follows: words then read otherwise than they are. Marks of direction stay. */
const TURNING = '\\u202a-\\u202e\\u2066-\\u2069';
/** Signs that steer a computer, are no letters at all, or are letters in no font: we mark fallback text with those. */
const STEERING =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff\\p{Co}';
const LOST = '\\ufffd\\p{Surrogate}';
/** What shows nothing, or nothing but a space; some scripts and emoji need some of it. */
const EMPTY = '\\p{Default_Ignorable_Code_Point}\\u2800';

/** More marks than any script puts on one letter. */
const MARKS = 7;

/** How much of what stands beside a sign is looked at. */
const AROUND = 12;

const CHARACTERS = new RegExp(`[${TURNING}${STEERING}${LOST}${EMPTY}]|\\p{M}{${String(MARKS)},}`, 'gu');
const JOINED = createJoinedLetterPattern().source;
const UNSPACED = UNSPACED_LETTER.source;
const LETTER_BEFORE = /\p{L}\p{M}*$/u;

/** Where a sign that shows nothing is needed: what stands before it, or after it, or both. */
const NEEDED: readonly { readonly character: RegExp; readonly before?: RegExp; readonly after?: RegExp }[] = [
  // Marks of direction.
  { character: /[\u200e\u200f\u061c]/ },
  // A soft hyphen, where a long word may be divided.
  { character: /\u00ad/, before: LETTER_BEFORE, after: /^\p{L}/u },
  // Letters that join, or must not.
  { character: /[\u200c\u200d]/, before: new RegExp(`(${JOINED})\\p{M}*$`, 'u') },
  { character: /[\u200c\u200d]/, after: new RegExp(`^(${JOINED})`, 'u') },
  // Between words of a script that writes no space.
  { character: /\u200b/, before: new RegExp(`(${UNSPACED})\\p{M}*$`, 'u') },
  { character: /\u200b/, after: new RegExp(`^(${UNSPACED})`, 'u') },
  // Pictures made of several.
  {
    character: /\u200d/,
    before: /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?$/u,
    after: /^\p{Extended_Pictographic}/u,
  },
  { character: /[\ufe0e\ufe0f]/, before: /\p{Extended_Pictographic}$/u },
  { character: /[\u180b-\u180f]/, before: /\p{Script=Mongolian}$/u },
];

/**
 * The signs in words that nobody sees and that do harm: they hide what stands there, or a letter was lost.
 * @example findUnseenSigns('a\u202Eb').length // => 1
 */
export function findInvisibleCharacters(words: string): Issue[] {
  return [...words.matchAll(CHARACTERS)]
    .filter(({ 0: character, index }) => !isNeeded(character, index, words))
    .map(({ 0: character }) => describe(character));
}

function isNeeded(character: string, index: number, words: string): boolean {
  const before = words.slice(Math.max(0, index - AROUND), index);
  const after = words.slice(index + character.length, index + character.length + AROUND);
  return NEEDED.some(
    (rule) =>
      rule.character.test(character) &&
      (rule.before?.test(before) ?? true) &&
      (rule.after?.test(after) ?? true),
  );
}

function describe(character: string): Issue {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (/^\p{M}{2}/u.test(character)) {
    return {
      problem: `${String(Array.from(character).length)} accents stand on one letter (${code} …).`,
      fix: 'Delete the letter, and type it again.',
    };
  }
  return new RegExp(`[${LOST}]`, 'u').test(character)
    ? {
        problem: `A letter was lost here (${code}).`,
        fix: 'Type the word again, and save the file with the encoding "UTF-8".',
      }
    : {
        problem: `A sign that nobody can see stands here (${code}).`,
        fix: 'Delete the words around it, and type them again.',
      };
}
