import { z } from 'zod';
import { country, text, unit } from './factSchema.ts';

export const languageSchema = z.strictObject({
  name: text.meta({ title: 'the name that its speakers use', example: 'Română' }),
  english: text.meta({ title: 'its English name', example: 'Romanian' }),
  /** Other names that readers may type in the language picker. */
  alsoCalled: z
    .array(text)
    .min(1)
    .meta({ title: 'a list of other names of the language', example: '[Farsi, Dari]' })
    .optional(),
  /** The country of the site in UI strings, if its name there differs from Unicode's data: with an article, for example. */
  countryName: text
    .meta({ title: 'the name of the country, as in “in …”', example: 'the Netherlands' })
    .optional(),
  /** The same for the language of the country. */
  countryLanguageName: text
    .meta({ title: 'the name of the language of the country, as in “in …”', example: 'Norwegian' })
    .optional(),
  /** Words for units, if Unicode's data abbreviates them even in full texts; the same after every number. */
  units: z
    .partialRecord(unit, text)
    .meta({ title: 'words for units, to replace abbreviations', example: '{ hour: hours }' })
    .optional(),
  direction: z.enum(['ltr', 'rtl']).meta({ example: 'ltr' }),
  status: z.enum(['live', 'preview']).meta({ example: 'live' }),
  /** Countries that many of its readers come from: their phone lines are listed first. */
  countries: z
    .array(country)
    .min(1)
    .meta({ title: 'a list of countries where it is spoken', example: '[RO, MD]' })
    .optional(),
  /** For finding phone numbers that are typed in words; without multipliers, so that the word for 325 does not count as one. */
  numberWords: z
    .array(text)
    .min(1)
    .meta({
      title: 'a list of the words for 0 to 9, 10 to 19, and 20, 30 … 90',
      example: '[zero, unu, doi, trei]',
    })
    .optional(),
});

/** A language of the site; `tag` is the name of its folder and its URL segment. */
export interface Language extends z.infer<typeof languageSchema> {
  readonly tag: string;
}
