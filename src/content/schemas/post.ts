import { z } from 'zod';
import { guideId, text } from './fact.ts';
import { translatedFields } from './translated.ts';

/**
 * Posts for public channels, named after the page that they lead to: the slug of a guide, or `start`. `{{address}}` is
 * the address of that page.
 */
export const postWordsSchema = z.strictObject({
  ...translatedFields,
  words: z.record(guideId, z.strictObject({ short: text, long: text })).meta({
    title: 'the posts for each page',
    example: '{ start: { short: "Read it here: {{address}}", long: "Read all of it here: {{address}}" } }',
  }),
});

export type PostWords = z.infer<typeof postWordsSchema>;
