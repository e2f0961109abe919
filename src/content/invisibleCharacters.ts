import type { Issue } from '../domain/contentError.ts';
import { createJoinedLetterPattern, UNSPACED_LETTER } from '../domain/script.ts';

/** Bidirectional embeddings, overrides and isolates, which reorder the text after them. Direction marks are allowed. */
const BIDI_CONTROLS = '\\u202a-\\u202e\\u2066-\\u2069';
/** Control characters, noncharacters and private-use characters (which we use to mark fallback text). */
const CONTROLS =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff\\p{Co}';
const LOST = '\\ufffd\\p{Surrogate}';
/** Characters that show nothing or only a space; some scripts and emoji need some of them. */
const EMPTY = '\\p{Default_Ignorable_Code_Point}\\u2800';

/** More combining marks than any script puts on one letter. */
const MARKS = 7;

/** The length of the context that is checked on each side of a character. */
const CONTEXT_LENGTH = 12;

const CHARACTERS = new RegExp(`[${BIDI_CONTROLS}${CONTROLS}${LOST}${EMPTY}]|\\p{M}{${String(MARKS)},}`, 'gu');
const JOINED = createJoinedLetterPattern().source;
const UNSPACED = UNSPACED_LETTER.source;
const LETTER_BEFORE = /\p{L}\p{M}*$/u;

/** Contexts in which an invisible character is legitimate: the text before it, after it, or both. */
const NEEDED: readonly { readonly character: RegExp; readonly before?: RegExp; readonly after?: RegExp }[] = [
  // Direction marks.
  { character: /[\u200e\u200f\u061c]/ },
  // A soft hyphen within a word.
  { character: /\u00ad/, before: LETTER_BEFORE, after: /^\p{L}/u },
  // Joiners and non-joiners beside letters of joining scripts.
  { character: /[\u200c\u200d]/, before: new RegExp(`(${JOINED})\\p{M}*$`, 'u') },
  { character: /[\u200c\u200d]/, after: new RegExp(`^(${JOINED})`, 'u') },
  // A zero-width space in scripts without spaces.
  { character: /\u200b/, before: new RegExp(`(${UNSPACED})\\p{M}*$`, 'u') },
  { character: /\u200b/, after: new RegExp(`^(${UNSPACED})`, 'u') },
  // Emoji sequences.
  {
    character: /\u200d/,
    before: /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?$/u,
    after: /^\p{Extended_Pictographic}/u,
  },
  { character: /[\ufe0e\ufe0f]/, before: /\p{Extended_Pictographic}$/u },
  { character: /[\u180b-\u180f]/, before: /\p{Script=Mongolian}$/u },
];

/**
 * Invisible characters that are not legitimate in their context, and replacement characters of lost letters.
 * @example findInvisibleCharacters('a\u202Eb').length // => 1
 */
export function findInvisibleCharacters(text: string): Issue[] {
  return [...text.matchAll(CHARACTERS)]
    .filter(({ 0: character, index }) => !isNeeded(character, index, text))
    .map(({ 0: character }) => describe(character));
}

function isNeeded(character: string, index: number, text: string): boolean {
  const before = text.slice(Math.max(0, index - CONTEXT_LENGTH), index);
  const after = text.slice(index + character.length, index + character.length + CONTEXT_LENGTH);
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
      problem: `One letter has ${String(Array.from(character).length)} accents (${code} …).`,
      fix: 'Delete the letter and type it again.',
    };
  }
  return new RegExp(`[${LOST}]`, 'u').test(character)
    ? {
        problem: `A character was lost here (${code}).`,
        fix: 'Type the word again, and save the file with the encoding "UTF-8".',
      }
    : {
        problem: `There is an invisible character here (${code}).`,
        fix: 'Delete the words around it and type them again.',
      };
}
