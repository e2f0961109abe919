import { z } from 'zod';
import { id, text } from './fact.ts';
import { translatedFields } from './translated.ts';

const wordsOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({
    ...translatedFields,
    words: z
      .record(id, z.strictObject(shape))
      .meta({ title: 'the words of each record, by its short name', example: '{ hotline: … }' }),
  });

/** The words of each phone line, by id. */
export const contactWordsSchema = wordsOf({ name: text, who: text, when: text });

/** The words of each place, by id. */
export const placeWordsSchema = wordsOf({ what: text, expect: text.optional(), find: text.optional() });

/** The words of each group of `groups.yaml`. */
export const groupWordsSchema = wordsOf({ name: text, short: text });

/** The words of each right: its name, then for each group what it is or depends on. */
export const entitlementWordsSchema = z.strictObject({
  ...translatedFields,
  words: z
    .record(id, z.looseObject({ right: text }).catchall(text))
    .meta({ title: 'the words of each right', example: '{ doctor: … }' }),
});
