import { z } from 'zod';
import { factFields, refuseUnsure } from './fact.ts';

/** A day count, a deadline, an age, a size on paper. `unit` is one that `Intl.NumberFormat` can write in every language. */
export const numberSchema = z
  .strictObject({
    value: z.number().meta({ title: 'a number', example: '30' }),
    unit: z.enum(['hour', 'day', 'week', 'month', 'year', 'centimeter']).optional().meta({ example: 'day' }),
    ...factFields,
  })
  .superRefine(refuseUnsure);

export type NumberFact = z.infer<typeof numberSchema>;

/** The numbers of `numbers.yaml` that pages count with or say by themselves, not through words of the content. */
export const pageNumbers = {
  /** The two days that the time to think is counted to. */
  timeFirst: 'time-first',
  timeMax: 'time-max',
  /** How wide a printed code is at least, and from how many times its width it is read. */
  codeWidth: 'code-size-least',
  codeDistance: 'code-distance',
} as const;
