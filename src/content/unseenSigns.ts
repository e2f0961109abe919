import type { Mistake } from '../domain/contentError.ts';

/** Signs that turn the order of what follows: words then read otherwise than they are. Marks of direction stay. */
const TURNING = '\\u202a-\\u202e\\u2066-\\u2069';
/** Signs that steer a computer, or are no letters at all. */
const STEERING =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff\\u{e0000}-\\u{e007f}';
const LOST = '\\ufffd\\p{Surrogate}';

const SIGNS = new RegExp(`[${TURNING}${STEERING}${LOST}]`, 'gu');

/**
 * The signs in words that nobody sees and that do harm: they hide what stands there, or a letter was lost.
 * @example findUnseenSigns('a\u202Eb').length // => 1
 */
export function findUnseenSigns(words: string): Mistake[] {
  return [...words.matchAll(SIGNS)].map(([sign]) => {
    const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return new RegExp(`[${LOST}]`, 'u').test(sign)
      ? {
          problem: `A letter was lost here (${code}).`,
          fix: 'Type the word again, and save the file with the encoding "UTF-8".',
        }
      : {
          problem: `A sign that nobody can see stands here (${code}).`,
          fix: 'Delete the words around it, and type them again.',
        };
  });
}
