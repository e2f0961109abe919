import { z } from 'zod';
import { exactDate, text } from './fact.ts';

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
