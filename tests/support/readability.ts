import { syllable } from 'syllable';

/** How easy a text is to read. */
interface Readability {
  readonly longest: { readonly words: number; readonly sentence: string };
  /** Flesch-Kincaid grade: the years of school that an English text requires. */
  readonly grade: number;
  /** LIX: words per sentence plus the percentage of words longer than six letters. */
  readonly lix: number;
}

/** A sentence ends with each paragraph, heading or list item, with or without a full stop. */
export function measureReadability(paragraphs: readonly string[], language: string): Readability {
  const sentences = paragraphs.flatMap((paragraph) => splitSentences(paragraph, language));
  const words = sentences.map((sentence) => listWords(sentence, language));
  const all = words.flat();
  const longest = sentences.reduce(
    (longer, sentence, index) => {
      const count = words[index]?.length ?? 0;
      return count > longer.words ? { words: count, sentence } : longer;
    },
    { words: 0, sentence: '' },
  );
  return {
    longest,
    // Kincaid et al. 1975, Research Branch Report 8-75, U.S. Navy.
    grade:
      (0.39 * all.length) / sentences.length +
      (11.8 * all.reduce((sum, word) => sum + syllable(word), 0)) / all.length -
      15.59,
    lix: all.length / sentences.length + (100 * all.filter((word) => word.length > 6).length) / all.length,
  };
}

function splitSentences(paragraph: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => listWords(sentence, language).length > 0);
}

function listWords(sentence: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(sentence)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}
