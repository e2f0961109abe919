import { z } from 'zod';
import { id, text } from './fact.ts';
import { translatedFields } from './translated.ts';

/** The "show this" sentences, by id. `{{language}}` is the name of the reader's language. */
export const cardWordsSchema = z.strictObject({
  ...translatedFields,
  words: z.record(id, text).meta({ title: 'the sentences', example: '{ doctor: I need a doctor. }' }),
});

export type CardWords = z.infer<typeof cardWordsSchema>;
