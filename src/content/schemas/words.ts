import { z } from 'zod';
import { id, text } from './fact.ts';
import { translatedFields } from './translated.ts';

const wordsOf = <Shape extends z.ZodRawShape>(shape: Shape, example: string) =>
  z.strictObject({
    ...translatedFields,
    words: z.record(id, z.strictObject(shape)).meta({ title: 'the words of each record', example }),
  });

/** The words of each phone line, by id. */
export const contactWordsSchema = wordsOf(
  { name: text, who: text, when: text },
  '{ hotline: { name: The hotline, who: Somebody answers., when: You want to ask. } }',
);

/** The words of each place, by id. */
export const placeWordsSchema = wordsOf(
  { what: text, expect: text.optional(), find: text.optional() },
  '{ kompasset: { what: A place to rest. } }',
);

/** The words of each group of `groups.yaml`. */
export const groupWordsSchema = wordsOf(
  { name: text, short: text, who: text },
  '{ eu: { name: I am from an EU country, short: From an EU country, who: Citizens of an EU country. } }',
);

/**
 * The words of each right: its name, then for each group what it is or depends on. Where a language has no one word for
 * every question, a right may have a `yes` and a `no` of its own.
 */
export const entitlementWordsSchema = z.strictObject({
  ...translatedFields,
  words: z
    .record(id, z.looseObject({ right: text, yes: text.optional(), no: text.optional() }).catchall(text))
    .meta({
      title: 'the words of each right',
      example: '{ doctor: { right: I can see a doctor, eu: You can. } }',
    }),
});

export type ContactWords = z.infer<typeof contactWordsSchema>;
export type PlaceWords = z.infer<typeof placeWordsSchema>;
export type GroupWords = z.infer<typeof groupWordsSchema>;
export type EntitlementWords = z.infer<typeof entitlementWordsSchema>;
