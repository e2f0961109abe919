/** The files in the folder of a language besides its guides: texts of records, cards, posts, terms. */
import { z } from 'zod';
import { isSensitiveWord } from '../../domain/sensitiveWords.ts';
import { guideId, id, text } from './factSchema.ts';

const revision = z.number().int().positive().meta({ title: 'a whole number from 1', example: '1' });

/** `revision` counts the changes of a source file; `translates` is the revision that a translation is based on. */
export const translatedFields = {
  revision: revision.optional(),
  translates: revision.optional(),
};

const createTextsSchema = <Shape extends z.ZodRawShape>(shape: Shape, example: string) =>
  z.strictObject({
    ...translatedFields,
    words: z.record(id, z.strictObject(shape)).meta({ title: 'the texts of each record', example }),
  });

/** The texts of each phone line, by id. */
export const contactTextsSchema = createTextsSchema(
  { name: text, who: text, when: text },
  '{ hotline: { name: The hotline, who: Somebody answers., when: You want to ask. } }',
);

/** The texts of each place, by id, and the localized name of each city, by its name in the country. */
export const placeTextsSchema = createTextsSchema(
  { what: text, expect: text.optional(), find: text.optional() },
  '{ house: { what: A place to rest. } }',
).extend({
  cities: z
    .record(text, text)
    .meta({ title: 'the name of each city', example: '{ Exampleton: Exempelstad }' })
    .optional(),
});

/** The texts of each group of `groups.yaml`. */
export const groupTextsSchema = createTextsSchema(
  { name: text, short: text, who: text },
  '{ eu: { name: I am from an EU country, short: From an EU country, who: Citizens of an EU country. } }',
);

/**
 * The texts of each right: its name, then for each group what the right is or depends on. If a language has no general words
 * for yes and no, a right can have its own `yes` and `no`.
 */
export const entitlementTextsSchema = z.strictObject({
  ...translatedFields,
  words: z
    .record(id, z.looseObject({ right: text, yes: text.optional(), no: text.optional() }).catchall(text))
    .meta({
      title: 'the texts of each right',
      example: '{ doctor: { right: I can see a doctor, eu: You can. } }',
    }),
});

export type ContactTexts = z.infer<typeof contactTextsSchema>;
export type PlaceTexts = z.infer<typeof placeTextsSchema>;

const names = (title: string, example: string) => z.record(id, text).meta({ title, example });

/**
 * The texts of each question page (`facts/questions.yaml`): its title and link text (`ask` is what the reader wants, in the
 * reader's words), its questions with the label for "I don't know", its choices, and its texts.
 */
export const questionTextsSchema = createTextsSchema(
  {
    title: text,
    ask: text,
    summary: text,
    questions: z.record(id, z.strictObject({ asks: text, note: text.optional(), unsure: text })).meta({
      title: 'the texts of each question',
      example: '{ who: { asks: Who needs a bed?, unsure: I don’t know } }',
    }),
    choices: names('the texts of each choice', '{ woman: A woman }'),
    texts: names('the texts of the answers', '{ call-first: Call first. }'),
  },
  '{ bed: { title: …, ask: …, summary: …, questions: {}, choices: {}, texts: {} } }',
);

export type QuestionTexts = z.infer<typeof questionTextsSchema>;

/** The "show this" sentences, by id. `{{language}}` is the name of the reader's language. */
export const cardTextsSchema = z.strictObject({
  ...translatedFields,
  words: z.record(id, text).meta({ title: 'the sentences', example: '{ doctor: I need a doctor. }' }),
});

/** The texts of the review sheet (`npm run translate -- review`), by name. */
export const reviewSheetTextsSchema = z.strictObject({
  ...translatedFields,
  words: z.record(id, text).meta({ title: 'the texts of the review sheet', example: '{ good: It is good }' }),
});

/** The questions of the review sheet, each with three answers. */
export const reviewQuestionTextsSchema = createTextsSchema(
  { asks: text, first: text, second: text, third: text },
  '{ police: { asks: Must you go?, first: Yes., second: No., third: Only once. } }',
);

/**
 * Posts for public channels, named after the page that they lead to: the slug of a guide, or `start`. `{{address}}` is
 * the address of that page.
 */
export const postTextsSchema = z.strictObject({
  ...translatedFields,
  words: z.record(guideId, z.strictObject({ short: text, long: text })).meta({
    title: 'the posts for each page',
    example: '{ start: { short: "Read it here: {{address}}", long: "Read all of it here: {{address}}" } }',
  }),
});

export type PostTexts = z.infer<typeof postTextsSchema>;

const words = z.array(text).meta({ title: 'a list of words', example: '[helpdesk, call centre]' });

/**
 * The terms of a language: for each English term the one to use, and those to avoid. `legal` lists legal terms, which are
 * allowed only in quotation marks next to their plain meaning, or in `<Local>`.
 */
export const glossarySchema = z.strictObject({
  /** How the language is written: the form of address, gender, spelling. In English or in the language itself. */
  style: z
    .array(text)
    .min(1)
    .meta({ title: 'a list of notes on style', example: "['Form of address: polite']" })
    .optional(),
  terms: z
    .record(z.string(), z.strictObject({ use: text, avoid: words.optional(), note: text.optional() }))
    .meta({ title: 'the terms', example: '{ hotline: { use: hotline } }' }),
  legal: words.optional(),
});

export type Glossary = z.infer<typeof glossarySchema>;

const sensitiveWord = z.string().refine(isSensitiveWord);

/**
 * The words of a language that reveal what the site is about, by topic. Titles, addresses and file names must not contain
 * them.
 */
export const sensitiveSchema = z.strictObject({
  ...translatedFields,
  joined: z
    .array(z.array(z.string().regex(/^[\p{L}\p{M}]+$/u)).min(1))
    .meta({
      title: 'groups of prefixes that are joined to the next word',
      example: '[[و, ف], [ال, ب, ل]]',
    })
    .optional(),
  words: z
    .record(
      id,
      z.array(sensitiveWord).min(1).meta({
        title: 'a list of words, with * only at their start or end',
        example: '[escape*, run away]',
      }),
    )
    .meta({
      title: 'the sensitive words by topic',
      example: '{ flight: [escape*, run away] }',
    }),
});

/** The meanings of the official terms, and phonetic spellings by speakers of the language. */
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
    .meta({
      title: 'the meanings of official terms',
      example: '{ afslag: { meaning: A no to what you asked for. } }',
    }),
});

const queries = z.array(text).meta({ title: 'a list of words', example: '[no papers, lost passport]' });

/**
 * Language data of the search: stop words, prefixes, suffixes, and keywords by page, by city and by answer (`answers.yaml`).
 */
export const searchWordsSchema = z.strictObject({
  ...translatedFields,
  stopWords: queries,
  prefixes: queries,
  suffixes: queries,
  words: z.record(guideId, queries).meta({
    title: 'keywords by page',
    example: '{ work: [boss, no pay] }',
  }),
  cities: z
    .record(text, queries)
    .meta({ title: 'spellings of cities', example: '{ Exampleton: [exampelton] }' })
    .optional(),
  answers: z
    .record(id, z.strictObject({ says: text.optional(), asked: queries }))
    .meta({ title: 'the answers', example: '{ police: { asked: [police] } }' }),
});

export type SearchWords = z.infer<typeof searchWordsSchema>;

/** The placeholders that each part of the message can use. */
export const requestPlaceholders: Readonly<Record<string, readonly string[]>> = {
  intro: ['site', 'address'],
  questions: ['language'],
  stated: ['date', 'by'],
};

/** The texts of a verification request (`npm run request`). */
export const requestTextsSchema = z.strictObject({
  /** Reveals nothing to someone looking over a shoulder. */
  subject: text.meta({ title: 'a subject that reveals nothing', example: 'Is this still right?' }),
  greeting: text,
  intro: text,
  /** The headings above what the site shows today, and above what is withheld. */
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

/** A text as `npm run translate` records it. */
export const textHash = z
  .string()
  .regex(/^[0-9a-f]{8}$/)
  .meta({ title: 'eight characters that "npm run translate" writes', example: '"0a1b2c3d"' });

/**
 * The hash of the source that each text of a language was translated from, by the name of the text. Written by
 * `npm run translate`.
 */
export const translatedSchema = z.record(text, textHash);

/**
 * Notes for translators on the interface strings (`ui.json`), by whole key or by key prefix up to a dot.
 */
export const uiNotesSchema = z.record(
  z.string(),
  text.meta({ title: 'a note on where it appears', example: 'On a button.' }),
);
