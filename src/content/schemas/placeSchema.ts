import { z } from 'zod';
import { closingReasons } from '../../opening/opening.ts';
import { listValues, placeKinds, placeServices } from '../../domain/placeQuestions.ts';
import { CODE_CHARACTERS, isFitCode } from '../../codes/code.ts';
import { phoneNumber } from './recordsSchema.ts';
import {
  dateRange,
  exactDate,
  factFields,
  flag,
  getConfirmedField,
  organisationId,
  reject,
  rejectBackwards,
  rejectUnsure,
  spokenLanguages,
  text,
  yesNoUnknown,
} from './factSchema.ts';
import { hoursOfOneDay, openingHours } from './openingHoursSchema.ts';

const exception = z
  .strictObject({
    ...dateRange,
    hours: hoursOfOneDay,
    reason: z.enum(closingReasons).meta({ example: 'holiday' }),
  })
  .superRefine(rejectBackwards);

const closure = z
  .strictObject({ ...dateRange, reason: z.enum(closingReasons).optional().meta({ example: 'holiday' }) })
  .superRefine(rejectBackwards);

const degrees = (most: number, example: string) =>
  z
    .number()
    .min(-most)
    .max(most)
    .meta({ title: `degrees from -${String(most)} to ${String(most)}`, example });

/** What would lead somebody to the door. None of it may stand in the record of a confidential place. */
const entranceFields = {
  address: 'its address stands here',
  coordinates: 'its coordinates stand here',
  station: 'its nearest station stands here',
} as const;

/**
 * A place or a service that somebody can go to. Its words are in each language's `places.yaml`: what it is, what to
 * expect when you walk in (`expect`), how to find the door (`find`).
 */
export const placeSchema = z
  .strictObject({
    /** As it stands on the door. */
    name: text.meta({ title: 'the name of the place', example: 'Example House' }),
    /** Stands in the addresses of its pages, which stay on a phone: it says nothing, and never changes. */
    id: z
      .string()
      .refine(isFitCode)
      .meta({
        title: `four signs that say nothing, of ${CODE_CHARACTERS}, with a letter and a digit`,
        example: 'h4mx',
      }),
    organisation: organisationId,
    kind: z.enum(placeKinds).meta({ example: 'meeting-place' }),
    /** Left out for a service in the whole country. */
    city: text.meta({ title: 'the name of the city', example: 'Exampleton' }).optional(),
    address: text.meta({ title: 'an address', example: '"Example Street 1, 0000 Exampleton"' }).optional(),
    /** Where the door is, in degrees north and east (WGS84), as somebody read it on a map. */
    coordinates: z
      .strictObject({ lat: degrees(90, '55.67594'), lon: degrees(180, '12.56553') })
      .meta({ title: 'degrees north and east', example: '{ lat: 55.67594, lon: 12.56553 }' })
      .optional(),
    /** The nearest station or stop, in the language of the country: it is what stands on the sign. */
    station: text
      .meta({ title: 'the nearest station or stop', example: 'Exampleton Station (metro)' })
      .optional(),
    phone: phoneNumber.optional(),
    /** When the phone is answered, where that is not when the door is open. */
    phoneHours: openingHours.optional(),
    /** The usual week, and what happens on public holidays. */
    hours: openingHours,
    /** Days with hours of their own, and why. */
    exceptions: z
      .array(exception)
      .meta({
        title: 'a list of days that differ',
        example: '[{ from: 2024-12-23, to: 2024-12-30, hours: off, reason: holiday }]',
      })
      .optional(),
    /** Days on which nobody is there at all, not even by appointment. */
    closures: z
      .array(closure)
      .meta({ title: 'a list of days', example: '[{ from: 2024-07-01, to: 2024-07-31, reason: holiday }]' })
      .optional(),
    /** The record counts only from this day (included): a winter shelter is closed before it. */
    validFrom: exactDate.optional(),
    /** The record counts only to this day (included): after it nobody knows, and the site says "call first". */
    validTo: exactDate.optional(),
    /** Whether one must agree on a time first. */
    appointment: z
      .union([z.boolean(), z.literal('unknown')])
      .meta({ title: 'true, false or unknown', example: 'unknown' }),
    people: z.enum(listValues('people')).meta({ example: 'unknown' }),
    papers: z.enum(listValues('papers')).meta({ example: 'unknown' }),
    ages: z.enum(listValues('ages')).meta({ example: 'unknown' }),
    /** Empty where nobody knows. */
    services: z
      .array(z.enum(placeServices))
      .meta({ title: 'a list of what happens there', example: '[legal, social]' }),
    languages: spokenLanguages,
    interpreter: yesNoUnknown,
    cost: z.enum(listValues('cost')).meta({ example: 'unknown' }),
    /** Whether one may come without saying a name. */
    anonymous: z.enum(listValues('anonymous')).meta({ example: 'unknown' }),
    stepFree: yesNoUnknown,
    /** Its address is secret, or not public, on purpose. */
    confidential: flag.optional(),
    ...factFields,
    confirmed: getConfirmedField('hours', 'phone'),
  })
  .superRefine(rejectUnsure)
  .superRefine(({ validFrom, validTo }, context) => {
    if (validFrom === undefined || validTo === undefined || validTo >= validFrom) return;
    const message = `The record counts to ${validTo}, but only from ${validFrom}.`;
    reject(context, ['validTo'], message, 'Correct one of the two.', {
      code: 'validity',
      values: { from: validFrom, to: validTo },
    });
  })
  .superRefine(({ phone, phoneHours }, context) => {
    if (phoneHours === undefined || phone !== undefined) return;
    const message = 'The hours of a phone are known, but not its number.';
    reject(context, ['phoneHours'], message, 'Add its number: phone: "…". Or delete the line "phoneHours".');
  })
  .superRefine((place, context) => {
    if (!place.confidential) return;
    for (const [field, stands] of Object.entries(entranceFields)) {
      if (place[field as keyof typeof entranceFields] === undefined) continue;
      const fix = `Delete the line "${field}". A secret address must not be written down anywhere.`;
      reject(context, [field], `This place is confidential, but ${stands}.`, fix, {
        code: 'confidential',
        remedies: [{ code: 'remove' }],
      });
    }
  });

export type Place = z.infer<typeof placeSchema>;
