/** What stands at the beginning of every file of open data, and the fields that every fact has. */
import { z } from 'zod';
import type { FactRecord, Translated } from '../content/facts.ts';
import { getDataReadmePath, getDataSchemaPath } from '../domain/paths.ts';
import { getAddress, type DataSite } from './dataSite.ts';

/** The version of the files, as it stands in their addresses. */
const VERSION = '1';

const described = (description: string) => z.string().describe(description);

export const fileHeadFields = {
  $schema: z.url().describe('The address of the schema of this file.'),
  version: z
    .literal(VERSION)
    .describe(
      'The version in the address. What a field means never changes inside a version; new ones may come.',
    ),
  generated: z.iso.datetime().describe('When the site was built.'),
  time_zone: described('The time zone of every local date and time in this file.'),
  source_language: described('The language that everything is translated from.'),
  languages: z.array(z.string()).describe('The languages of the words in this file.'),
  license: described('The license of the content and of this file.'),
  license_url: z.url().describe('The text of the license.'),
  documentation: z.url().describe('Where all files are explained in plain words.'),
};

export type FileHead = z.infer<z.ZodObject<typeof fileHeadFields>>;

/** `file` is the name of the file that the head belongs to. */
export function getFileHead(site: DataSite, file: string): FileHead {
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

export const wordsByLanguage = (description: string) =>
  z.record(z.string(), z.string()).describe(description);

/** The pages that say the same, by the tag of their language. */
export const pagesByLanguage = z
  .record(z.string(), z.url())
  .describe('The page of the site about it, by language.');

export const answer = (description: string) =>
  z
    .enum(['yes', 'no', 'unknown'])
    .optional()
    .describe(
      `${description} "unknown": nobody has found the answer. Absent: the question makes no sense here.`,
    );

/** The fields that every fact has, so that it can be shown as honestly as the site shows it. */
export const factFields = {
  assured: z
    .object({
      date: described('YYYY, YYYY-MM or YYYY-MM-DD, as exact as it is known.'),
      undated: z.boolean().optional().describe('True where the source has no date and the year is inferred.'),
    })
    .describe('When somebody responsible last stated it.'),
  overdue_from: z.iso
    .datetime()
    .describe(
      'From this instant on the fact is too old to rely on. Then say: this may have changed, call first.',
    ),
  confidence: z.enum(['high', 'medium']).describe('medium: the source is old, or not official.'),
  sources: z
    .array(
      z.object({
        name: z.string(),
        publisher: z.string(),
        url: z.url().optional(),
        date: described('YYYY, YYYY-MM or YYYY-MM-DD.').optional(),
      }),
    )
    .describe('What the fact rests on.'),
};

const fact = z.object(factFields);

/** What the fields name, and no more: who stated a fact may be a person's name, and no page says it either. */
export function getFactFields(record: FactRecord): z.infer<typeof fact> {
  return fact.parse({ ...record, overdue_from: new Date(record.overdueFrom).toISOString() });
}

/** The words of the languages that the site is linked in, in their order. */
export function pickLanguages<Words>(site: DataSite, words: Translated<Words>): Record<string, Words> {
  return Object.fromEntries(
    site.languages.flatMap((language) => {
      const own = words[language];
      return own === undefined ? [] : [[language, own] as const];
    }),
  );
}
