import { z } from 'zod';
import { REGIONS } from '../../domain/regions.ts';
import { country, text } from './factSchema.ts';

export const languageSchema = z.strictObject({
  name: text.meta({ title: 'the name that its speakers use', example: 'Română' }),
  english: text.meta({ title: 'its English name', example: 'Romanian' }),
  direction: z.enum(['ltr', 'rtl']).meta({ example: 'ltr' }),
  /** Where its readers come from: how somebody finds it who can't read its name in this list. */
  regions: z
    .array(z.enum(REGIONS))
    .min(1)
    .meta({ title: 'a list of the parts of the world where it is spoken', example: '[africa, europe]' }),
  status: z.enum(['live', 'preview']).meta({ example: 'live' }),
  /** Countries where many of its readers come from: their phone lines come first. */
  countries: z
    .array(country)
    .min(1)
    .meta({ title: 'a list of countries where it is spoken', example: '[RO, MD]' })
    .optional(),
});

/** A language of the site; `tag` is its folder and its part of the address. */
export interface Language extends z.infer<typeof languageSchema> {
  readonly tag: string;
}

export type Direction = Language['direction'];
