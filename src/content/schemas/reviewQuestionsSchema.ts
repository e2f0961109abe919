/** What the review sheet (`npm run translate -- review`) asks. The words are in each language's `reviewQuestions.yaml`. */
import { z } from 'zod';
import { guideId, id, text } from './factSchema.ts';

/** The names of the answers to each question, in the order of their numbers in a result file. */
export const reviewAnswers = ['first', 'second', 'third'] as const;

const question = z.strictObject({
  guide: guideId,
  /** Words of the source language that occur only in the sentence in question. */
  says: text.meta({ title: 'words of the guide', example: 'You can get help without papers.' }),
  right: z.enum(reviewAnswers).meta({ title: 'the right answer', example: 'second' }),
});

export const reviewQuestionsSchema = z.strictObject({
  first: z.array(guideId).meta({ title: 'the guides to check first', example: '[now, rights]' }),
  questions: z.record(id, question).meta({
    title: 'the questions',
    example: '{ police: { guide: now, says: You can get help., right: first } }',
  }),
});
