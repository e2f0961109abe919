import { z } from 'zod';
import type { Change, ChangeKind, ReleaseRecord } from '../content/released.ts';
import { recordKinds } from '../content/schemas/recordsSchema.ts';
import { getHomePath, getPagePath, getPlacePath } from '../domain/paths.ts';
import { getPages, type SiteMetadata } from './siteMetadata.ts';
import { fileHeaderFields, getFileHeader } from './fileHeader.ts';
import { getStableId } from './stableId.ts';

/** The name of each kind in open data; must never change. */
const kinds = {
  language: 'language',
  page: 'page',
  address: 'address',
  places: 'place',
  contacts: 'line',
  entitlements: 'right',
  organisations: 'organisation',
  numbers: 'number',
  groups: 'groups',
} as const satisfies Readonly<Record<ChangeKind, string>>;

/** The kind of ID that a record has in the other files. */
const idKinds: Readonly<Partial<Record<ChangeKind, string>>> = recordKinds;

const changeTypes = ['new', 'changed', 'confirmed', 'moved', 'retired', 'gone'] as const;

const change = z.object({
  id: z.uuid().describe('Never changes.'),
  at: z.iso.datetime().describe('When the release with this change was built. Never changes.'),
  kind: z.enum(Object.values(kinds)),
  change: z
    .enum(changeTypes)
    .describe(
      'confirmed: only the date of the last confirmation is new. moved: the old address redirects to the new one. retired: the page is closed.',
    ),
  record_id: z.uuid().optional().describe('The id of the record in the other files.'),
  record: z
    .string()
    .optional()
    .describe(
      'The name of the record in the other files, or of a number in the content. Absent if it is gone.',
    ),
  page: z.string().optional().describe('The address of a page, or its old address, without the language.'),
  languages: z
    .array(z.string())
    .optional()
    .describe('The languages in which the text of the page has changed, or the new or removed language.'),
  fields: z
    .array(z.object({ field: z.string(), old: z.string().optional(), new: z.string().optional() }))
    .optional()
    .describe(
      'Each changed field with its old and new value, as in the content files. No old or new: it had or has no value, or the value is withheld.',
    ),
  pages: z
    .record(z.string(), z.url())
    .optional()
    .describe('The URLs of the page, of the page of the place, or of the first page of the language.'),
});

/** One change as it is published. */
export type PublicChange = z.infer<typeof change>;

export const changesSchema = z.object({
  ...fileHeaderFields,
  since: z.iso
    .datetime()
    .optional()
    .describe(
      'The list is complete from this release on; older changes have been removed from it. Absent before the first release.',
    ),
  changes: z.array(change).describe('What each release has changed, the newest first.'),
});

/** Finds the name of a published record in the other files: for a place, the four characters of its URL. */
export type FindRecord = (kind: ChangeKind, name: string) => string | undefined;

/** `changes.json`. `releases` are the newest first. */
export function getChangesFile(
  site: SiteMetadata,
  releases: readonly ReleaseRecord[],
  findRecord: FindRecord,
): z.infer<typeof changesSchema> {
  return {
    ...getFileHeader(site, 'changes.json'),
    since: releases.at(-1)?.at,
    changes: listPublicChanges(site, releases, findRecord).map(({ change: published }) => published),
  };
}

/** The changes of some releases, as published and as recorded. */
export function listPublicChanges(
  site: SiteMetadata,
  releases: readonly ReleaseRecord[],
  findRecord: FindRecord,
) {
  return releases.flatMap(({ at, changes }) =>
    changes.map((original) => ({ original, change: publish(site, at, original, findRecord) })),
  );
}

function publish(site: SiteMetadata, at: string, original: Change, findRecord: FindRecord): PublicChange {
  const { kind, change: type, name, languages, fields } = original;
  const idKind = idKinds[kind];
  const record = idKind === undefined || type === 'gone' ? undefined : findRecord(kind, name);
  return {
    id: getStableId('change', at, kind, type, name),
    at,
    kind: kinds[kind],
    change: type,
    record_id: idKind && getStableId(idKind, name),
    record,
    page: kind === 'page' || kind === 'address' ? name : undefined,
    languages: kind === 'language' ? [name] : languages,
    fields: fields && Object.entries(fields).map(([field, values]) => ({ field, ...values })),
    pages: listPages(site, original, record),
  };
}

function listPages(
  site: SiteMetadata,
  { kind, change: type, name, languages, fields }: Change,
  record: string | undefined,
): Record<string, string> | undefined {
  const list = (tags: readonly string[], getPath: (language: string) => string): Record<string, string> =>
    getPages({ ...site, languages: tags.filter((tag) => site.languages.includes(tag)) }, getPath);
  const target = kind === 'address' ? (fields?.['address']?.new ?? '') : name;
  if (type === 'gone') return undefined;
  if (kind === 'language') return list([name], getHomePath);
  if (kind === 'places' && record !== undefined)
    return getPages(site, (language) => getPlacePath(language, record));
  // Files have no language.
  return (kind === 'page' || kind === 'address') && target.endsWith('/')
    ? list(languages ?? site.languages, (language) => getPagePath(language, target))
    : undefined;
}
