/** Words of the source language that were left in a translation. */
import { eld } from 'eld/small';
import { getScript } from '../domain/script.ts';
import type { TranslatedText } from './textUnits.ts';

/** Shorter texts are names as often as words, and no detector knows their language. */
const FEWEST_WORDS = 4;
const MOST_ALIKE = 0.5;
/** As many words are seldom the same in two languages by chance, however near they are. */
const FEWEST_SAME = 8;

/**
 * The translations that are in the source language, or in a script of it: those with the same words, with no letter of the
 * language's own script, and those that a language detector takes for it.
 */
export function listForeignTexts(
  texts: readonly TranslatedText[],
  tag: string,
  sourceTag: string,
): TranslatedText[] {
  const script = getScript(tag);
  const long = texts.filter(
    ({ target }) => target !== undefined && getWords(target.text).length >= FEWEST_WORDS,
  );
  const isSame = ({ target, source }: TranslatedText): boolean => target?.text === source.text;
  if (script !== getScript(sourceTag)) {
    const letters = new RegExp(`\\p{Script=${script}}`, 'u');
    return long.filter(({ target }) => !letters.test(getWords(target?.text ?? '').join('')));
  }
  const detected = new Set(
    long.filter(({ target }) => {
      const { language, isReliable } = eld.detect(getWords(target?.text ?? '').join(' '));
      return language === sourceTag && isReliable();
    }),
  );
  if (detected.size < long.length * MOST_ALIKE)
    return long.filter((text) => isSame(text) || detected.has(text));
  // The detector can't tell such a language from the source language.
  return long.filter((text) => isSame(text) && getWords(text.source.text).length >= FEWEST_SAME);
}

/** The words of a text, without its codes and what is filled in. */
function getWords(text: string): string[] {
  const plain = text.replace(/<Local[^>]*>|<[^>]*>|\]\([^)]*\)|\{\{[^}]*\}\}/g, ' ');
  return [...plain.matchAll(/[\p{L}\p{M}][\p{L}\p{M}’'-]*/gu)].map(([word]) => word);
}
