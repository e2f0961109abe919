import { z } from 'zod';
import { answer as entitlementAnswer } from '../content/schemas/recordsSchema.ts';
import type { EntitlementRecord, GroupRecord } from '../content/rights.ts';
import { getGuidePath } from '../domain/paths.ts';
import { getPages, type SiteMetadata } from './siteMetadata.ts';
import {
  dataFactFields,
  fileHeaderFields,
  getFactFields,
  getFileHeader,
  pagesByLanguage,
  pickLanguages,
  textByLanguage,
} from './fileHeader.ts';
import { getStableId } from './stableId.ts';

const group = z.object({
  id: z.uuid().describe('Never changes.'),
  record: z.string().describe('The short name of the group, which answers refer to.'),
  words: z
    .record(z.string(), z.object({ name: z.string(), short: z.string() }))
    .describe('By language: how readers describe themselves, and a short form.'),
  pages: pagesByLanguage,
});

const entitlement = z.object({
  id: z.uuid().describe('Never changes.'),
  record: z.string().describe('The short name of the right in the content files of the site.'),
  right: textByLanguage('The right, by language.'),
  answers: z.array(
    z.object({
      group: z.string().describe('The short name of a group.'),
      answer: z
        .enum(entitlementAnswer.options)
        .describe('Never show it without its words, which say what it depends on. "unknown": not known.'),
      words: textByLanguage('What the answer means or depends on, by language.'),
    }),
  ),
  pages: pagesByLanguage,
  ...dataFactFields,
});

export const entitlementsSchema = z.object({
  ...fileHeaderFields,
  groups: z.array(group).describe('The groups whose rights differ.'),
  entitlements: z.array(entitlement).describe('Each right with its answer for each group.'),
});

/** `entitlements.json`. */
export function getEntitlementsFile(
  site: SiteMetadata,
  groups: readonly GroupRecord[],
  records: readonly EntitlementRecord[],
): z.infer<typeof entitlementsSchema> {
  return {
    ...getFileHeader(site, 'entitlements.json'),
    groups: groups.map(({ id, page, texts }) => ({
      id: getStableId('group', id),
      record: id,
      words: pickLanguages(site, texts),
      pages: getPages(site, (language) => getGuidePath(language, page)),
    })),
    entitlements: records.map((record) => ({
      id: getStableId('entitlement', record.id),
      record: record.id,
      right: pickLanguages(site, record.texts),
      answers: record.answers.map(({ group: name, answer, texts }) => ({
        group: name,
        answer,
        words: pickLanguages(site, texts),
      })),
      pages: getPages(site, (language) => getGuidePath(language, record.page)),
      ...getFactFields(record),
    })),
  };
}
