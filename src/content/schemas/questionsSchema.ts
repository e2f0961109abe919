/** Question pages: their questions, choices and answers. Their texts are in each language's `questions.yaml`. */
import { z } from 'zod';
import { guideId, id, reject, text } from './factSchema.ts';

const step = id.meta({ title: 'the short name of a question or an answer', example: 'where' });
const textName = id.meta({ title: 'the short name of a text', example: 'call-first' });
const choice = id.meta({ title: 'the short name of a choice', example: 'woman' });

/** The choice for "I don't know". Every question has it. */
export const UNSURE = 'unsure';

/** The pictures that a tile can have: names from `pictures/pictograms.ts`. */
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

/** The maximum number of phone numbers in an answer, because people in distress can't choose among many. */
const MAX_NUMBERS = 3;

/** Where a choice leads: to a question or an answer of the same page, or to the rights of a group. */
const target = z
  .strictObject({
    to: step.optional(),
    group: id.meta({ title: 'the short name of a group', example: 'eu' }).optional(),
    /** The official term that the reader looks for on a letter. */
    word: text.optional(),
  })
  .superRefine(({ to, group }, context) => {
    if ((to === undefined) !== (group === undefined)) return;
    reject(
      context,
      [],
      'A choice must have either "to" or "group".',
      'Write one of the two: { to: where } or { group: eu }',
    );
  })
  .meta({ title: 'a target', example: '{ to: where }' });

const choices = z
  .record(choice, target)
  .meta({ title: 'the choices', example: '{ woman: { to: where }, unsure: { to: where } }' });

const question = z.strictObject({
  /** The key of the question text, if it differs from the name of this question. */
  asks: id.meta({ title: 'the short name of a question text', example: 'where' }).optional(),
  choices,
});

/** A phone number with what it is for. */
const call = z
  .strictObject({
    contact: id.meta({ title: 'the short name of a phone line', example: 'hotline' }).optional(),
    place: id.meta({ title: 'the short name of a place', example: 'house' }).optional(),
    /** Only the emergency number needs no note. */
    note: textName.optional(),
  })
  .superRefine(({ contact, place }, context) => {
    if ((contact === undefined) !== (place === undefined)) return;
    reject(
      context,
      [],
      'A number must have either "contact" or "place".',
      'Write one of the two: { contact: hotline, note: … } or { place: house, note: … }',
    );
  })
  .meta({ title: 'a phone line or a place, and what it is for', example: '{ contact: hotline, note: ask }' });

const numbers = z
  .array(call)
  .max(MAX_NUMBERS)
  .meta({ title: 'a list of at most three numbers', example: '[{ contact: hotline, note: ask }]' });

const texts = z.array(textName).min(1).meta({ title: 'a list of texts', example: '[call-first]' });

const answer = z
  .strictObject({
    heading: textName,
    says: texts.optional(),
    /** What it shows in addition to its texts. */
    shows: z.enum(['timeline']).optional().meta({ example: 'timeline' }),
    /** In the order in which to call. */
    call: numbers.optional(),
    /** What to do, in order. */
    steps: texts.optional(),
    /** Numbers that come after the first step, so that number and first step are both on a phone's first screen. */
    others: numbers.optional(),
    /** Pages by slug. */
    read: z.array(guideId).meta({ title: 'a list of pages', example: '[law, words]' }).optional(),
    /** Choices that lead to a more specific answer. */
    choices: choices.optional(),
  })
  .superRefine(({ call = [], others = [] }, context) => {
    // The emergency number without a note belongs to a text about danger, so it is not one to choose from.
    if ([...call, ...others].filter(({ note }) => note !== undefined).length <= MAX_NUMBERS) return;
    reject(
      context,
      ['others'],
      '"call" and "others" must together have at most three numbers with a note.',
      'Delete the least suitable numbers.',
    );
  });

/** A question page. Its key is its slug. */
export const questionsSchema = z.strictObject({
  /** The picture of its tile on the start page; without one there is no tile. */
  picture: z.enum(tilePictures).optional().meta({ example: 'sleep' }),
  /** The guides that start with a link to it. */
  guides: z.array(guideId).optional().meta({ title: 'a list of guides', example: '[sleep]' }),
  /** The first one is the entry point. */
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
export type QuestionNumber = z.infer<typeof call>;

/** The names of a page's steps, in the order of their ids. */
export function listStepNames({ questions, answers }: Questions): string[] {
  return [...Object.keys(questions), ...Object.keys(answers)];
}

/** Whether a page leads to the groups of rights. */
export function leadsToGroups({ questions }: Questions): boolean {
  return Object.values(questions).some(({ choices }) =>
    Object.values(choices).some(({ group }) => group !== undefined),
  );
}

/** Whether an answer of the page shows the timeline of the time to think. */
export function showsTimeline({ answers }: Questions): boolean {
  return Object.values(answers).some(({ shows }) => shows === 'timeline');
}
