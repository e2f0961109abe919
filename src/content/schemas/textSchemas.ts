/** What stands in the folder of a language beside its guides: the words of records, sentences, posts, terms. */
import { z } from 'zod';
import { isSensitiveWord } from '../../domain/sensitiveWords.ts';
import { exactDate, guideId, id, text } from './factSchema.ts';

const revision = z.number().int().positive().meta({ title: 'a whole number from 1', example: '1' });

/** `none` until a speaker has checked the words; then who, and when. */
const review = z
  .union([z.literal('none'), z.strictObject({ by: text, on: exactDate })])
  .meta({ title: '"none", nor who checked the words and when', example: '{ by: Amal, on: 2024-05-31 }' });

/** A source file counts its own changes, a translation says which of them it knows. */
export const translatedFields = {
  revision: revision.optional(),
  translates: revision.optional(),
  review: review.optional(),
};

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

/** The words of each place, by id, and the name of each city, by the one that it has in its own country. */
export const placeWordsSchema = wordsOf(
  { what: text, expect: text.optional(), find: text.optional() },
  '{ house: { what: A place to rest. } }',
).extend({
  cities: z
    .record(text, text)
    .meta({ title: 'the name of each city', example: '{ Exampleton: Exempelstad }' })
    .optional(),
});

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

const names = (title: string, example: string) => z.record(id, text).meta({ title, example });

/**
 * The words of each page that asks first (`facts/questions.yaml`): what it is called in lists (`ask` is what the reader
 * wants, in her own words), its questions with the choice of somebody who doesn't know, its choices, and its texts.
 */
export const questionWordsSchema = wordsOf(
  {
    title: text,
    ask: text,
    summary: text,
    questions: z.record(id, z.strictObject({ asks: text, note: text.optional(), unsure: text })).meta({
      title: 'the words of each question',
      example: '{ who: { asks: Who needs a bed?, unsure: I don’t know } }',
    }),
    choices: names('the words of each choice', '{ woman: A woman }'),
    texts: names('the texts of the answers', '{ call-first: Call first. }'),
  },
  '{ bed: { title: …, ask: …, summary: …, questions: {}, choices: {}, texts: {} } }',
);

export type QuestionWords = z.infer<typeof questionWordsSchema>;

/** The "show this" sentences, by id. `{{language}}` is the name of the reader's language. */
export const cardWordsSchema = z.strictObject({
  ...translatedFields,
  words: z.record(id, text).meta({ title: 'the sentences', example: '{ doctor: I need a doctor. }' }),
});

export type CardWords = z.infer<typeof cardWordsSchema>;

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

const listOfWords = z.array(text).meta({ title: 'a list of words', example: '[helpdesk, call centre]' });

/**
 * The terms of a language: for each English term the one that is used throughout, and those that are not. `legal` are
 * words of the law: they stand only between quotation marks, where the plain meaning stands beside them, or in
 * `<Local>`.
 */
export const glossarySchema = z.strictObject({
  terms: z
    .record(z.string(), z.strictObject({ use: text, avoid: listOfWords.optional(), note: text.optional() }))
    .meta({ title: 'the terms', example: '{ hotline: { use: hotline } }' }),
  legal: listOfWords.optional(),
});

export type Glossary = z.infer<typeof glossarySchema>;

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

/** What the words of letters mean, and how they sound to readers of the language. */
export const officialTermMeaningsSchema = z.strictObject({
  ...translatedFields,
  words: z
    .record(
      text,
      z.strictObject({
        meaning: text,
        sounds: z.array(text).optional().meta({ title: 'a list of spellings', example: '[awslag]' }),
      }),
    )
    .meta({ title: 'the words', example: '{ afslag: { meaning: A no to what you asked for. } }' }),
});

const typed = z.array(text).meta({ title: 'a list of words', example: '[no papers, lost passport]' });

/**
 * How readers write what they look for: words that say nothing of it, what the language puts before and after a word, and
 * what they type, by the page, the city and the answer (`answers.yaml`) that they look for.
 */
export const searchWordsSchema = z.strictObject({
  ...translatedFields,
  stopWords: typed,
  prefixes: typed,
  suffixes: typed,
  words: z.record(guideId, typed).meta({
    title: 'the words by page',
    example: '{ work: [boss, no pay] }',
  }),
  cities: z
    .record(text, typed)
    .meta({ title: 'spellings of cities', example: '{ Exampleton: [exampelton] }' })
    .optional(),
  answers: z
    .record(id, z.strictObject({ says: text.optional(), asked: typed }))
    .meta({ title: 'the answers', example: '{ police: { asked: [police] } }' }),
});

export type SearchWords = z.infer<typeof searchWordsSchema>;

/** What each part of the message may fill in. */
export const requestPlaceholders: Readonly<Record<string, readonly string[]>> = {
  intro: ['site', 'address'],
  questions: ['language'],
  stated: ['date', 'by'],
};

/** The words of the message that asks whether a record still holds (`npm run request`). */
export const requestTextsSchema = z.strictObject({
  /** Tells nothing to somebody who looks over a shoulder. */
  subject: text.meta({ title: 'a subject that tells nothing', example: 'Is this still right?' }),
  greeting: text,
  intro: text,
  /** Above what readers are told today, and above what is not shown yet. */
  today: text,
  withheld: text,
  phone: text,
  stated: text,
  unknown: text,
  holidays: text,
  questions: text,
  reply: text,
  careful: text,
  thanks: text,
});

export type RequestTexts = z.infer<typeof requestTextsSchema>;

/**
 * The source that each text of a language was translated from: the hash of its words, by the name of the text. The command
 * `npm run translate` writes it.
 */
export const translatedSchema = z.record(
  text,
  z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .meta({ title: 'eight signs that "npm run translate" writes', example: '"0a1b2c3d"' }),
);

/**
 * What translators need to know of the strings of the interface (`ui.json`): by a whole key, or by the beginning of keys up to
 * a dot.
 */
export const uiNotesSchema = z.record(
  z.string(),
  text.meta({ title: 'where it is seen', example: 'On a button.' }),
);
