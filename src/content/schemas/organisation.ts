import { z } from 'zod';
import { organisationKinds, organisationTasks } from '../../domain/organisation.ts';
import { factFields, refuseUnsure, text, webAddress } from './fact.ts';

/** Who does what. `planName` is what the plan of 2007 called it. */
export const organisationSchema = z
  .strictObject({
    name: text.meta({ title: 'its own name', example: 'Center mod Menneskehandel' }),
    english: text.meta({ title: 'its English name', example: 'Danish Centre against Human Trafficking' }),
    kind: z.enum(organisationKinds).meta({ example: 'ngo' }),
    url: webAddress.optional(),
    /** For advisers. A letter can be read by others on both sides, so the words beside it say what not to write. */
    email: z.email().meta({ title: 'an e-mail address', example: 'post@example.dk' }).optional(),
    planName: text.meta({ title: 'a name', example: 'Danish Immigration Service' }).optional(),
    does: z.array(z.enum(organisationTasks)).meta({ title: 'a list of tasks', example: '[outreach, legal]' }),
    ...factFields,
  })
  .superRefine(refuseUnsure);

export type Organisation = z.infer<typeof organisationSchema>;
