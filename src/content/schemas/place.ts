import { z } from 'zod';
import { closingReasons } from '../../domain/openingHours.ts';
import { placeAges, placeKinds, placePapers, placePeople, placeServices } from '../../domain/place.ts';
import { phoneNumber } from './contact.ts';
import {
  dateRange,
  factFields,
  flag,
  organisationId,
  refuseBackwards,
  refuseUnsure,
  spokenLanguages,
  text,
  yesNoUnknown,
} from './fact.ts';
import { hoursOfOneDay, openingHours } from './openingHours.ts';

const exception = z
  .strictObject({
    ...dateRange,
    hours: hoursOfOneDay,
    reason: z.enum(closingReasons).meta({ example: 'holiday' }),
  })
  .superRefine(refuseBackwards);

/** A place or a service that somebody can go to. Its words are in each language's `places.yaml`. */
export const placeSchema = z
  .strictObject({
    name: text.meta({ title: 'the name of the place', example: 'Kompasset' }),
    organisation: organisationId,
    kind: z.enum(placeKinds).meta({ example: 'meeting-place' }),
    city: text.meta({ title: 'the name of the city', example: 'København' }).optional(),
    address: text.meta({ title: 'an address', example: '"Eksempelvej 1, 2400 København NV"' }).optional(),
    phone: phoneNumber.optional(),
    hours: openingHours,
    exceptions: z
      .array(exception)
      .meta({
        title: 'a list of days that differ',
        example: '[{ from: 2024-12-23, to: 2024-12-30, hours: off, reason: holiday }]',
      })
      .optional(),
    closures: z
      .array(z.strictObject(dateRange).superRefine(refuseBackwards))
      .meta({ title: 'a list of days', example: '[{ from: 2024-07-01, to: 2024-07-31 }]' })
      .optional(),
    appointment: z
      .union([z.boolean(), z.literal('unknown')])
      .meta({ title: 'true, false or unknown', example: 'unknown' }),
    people: z.enum(placePeople).meta({ example: 'unknown' }),
    papers: z.enum(placePapers).meta({ example: 'unknown' }),
    ages: z.enum(placeAges).meta({ example: 'unknown' }),
    services: z
      .array(z.enum(placeServices))
      .meta({ title: 'a list of what happens there', example: '[legal, social]' }),
    languages: spokenLanguages,
    interpreter: yesNoUnknown,
    cost: z.enum(['free', 'unknown']).meta({ example: 'unknown' }),
    nameless: yesNoUnknown,
    stepFree: yesNoUnknown,
    confidential: flag.optional(),
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
