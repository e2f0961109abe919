import { z } from 'zod';
import type { ContentErrorDetails } from '../domain/contentError.ts';

/** The state of the last release and what the recent ones changed; written only by `npm run release`. */
export const RELEASED = 'released.json';

/** What can change; records are named by their file. */
const changeKinds = [
  'language',
  'page',
  'address',
  'places',
  'contacts',
  'entitlements',
  'organisations',
  'numbers',
  'groups',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

const fieldChange = z.strictObject({ old: z.string().optional(), new: z.string().optional() });

const changeSchema = z.strictObject({
  kind: z.enum(changeKinds),
  /**
   * `confirmed`: only the date of the last confirmation is new. `moved`: its address redirects to a new one. `retired`: its
   * page is closed.
   */
  change: z.enum(['new', 'changed', 'confirmed', 'moved', 'retired', 'gone']),
  /** The tag of a language, the address of a page without its language, or the short name of a record. */
  name: z.string(),
  /** The languages in which a page, or the text about a place, has changed. */
  languages: z.array(z.string()).optional(),
  /** By field name. Without `old`, the field had no value; without `new`, it has none now. */
  fields: z.record(z.string(), fieldChange).optional(),
});

/** One thing that a release changed for readers. */
export type Change = z.infer<typeof changeSchema>;

const releaseSchema = z.strictObject({
  /** The instant of its build. */
  at: z.iso.datetime(),
  changes: z.array(changeSchema),
});

/** What a release changed. */
export type ReleaseRecord = z.infer<typeof releaseSchema>;

const byLanguage = z.record(z.string(), z.record(z.string(), z.string()));

const releasedSchema = z.strictObject({
  /** The day of the release. */
  on: z.iso.date(),
  /** The hash of each page, by its address without the language, then by language. */
  pages: byLanguage,
  /** The day of the release that last changed each page. */
  changedOn: byLanguage.optional(),
  /** The fields of each published record, by its file and its short name. */
  facts: z.record(z.string(), z.record(z.string(), z.string())),
  /** The new address of every redirected page, by its old one. */
  redirects: z.record(z.string(), z.string()).optional(),
  /** The recent releases, oldest first. The very first release has no changes. */
  releases: z.array(releaseSchema).optional(),
});

export type Released = z.infer<typeof releasedSchema>;

/** Reads the file; an invalid one has an issue and no value. */
export function readReleased(
  file: string,
  text: string,
): { readonly value?: Released; readonly issues: readonly ContentErrorDetails[] } {
  try {
    return { value: releasedSchema.parse(JSON.parse(text)), issues: [] };
  } catch {
    const problem = 'The record of the last release can’t be read.';
    const fix =
      'Restore the file from an older version of the project, or delete it; then everything counts as new.';
    return { issues: [{ file, problem, fix }] };
  }
}

/** The maximum length of the history, in characters, beyond which older releases are dropped: every command reads the content. */
const MAX_HISTORY = 100_000;

/** Adds a release to the history and drops the oldest ones beyond its maximum length, but never the new one. */
export function addRelease(releases: readonly ReleaseRecord[], release: ReleaseRecord): ReleaseRecord[] {
  const all = [...releases, release];
  const sizes = all.map((each) => JSON.stringify(each).length);
  return all.filter(
    (each, index) =>
      each === release || sizes.slice(index).reduce((sum, size) => sum + size, 0) <= MAX_HISTORY,
  );
}

/** One line per page, record and change, so that diffs are readable. */
export function formatReleased({ releases = [], ...state }: Released): string {
  const groups = Object.entries(state).map(([name, value]) =>
    typeof value === 'string'
      ? `${JSON.stringify(name)}: ${JSON.stringify(value)}`
      : `${JSON.stringify(name)}: {\n${formatLines(Object.entries(value ?? {}).map(([key, line]) => `${JSON.stringify(key)}: ${JSON.stringify(line)}`))}\n}`,
  );
  const history = releases.map(
    ({ at, changes }) =>
      `{ "at": ${JSON.stringify(at)}, "changes": [\n${formatLines(changes.map((change) => JSON.stringify(change)))}\n] }`,
  );
  return `{\n${[...groups, `"releases": [\n${formatLines(history)}\n]`].join(',\n')}\n}\n`;
}

function formatLines(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join(',\n');
}
