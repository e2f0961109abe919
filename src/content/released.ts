import { z } from 'zod';
import { ContentError } from '../domain/contentError.ts';

/** The state of the last release, written only by `npm run release`. */
export const RELEASED = 'released.json';

const releasedSchema = z.strictObject({
  /** The day of the release. */
  on: z.iso.date(),
  /** The hash of each page, by its address without the language, then by language. */
  pages: z.record(z.string(), z.record(z.string(), z.string())),
  /** The fields of each published record, by its file and its short name. */
  facts: z.record(z.string(), z.record(z.string(), z.string())),
});

export type Released = z.infer<typeof releasedSchema>;

/** @throws {ContentError} if the file is not valid. */
export function readReleased(file: string, text: string): Released {
  try {
    return releasedSchema.parse(JSON.parse(text));
  } catch {
    throw new ContentError({
      file,
      problem: 'The record of the last release can’t be read.',
      fix: 'Restore the file from an older version of the project, or delete it; then everything counts as new.',
    });
  }
}

/** One line per page and record, so that diffs are readable. */
export function formatReleased({ on, pages, facts }: Released): string {
  const list = (group: Released['pages']): string =>
    Object.entries(group)
      .map(([name, values]) => `  ${JSON.stringify(name)}: ${JSON.stringify(values)}`)
      .join(',\n');
  return `{\n"on": ${JSON.stringify(on)},\n"pages": {\n${list(pages)}\n},\n"facts": {\n${list(facts)}\n}\n}\n`;
}
