/** The fields at the beginning of every open data file, and the fields of every fact. */
import { z } from 'zod';
import type { FactRecord, Translated } from '../content/facts.ts';
import { getDataReadmePath, getDataSchemaPath } from '../domain/paths.ts';
import { getAddress, type SiteMetadata } from './siteMetadata.ts';

/** The version of the files, as in their addresses. */
const VERSION = '1';

const described = (description: string) => z.string().describe(description);

export const fileHeaderFields = {
  $schema: z.url().describe('The URL of the JSON Schema of this file.'),
  version: z
    .literal(VERSION)
    .describe(
      'The version in the URL. The meaning of a field never changes within a version; fields may be added.',
    ),
  generated: z.iso.datetime().describe('When the site was built.'),
  time_zone: described('The time zone of every local date and time in this file.'),
  source_language: described('The language from which everything is translated.'),
  languages: z.array(z.string()).describe('The languages of the texts in this file.'),
  license: described('The license of the content and of this file.'),
  license_url: z.url().describe('The text of the license.'),
  documentation: z.url().describe('The URL of the documentation of all files.'),
};

export type FileHeader = z.infer<z.ZodObject<typeof fileHeaderFields>>;

/** The values of these fields for a file. */
export function getFileHeader(site: SiteMetadata, file: string): FileHeader {
  return {
    $schema: getAddress(site, getDataSchemaPath(file)),
    version: VERSION,
    generated: new Date(site.buildTime).toISOString(),
    time_zone: site.timeZone,
    source_language: site.sourceLanguage,
    languages: [...site.languages],
    license: site.license.name,
    license_url: site.license.url,
    documentation: getAddress(site, getDataReadmePath()),
  };
}

export const textByLanguage = (description: string) => z.record(z.string(), z.string()).describe(description);

/** The URLs of a page by language tag. */
export const pagesByLanguage = z
  .record(z.string(), z.url())
  .describe('The URL of its page on the site, by language.');

export const createAnswerSchema = (description: string) =>
  z
    .enum(['yes', 'no', 'unknown'])
    .optional()
    .describe(`${description} "unknown": not known. Absent: does not apply here.`);

/** The fields of every fact, with which it can be shown as honestly as on the site. */
export const dataFactFields = {
  assured: z
    .object({
      date: described('YYYY, YYYY-MM or YYYY-MM-DD, as precise as is known.'),
      undated: z.boolean().optional().describe('True if the source has no date and the year is inferred.'),
    })
    .describe(
      'The date of the source, or of the day on which a responsible person or organisation last confirmed the fact.',
    ),
  overdue_from: z.iso
    .datetime()
    .describe(
      'From this time on, the fact is too old to rely on. Then show: This may have changed. Call first.',
    ),
  confidence: z.enum(['high', 'medium']).describe('medium: the source is old or not official.'),
  sources: z
    .array(
      z.object({
        name: z.string(),
        publisher: z.string(),
        url: z.url().optional(),
        date: described('YYYY, YYYY-MM or YYYY-MM-DD.').optional(),
      }),
    )
    .describe('The sources of the fact.'),
};

const fact = z.object(dataFactFields);

/** Exactly these fields of a fact. The name of the person who confirmed it may be in the record, and is never published. */
export function getFactFields(record: FactRecord): z.infer<typeof fact> {
  return fact.parse({ ...record, overdue_from: new Date(record.overdueFrom).toISOString() });
}

/** The texts in the published languages, in their order. */
export function pickLanguages<Words>(site: SiteMetadata, words: Translated<Words>): Record<string, Words> {
  return Object.fromEntries(
    site.languages.flatMap((language) => {
      const text = words[language];
      return text === undefined ? [] : [[language, text] as const];
    }),
  );
}
