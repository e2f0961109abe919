import { z } from 'zod';
import { isSensitiveWord } from '../../domain/sensitiveWords.ts';
import { id } from './fact.ts';
import { translatedFields } from './translated.ts';

const sensitiveWord = z.string().refine(isSensitiveWord);

/**
 * The words of a language that tell what the site is about, under what they are about. No title, address or file name
 * may hold one.
 */
export const sensitiveSchema = z.strictObject({
  ...translatedFields,
  joined: z
    .array(z.array(z.string().regex(/^[\p{L}\p{M}]+$/u)).min(1))
    .meta({
      title: 'groups of what is written together with the word that follows',
      example: '[[و, ف], [ال, ب, ل]]',
    })
    .optional(),
  words: z
    .record(
      id,
      z.array(sensitiveWord).min(1).meta({
        title: 'a list of words with a star only at their ends',
        example: '[escape*, run away]',
      }),
    )
    .meta({
      title: 'the sensitive words, by what they are about',
      example: '{ flight: [escape*, run away] }',
    }),
});

export type Sensitive = z.infer<typeof sensitiveSchema>;
