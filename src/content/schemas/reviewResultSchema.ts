import { z } from 'zod';
import { exactDate, id, reject, text } from './factSchema.ts';
import { relations } from './reviewedSchema.ts';
import { textHash } from './textSchemas.ts';

const MAX_NAME = 80;
const MAX_TEXT = 4000;
const MAX_NOTE = 2000;
const MAX_TEXTS = 10_000;
const MAX_QUESTIONS = 200;
const format = 'vejviser-review';

const note = z
  .string()
  .max(MAX_NOTE)
  .meta({ title: `a note of at most ${String(MAX_NOTE)} characters`, example: '"Too formal."' });

const reviewedText = z
  .strictObject({
    id: text.max(MAX_NOTE).meta({ title: 'the name of a text', example: '"guides/now/3"' }),
    hash: textHash,
    verdict: z.enum(['good', 'change', 'unclear']).meta({ example: '"good"' }),
    text: text
      .max(MAX_TEXT)
      .optional()
      .meta({ title: `a text of at most ${String(MAX_TEXT)} characters`, example: '"A better text."' }),
    note: note.optional(),
  })
  .superRefine(({ verdict, text }, context) => {
    if ((verdict === 'change') === (text !== undefined)) return;
    const fix = 'Write the better text with "verdict": "change", and no text with the others.';
    reject(context, ['text'], '"text" does not fit the verdict.', fix);
  });

const answer = z.strictObject({
  id,
  answer: z.number().int().min(0).max(9).meta({ title: 'the number of an answer, from 0', example: '2' }),
});

/** What a review sheet saves and a reviewer sends back. */
export const reviewResultSchema = z.strictObject({
  format: z.literal(format).meta({ example: `"${format}"` }),
  version: z.literal(1).meta({ example: '1' }),
  site: text.max(MAX_NOTE).meta({ title: 'the address of the site', example: '"https://example.org/"' }),
  language: text.max(MAX_NAME).meta({ title: 'the tag of a language', example: '"ro"' }),
  made: z.iso.datetime().meta({ title: 'a date and a time', example: '"2024-05-31T10:00:00Z"' }),
  reviewer: z
    .strictObject({
      name: text.max(MAX_NAME).meta({ title: 'a name or initials', example: '"T. N."' }),
      relation: z.enum(relations).meta({ example: '"native"' }),
      date: exactDate.meta({ title: 'a full date', example: '"2024-05-31"' }),
    })
    .meta({
      title: 'who has read it',
      example: '{ "name": "T. N.", "relation": "native", "date": "2024-05-31" }',
    }),
  texts: z.array(reviewedText).max(MAX_TEXTS).meta({
    title: 'a list of texts',
    example: '[{ "id": "guides/now/3", "hash": "0a1b2c3d", "verdict": "good" }]',
  }),
  questions: z
    .array(answer)
    .max(MAX_QUESTIONS)
    .meta({ title: 'a list of answers', example: '[{ "id": "police", "answer": 2 }]' }),
});

export type ReviewResult = z.infer<typeof reviewResultSchema>;
