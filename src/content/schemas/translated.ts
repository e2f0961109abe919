import { z } from 'zod';
import { exactDate, text } from './fact.ts';

const revision = z.number().int().positive().meta({ title: 'a whole number from 1', example: '1' });

/** `none` until a speaker has checked the words; then who, and when. */
const review = z
  .union([z.literal('none'), z.strictObject({ by: text, on: exactDate })])
  .meta({ title: 'none, or who checked it and when', example: 'none' });

/** A source file counts its own changes, a translation says which of them it knows. */
export const translatedFields = {
  revision: revision.optional(),
  translates: revision.optional(),
  review: review.optional(),
};
