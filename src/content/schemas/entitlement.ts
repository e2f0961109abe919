import { z } from 'zod';
import { factFields, guideId, id, refuseUnsure } from './fact.ts';

export const answer = z.enum(['yes', 'no', 'depends', 'unknown']).meta({ example: 'depends' });

/** One right: the answer for each group of `groups.yaml`, and the guide that explains it. */
export const entitlementSchema = z
  .strictObject({
    answers: z.record(id, answer).meta({
      title: 'an answer for each group',
      example: '{ eu: yes, non-eu-permit: yes, non-eu-no-permit: depends }',
    }),
    page: guideId,
    ...factFields,
  })
  .superRefine(refuseUnsure);

export type Entitlement = z.infer<typeof entitlementSchema>;
