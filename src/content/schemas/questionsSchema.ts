/** Ask first, then answer: what a page asks, and where each choice leads. Its words are in each language's `questions.yaml`. */
import { z } from 'zod';
import { guideId, id, reject, text } from './factSchema.ts';

const step = id.meta({ title: 'the short name of a question or an answer', example: 'where' });
const textName = id.meta({ title: 'the short name of a text', example: 'call-first' });
const choice = id.meta({ title: 'the short name of a choice', example: 'woman' });

/** The choice of somebody who doesn't know, or can't say. Every question has it. */
export const UNSURE = 'unsure';

/** What the picture of a tile may stand for: names of `pictures/pictograms.ts`. */
export const tilePictures = [
  'groups',
  'health',
  'law',
  'letter',
  'passport',
  'pay',
  'place',
  'sleep',
] as const;

/** How many numbers an answer shows at most: whoever needs one can't choose among many. */
const MOST_NUMBERS = 3;

/** Where a choice leads: to a question or an answer of the same page, or to the rights of a group. */
const target = z
  .strictObject({
    to: step.optional(),
    group: id.meta({ title: 'the short name of a group', example: 'eu' }).optional(),
    /** The word of the country that the reader looks for on a letter. */
    word: text.optional(),
  })
  .superRefine(({ to, group }, context) => {
    if ((to === undefined) !== (group === undefined)) return;
    reject(
      context,
      [],
      'A choice leads to one place.',
      'Write one of the two: { to: where } or { group: eu }',
    );
  })
  .meta({ title: 'where it leads', example: '{ to: where }' });

const choices = z
  .record(choice, target)
  .meta({ title: 'the choices', example: '{ woman: { to: where }, unsure: { to: where } }' });

const question = z.strictObject({
  /** The question in the words of each language, where it is not the name of this one. */
  asks: id.meta({ title: 'the short name of a question in the words', example: 'where' }).optional(),
  choices,
});

/** A number with what it is for. */
const call = z
  .strictObject({
    contact: id.meta({ title: 'the short name of a phone line', example: 'hotline' }).optional(),
    place: id.meta({ title: 'the short name of a place', example: 'house' }).optional(),
    note: textName,
  })
  .superRefine(({ contact, place }, context) => {
    if ((contact === undefined) !== (place === undefined)) return;
    reject(
      context,
      [],
      'A number is that of one phone line or of one place.',
      'Write one of the two: { contact: hotline, note: … } or { place: house, note: … }',
    );
  })
  .meta({ title: 'a phone line or a place, and what it is for', example: '{ contact: hotline, note: ask }' });

/** What an answer may show besides its texts. */
export const answerParts = ['timeline'] as const;

const texts = z.array(textName).min(1).meta({ title: 'a list of texts', example: '[call-first]' });

const answer = z.strictObject({
  heading: textName,
  says: texts.optional(),
  shows: z.enum(answerParts).optional().meta({ example: 'timeline' }),
  /** The first one is the one to call first. */
  call: z
    .array(call)
    .max(MOST_NUMBERS)
    .meta({ title: 'a list of at most three numbers', example: '[{ contact: hotline, note: ask }]' })
    .optional(),
  /** What to do, in order. */
  steps: texts.optional(),
  /** Pages by their part of the address. */
  read: z.array(guideId).meta({ title: 'a list of pages', example: '[law, words]' }).optional(),
  /** Lead to a closer answer. */
  choices: choices.optional(),
});

/** One page that asks first. Its name is its part of the address. */
export const questionsSchema = z.strictObject({
  /** That of its tile on the start page; without one there is no tile. */
  picture: z.enum(tilePictures).optional().meta({ example: 'sleep' }),
  /** Those that begin with a link to it: what they say depends on who reads it. */
  guides: z.array(guideId).optional().meta({ title: 'a list of guides', example: '[sleep]' }),
  /** The first one is asked first. */
  questions: z
    .record(step, question)
    .meta({ title: 'the questions', example: '{ who: { choices: { unsure: { to: help } } } }' }),
  answers: z
    .record(step, answer)
    .meta({ title: 'the answers', example: '{ help: { heading: call-first, steps: [ask], read: [law] } }' }),
});

export type Questions = z.infer<typeof questionsSchema>;
export type QuestionTarget = z.infer<typeof target>;
export type QuestionAnswer = z.infer<typeof answer>;

/** Whether a page leads to the groups whose rights differ. */
export function leadsToGroups({ questions }: Questions): boolean {
  return Object.values(questions).some(({ choices }) =>
    Object.values(choices).some(({ group }) => group !== undefined),
  );
}

/** Whether a page shows the days of the time to think, to those whose letter is about them. */
export function showsTimeline({ answers }: Questions): boolean {
  return Object.values(answers).some(({ shows }) => shows === 'timeline');
}
