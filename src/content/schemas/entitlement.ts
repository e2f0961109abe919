import { z } from 'zod';
import { entitlementAnswers } from '../../domain/answers.ts';
import { factFields, guideId, id, refuseUnsure } from './fact.ts';

const answer = z.enum(entitlementAnswers).meta({ example: 'depends' });

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
