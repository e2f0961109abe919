import { stateKeys, type OpeningWords } from '../opening/openingWords.ts';
import type { Translate } from './translator.ts';

/** The words of every state; day and time are left to be filled. */
export function getOpeningWords(t: Translate): OpeningWords {
  // Until they are filled in, these two stand for themselves.
  const values = { day: '{{day}}', time: '{{time}}' };
  const words = Object.entries(stateKeys).map(([state, key]) => [state, t(key, values)] as const);
  return Object.fromEntries(words) as OpeningWords;
}
