import { z } from 'zod';
import { placeAges, placeKinds, placePapers, placePeople, placeServices } from '../../domain/place.ts';
import { phoneNumber } from './contact.ts';
import { exactDate, factFields, id, refuseUnsure, spokenLanguages, text, yesNoUnknown } from './fact.ts';
import { openingHours } from './openingHours.ts';

/** A place or a service that somebody can go to. Its words are in each language's `places.yaml`. */
export const placeSchema = z
  .strictObject({
    name: text.meta({ title: 'the name of the place', example: 'Kompasset' }),
    organisation: id,
    kind: z.enum(placeKinds).meta({ example: 'meeting-place' }),
    city: text.optional(),
    address: text.optional(),
    phone: phoneNumber.optional(),
    hours: openingHours,
    exceptions: z
      .array(
        z.strictObject({
          from: exactDate,
          to: exactDate,
          hours: z.string().meta({ title: 'opening hours on these days', example: 'off' }),
          reason: z.enum(['holiday', 'staff', 'repair', 'other']).meta({ example: 'holiday' }),
        }),
      )
      .optional(),
    closures: z.array(z.strictObject({ from: exactDate, to: exactDate })).optional(),
    appointment: z.union([z.boolean(), z.literal('unknown')]).meta({ title: 'true, false or unknown', example: 'unknown' }),
    people: z.enum(placePeople).meta({ example: 'unknown' }),
    papers: z.enum(placePapers).meta({ example: 'unknown' }),
    ages: z.enum(placeAges).meta({ example: 'unknown' }),
    services: z.array(z.enum(placeServices)).meta({ title: 'a list of what happens there', example: '[legal, social]' }),
    languages: spokenLanguages,
    interpreter: yesNoUnknown,
    cost: z.enum(['free', 'unknown']).meta({ example: 'unknown' }),
    nameless: yesNoUnknown,
    stepFree: yesNoUnknown,
    confidential: z.boolean().optional(),
    ...factFields,
  })
  .superRefine(refuseUnsure)
  .superRefine((place, context) => {
    if (place.confidential && place.address !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['address'],
        message: 'This place is confidential, but its address stands here.',
        params: { fix: 'Delete the line "address". A secret address must not be written down anywhere.' },
      });
    }
  });

export type Place = z.infer<typeof placeSchema>;
