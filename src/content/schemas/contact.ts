import { z } from 'zod';
import { PHONE_NUMBER } from '../../domain/phoneNumber.ts';
import { country, factFields, organisationId, refuseUnsure, spokenLanguages, yesNoUnknown } from './fact.ts';
import { openingHours } from './openingHours.ts';

export const phoneNumber = z
  .string()
  .regex(PHONE_NUMBER)
  .meta({ title: 'a phone number', example: '"+45 70 20 25 50"' });

/**
 * A phone line. A question that makes no sense for a line (the hours of 112) is left out; one whose answer nobody has
 * found is `unknown`, and the site says so.
 */
export const contactSchema = z
  .strictObject({
    number: phoneNumber,
    kind: z.enum(['emergency', 'police', 'helpline']).meta({ example: 'helpline' }),
    /** Where the line is, if it is in another country than the site. */
    country: country.optional(),
    organisation: organisationId.optional(),
    hours: openingHours.optional(),
    cost: z.enum(['free', 'unknown']).optional().meta({ example: 'unknown' }),
    languages: spokenLanguages.optional(),
    nameless: yesNoUnknown.optional(),
    tellsAuthorities: yesNoUnknown.optional(),
    phoneBill: yesNoUnknown.optional(),
    ...factFields,
  })
  .superRefine(refuseUnsure);

export type Contact = z.infer<typeof contactSchema>;
