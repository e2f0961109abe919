import { z } from 'zod';
import { country, id, text } from './fact.ts';

const days = z.number().int().positive().meta({ title: 'a number of days', example: '180' });

/** All that makes this the site of one country. */
export const siteSchema = z.strictObject({
  name: text.meta({ title: 'the name of the site', example: 'Vejviser' }),
  address: z.url({ protocol: /^https?$/ }).meta({ title: 'the address of the site', example: 'https://example.dk' }),
  country,
  countryLanguage: z.string().meta({ title: 'the language of the country', example: 'da' }),
  sourceLanguage: z.string().meta({ title: 'the language that is translated from', example: 'en' }),
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone))
    .meta({ title: 'a time zone', example: 'Europe/Copenhagen' }),
  exitLink: z
    .url({ protocol: /^https$/ })
    // A browser rewrites an address that is not in its normal form; then the link is not the one that was checked.
    .refine((url) => url === new URL(url).href)
    .meta({ title: 'a full web address without spaces', example: 'https://www.dmi.dk/' }),
  emergency: id,
  hotline: id,
  oftenClosed: z
    .array(z.string().regex(/^\d{2}-\d{2}$/))
    .meta({ title: 'a list of days, month first', example: '["12-24", "12-31"]' }),
  freshDays: z.strictObject({ number: days, contact: days, place: days, entitlement: days, organisation: days }),
});

export type Site = z.infer<typeof siteSchema>;
