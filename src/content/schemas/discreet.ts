import { z } from 'zod';
import { isTellingWord } from '../../domain/tellingWords.ts';
import { id } from './fact.ts';
import { translatedFields } from './translated.ts';

const tellingWord = z.string().refine(isTellingWord);

/**
 * The words of a language that tell what the site is about, under what they are about. No title, address or file name
 * may hold one.
 */
export const discreetSchema = z.strictObject({
  ...translatedFields,
  words: z
    .record(
      id,
      z.array(tellingWord).min(1).meta({
        title: 'a list of words with a star only at their ends',
        example: '[escape*, run away]',
      }),
    )
    .meta({
      title: 'the words that tell, by what they are about',
      example: '{ flight: [escape*, run away] }',
    }),
});

export type Discreet = z.infer<typeof discreetSchema>;
