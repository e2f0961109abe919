/** Finds source-language text that was left untranslated. */
import { eld } from 'eld/small';
import { getLetterPattern, getScript } from '../../src/domain/script.ts';
import type { TranslatedText } from '../../src/content/textUnits.ts';

/** Shorter texts are often just names, and language detection is unreliable. */
const MIN_WORDS = 4;
const MAX_DETECTED_SHARE = 0.5;
/** Even in closely related languages, this many words are rarely identical by chance. */
const MIN_IDENTICAL_WORDS = 8;

/**
 * Translations that seem to be in the source language. If the scripts differ: without a letter of the target script;
 * otherwise: identical to the source, or detected as the source language.
 */
export function listForeignTexts(
  texts: readonly TranslatedText[],
  tag: string,
  sourceTag: string,
): TranslatedText[] {
  const long = texts.filter(
    ({ target }) => target !== undefined && getWords(target.text).length >= MIN_WORDS,
  );
  const isSame = ({ target, source }: TranslatedText): boolean => target?.text === source.text;
  if (getScript(tag) !== getScript(sourceTag)) {
    const letters = getLetterPattern(tag);
    return long.filter(({ target }) => !letters.test(getWords(target?.text ?? '').join('')));
  }
  const detected = new Set(
    long.filter(({ target }) => {
      const { language, isReliable } = eld.detect(getWords(target?.text ?? '').join(' '));
      return language === sourceTag && isReliable();
    }),
  );
  if (detected.size < long.length * MAX_DETECTED_SHARE)
    return long.filter((text) => isSame(text) || detected.has(text));
  // The detector can't tell the two languages apart.
  return long.filter((text) => isSame(text) && getWords(text.source.text).length >= MIN_IDENTICAL_WORDS);
}

/** The words of a text, without inline codes and placeholders. */
function getWords(text: string): string[] {
  const plain = text.replace(/<Local[^>]*>|<[^>]*>|\]\([^)]*\)|\{\{[^}]*\}\}/g, ' ');
  return [...plain.matchAll(/[\p{L}\p{M}][\p{L}\p{M}’'-]*/gu)].map(([word]) => word);
}
