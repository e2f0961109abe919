/** The questions of the review sheet, which show whether a translation says the opposite of its original. */
import type { Content } from '../../../src/content/content.ts';
import { reviewAnswers } from '../../../src/content/schemas/reviewQuestionsSchema.ts';
import { isBlock, type TextUnit } from '../../../src/content/textUnits.ts';

export interface ReviewQuestion {
  readonly id: string;
  readonly guide: string;
  /** Words of the source language that only the sentence in question has. */
  readonly says: string;
  /** In the language, or marked as fallback text. */
  readonly asks: string;
  /** In the order of their numbers in a result file. */
  readonly answers: readonly string[];
  /** The number of the right answer, from 0. */
  readonly right: number;
}

/** The questions in the words of a language, in the order of the content. */
export function listReviewQuestions({ facts, languages }: Content, tag: string): ReviewQuestion[] {
  const words = languages.get(tag)?.reviewQuestions?.value.words ?? {};
  return Object.entries(facts.reviewQuestions?.value.questions ?? {}).flatMap(
    ([id, { guide, says, right }]) => {
      const texts = words[id];
      if (!texts) return [];
      const answers = reviewAnswers.map((name) => texts[name]);
      return [{ id, guide, says, asks: texts.asks, answers, right: reviewAnswers.indexOf(right) }];
    },
  );
}

/** Whether a question is about a text of the source language. */
export function asksAbout({ guide, says }: ReviewQuestion, source: TextUnit): boolean {
  return isBlock(source) && source.file === `guides/${guide}.mdx` && source.text.includes(says);
}
