import { z } from 'zod';
import { country, id, isRealDate, text, webAddress } from './fact.ts';

const LEAP_YEAR = '2024';

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);
const line = id.meta({ title: 'the short name of a phone line', example: 'hotline' });

/** Where somebody lands who must leave in a hurry. */
const exitLink = z
  .url({ protocol: /^https$/, abort: true })
  // A browser rewrites an address that is not in its normal form; then the link is not the one that was checked.
  .superRefine((url, context) => {
    const { href } = new URL(url);
    if (url !== href && !/\s/.test(url)) {
      context.addIssue({
        code: 'custom',
        message: `A browser writes the address "${url}" in another way.`,
        params: { fix: `Write: exitLink: ${href}` },
      });
    } else if (url !== href) context.addIssue({ code: 'custom' });
  })
  .meta({
    title: 'a web address that begins with https:// and has no spaces',
    example: 'https://www.dmi.dk/',
  });

const days = z.number().int().positive().meta({ title: 'a number of days', example: '180' });

/** All that makes this the site of one country. */
export const siteSchema = z.strictObject({
  name: text.meta({ title: 'the name of the site', example: 'Vejviser' }),
  address: webAddress,
  country: country.meta({ title: 'the two letters of a country', example: 'DK' }),
  countryLanguage: language.meta({ title: 'the tag of a language', example: 'da' }),
  sourceLanguage: language.meta({ title: 'the tag of a language', example: 'en' }),
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone))
    .meta({ title: 'a time zone', example: 'Europe/Copenhagen' }),
  exitLink,
  emergency: line,
  hotline: line,
  oftenClosed: z
    .array(
      z
        .string()
        .regex(/^\d{2}-\d{2}$/)
        .refine((day) => isRealDate(`${LEAP_YEAR}-${day}`)),
    )
    .meta({ title: 'a list of days, month first', example: '["12-24", "12-31"]' }),
  freshDays: z
    .strictObject({ number: days, contact: days, place: days, entitlement: days, organisation: days })
    .meta({
      title: 'a number of days for each kind of fact',
      example: '{ number: 365, contact: 180, place: 90, entitlement: 365, organisation: 365 }',
    }),
});

export type Site = z.infer<typeof siteSchema>;
