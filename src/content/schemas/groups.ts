import { z } from 'zod';
import { country, factFields, id, refuseUnsure } from './fact.ts';

/** The groups whose rights differ, and which country is in which. */
export const groupsSchema = z
  .strictObject({
    groups: z
      .record(id, z.strictObject({ page: id }))
      .meta({ title: 'the groups and their pages', example: '{ eu: { page: eu } }' }),
    countries: z.strictObject({
      eu: z.array(country),
      home: z.array(country),
      unsure: z.array(country),
      'non-eu': z.array(country),
    }),
    ...factFields,
  })
  .superRefine(refuseUnsure);

export type Groups = z.infer<typeof groupsSchema>;
