import { z } from 'zod';
import { ContentError } from '../domain/contentError.ts';

/** What the last release showed. The command `npm run release` writes it, nobody else. */
export const RELEASED = 'released.json';

const releasedSchema = z.strictObject({
  /** The day of the release. */
  on: z.iso.date(),
  /** The hash of what a page said, by its address without the language, then by the language. */
  pages: z.record(z.string(), z.record(z.string(), z.string())),
  /** The fields of each record that was shown, by its file and its short name. */
  facts: z.record(z.string(), z.record(z.string(), z.string())),
});

export type Released = z.infer<typeof releasedSchema>;

/** @throws {ContentError} if somebody has changed the file by hand. */
export function readReleased(file: string, text: string): Released {
  try {
    return releasedSchema.parse(JSON.parse(text));
  } catch {
    throw new ContentError({
      file,
      problem: 'What the last release showed can’t be read.',
      fix: 'Take the file back from an older version of the project, or delete it: then all counts as new.',
    });
  }
}

/** One line for each page and each record, so that two versions of the file can be compared. */
export function formatReleased({ on, pages, facts }: Released): string {
  const list = (group: Released['pages']): string =>
    Object.entries(group)
      .map(([name, values]) => `  ${JSON.stringify(name)}: ${JSON.stringify(values)}`)
      .join(',\n');
  return `{\n"on": ${JSON.stringify(on)},\n"pages": {\n${list(pages)}\n},\n"facts": {\n${list(facts)}\n}\n}\n`;
}
