/** The questions of the review sheet, which show whether a translation says the opposite of its original. */
import type { Content } from '../../../src/content/content.ts';
import { reviewAnswers } from '../../../src/content/schemas/reviewQuestionsSchema.ts';

export interface ReviewQuestion {
  readonly id: string;
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
  return Object.entries(facts.reviewQuestions?.value.questions ?? {}).flatMap(([id, { right }]) => {
    const texts = words[id];
    if (!texts) return [];
    const answers = reviewAnswers.map((name) => texts[name]);
    return [{ id, asks: texts.asks, answers, right: reviewAnswers.indexOf(right) }];
  });
}
