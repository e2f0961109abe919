import { z } from 'zod';
import { factFields, refuseUnsure, text, webAddress } from './fact.ts';

const task = z.enum([
  'identify',
  'outreach',
  'meeting-place',
  'shelter',
  'health',
  'legal',
  'residence',
  'return',
  'police',
  'court-money',
  'work',
  'children',
  'helpline',
  'reintegration',
  'prosecution',
  'judge',
  'complaints',
  'wages',
]);

/** Who does what. `planName` is what the plan of 2007 called it. */
export const organisationSchema = z
  .strictObject({
    name: text.meta({ title: 'its own name', example: 'Center mod Menneskehandel' }),
    english: text.meta({ title: 'its English name', example: 'Danish Centre against Human Trafficking' }),
    kind: z.enum(['authority', 'ngo', 'church', 'union', 'volunteer']).meta({ example: 'ngo' }),
    url: webAddress.optional(),
    /** For advisers. A letter can be read by others on both sides, so the words beside it say what not to write. */
    email: z.email().meta({ title: 'an e-mail address', example: 'post@example.dk' }).optional(),
    planName: text.meta({ title: 'a name', example: 'Danish Immigration Service' }).optional(),
    does: z.array(task).meta({ title: 'a list of tasks', example: '[outreach, legal]' }),
    ...factFields,
  })
  .superRefine(refuseUnsure);

export type Organisation = z.infer<typeof organisationSchema>;
export type OrganisationKind = Organisation['kind'];
export type OrganisationTask = Organisation['does'][number];
