import { z } from 'zod';
import { closingReasons } from '../../opening/opening.ts';
import { listValues, placeKinds, placeServices } from '../../domain/placeQuestions.ts';
import { CODE_CHARACTERS, isValidCode } from '../../codes/code.ts';
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

const degrees = (max: number, example: string) =>
  z
    .number()
    .min(-max)
    .max(max)
    .meta({ title: `degrees from -${String(max)} to ${String(max)}`, example });

/** Fields that reveal the location, which the record of a confidential place must not have. */
const entranceFields = {
  address: 'its address is given here',
  coordinates: 'its coordinates are given here',
  station: 'its nearest station is given here',
} as const;

/**
 * A place or a service that people can go to. Its texts are in each language's `places.yaml`: what it is (`what`), what to
 * expect when you walk in (`expect`), how to find the entrance (`find`).
 */
export const placeSchema = z
  .strictObject({
    /** As written at the entrance. */
    name: text.meta({ title: 'the name of the place', example: 'Example House' }),
    /** Part of the URLs of its pages, which stay in the browser history: it is meaningless and never changes. */
    id: z
      .string()
      .refine(isValidCode)
      .meta({
        title: `four characters that spell nothing, from ${CODE_CHARACTERS}, with a letter and a digit`,
        example: 'h4mx',
      }),
    organisation: organisationId,
    kind: z.enum(placeKinds).meta({ example: 'meeting-place' }),
    /** Omitted for a nationwide service. */
    city: text.meta({ title: 'the name of the city', example: 'Exampleton' }).optional(),
    address: text.meta({ title: 'an address', example: '"Example Street 1, 0000 Exampleton"' }).optional(),
    /** The entrance, in degrees north and east (WGS84), as read from a map. */
    coordinates: z
      .strictObject({ lat: degrees(90, '55.67594'), lon: degrees(180, '12.56553') })
      .meta({ title: 'degrees north and east', example: '{ lat: 55.67594, lon: 12.56553 }' })
      .optional(),
    /** The nearest station or stop, in the language of the country, as on the sign. */
    station: text
      .meta({ title: 'the nearest station or stop', example: 'Exampleton Station (metro)' })
      .optional(),
    phone: phoneNumber.optional(),
    /** When the phone is answered, if that differs from `hours`. */
    phoneHours: openingHours.optional(),
    /** The usual week, and what happens on public holidays. */
    hours: openingHours,
    /** Days with different hours, and why. */
    exceptions: z
      .array(exception)
      .meta({
        title: 'a list of days that differ',
        example: '[{ from: 2024-12-23, to: 2024-12-30, hours: off, reason: holiday }]',
      })
      .optional(),
    /** Days on which it is closed even for appointments. */
    closures: z
      .array(closure)
      .meta({ title: 'a list of days', example: '[{ from: 2024-07-01, to: 2024-07-31, reason: holiday }]' })
      .optional(),
    /** First day (inclusive) on which the record is valid: a winter shelter is closed before it. */
    validFrom: exactDate.optional(),
    /** Last day (inclusive) on which the record is valid: after it, the site says "call first". */
    validTo: exactDate.optional(),
    /** Whether an appointment is needed. */
    appointment: z
      .union([z.boolean(), z.literal('unknown')])
      .meta({ title: 'true, false or unknown', example: 'unknown' }),
    people: z.enum(listValues('people')).meta({ example: 'unknown' }),
    papers: z.enum(listValues('papers')).meta({ example: 'unknown' }),
    ages: z.enum(listValues('ages')).meta({ example: 'unknown' }),
    /** Empty if unknown. */
    services: z
      .array(z.enum(placeServices))
      .meta({ title: 'a list of services', example: '[legal, social]' }),
    languages: spokenLanguages,
    interpreter: yesNoUnknown,
    cost: z.enum(listValues('cost')).meta({ example: 'unknown' }),
    /** Whether people can come without giving a name. */
    anonymous: z.enum(listValues('anonymous')).meta({ example: 'unknown' }),
    stepFree: yesNoUnknown,
    /** Whether its address is deliberately secret. */
    confidential: flag.optional(),
    ...factFields,
    confirmed: getConfirmedField('hours', 'phone'),
  })
  .superRefine(rejectUnsure)
  .superRefine(({ validFrom, validTo }, context) => {
    if (validFrom === undefined || validTo === undefined || validTo >= validFrom) return;
    const message = `The record is valid until ${validTo}, but only from ${validFrom}.`;
    reject(context, ['validTo'], message, 'Correct one of the two.', {
      code: 'validity',
      values: { from: validFrom, to: validTo },
    });
  })
  .superRefine(({ phone, phoneHours }, context) => {
    if (phoneHours === undefined || phone !== undefined) return;
    const message = '"phoneHours" is set, but "phone" is missing.';
    reject(context, ['phoneHours'], message, 'Add the number: phone: "…". Or delete the line "phoneHours".');
  })
  .superRefine((place, context) => {
    if (!place.confidential) return;
    for (const [field, found] of Object.entries(entranceFields)) {
      if (place[field as keyof typeof entranceFields] === undefined) continue;
      const fix = `Delete the line "${field}". A secret address must not be written down anywhere.`;
      reject(context, [field], `This place is confidential, but ${found}.`, fix, {
        code: 'confidential',
        remedies: [{ code: 'remove' }],
      });
    }
  });

export type Place = z.infer<typeof placeSchema>;

const { hours, exceptions, closures, validFrom, validTo, appointment, assured } = placeSchema.shape;
const stated = z.object({ date: assured.shape.date, by: z.string().catch('') });
const openingFields = z.object({
  ...{ exceptions, closures, validFrom, validTo },
  hours: hours.default('unknown'),
  appointment: appointment.optional(),
  assured: stated,
  confirmed: z.object({ hours: stated }).optional().catch(undefined),
});

/**
 * The fields that decide the opening state of a place or phone line; undefined if any of them is invalid. All other fields
 * may be invalid, and an invalid confirmation is ignored, so that the preview works while somebody types.
 */
export function readOpeningFields(fields: unknown): z.infer<typeof openingFields> | undefined {
  return openingFields.safeParse(fields).data;
}
