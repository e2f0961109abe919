/** Recordings that publishers make of guides, as far as the names of files and their notes tell. */
import { formatNumber } from '../i18n/format.ts';
import { listCallable, listPublished, type Content } from './content.ts';
import type { ContentFile } from './contentFile.ts';
import type { GuideFile } from './guideFile.ts';
import type { RecordingNote } from './schemas/recordingSchema.ts';

/** A file in the folder of recordings of a language. */
export interface RecordingFile {
  readonly file: ContentFile;
  /** The guide that it is named after. */
  readonly slug: string;
  /** `mp3` or `opus`; undefined where it is named in another way. */
  readonly format: RecordingFormat | undefined;
}

/** What phones can play, by the ends of names, with what the sound calls itself: a file may have the wrong name. */
export const recordingFormats = { mp3: /Layer 3$/, opus: /^Opus$/ } as const;
type RecordingFormat = keyof typeof recordingFormats;

/** The recordings of a language, in the order of their names. */
export function listRecordingFiles({ folder }: Content, language: string): RecordingFile[] {
  return folder.listFiles().flatMap((file) => {
    const [, own, slug = '', ending = ''] = /^([^/]+)\/recordings\/(.+)\.([^.]*)$/.exec(file.path) ?? [];
    if (own !== language || slug.startsWith('.')) return [];
    return [{ file, slug, format: isFormat(ending) ? ending : undefined }];
  });
}

function isFormat(ending: string): ending is RecordingFormat {
  return Object.hasOwn(recordingFormats, ending);
}

/** The revision of the source text that the words of a guide have. */
export function getReadRevision({ frontMatter }: GuideFile): number {
  return frontMatter?.translates ?? frontMatter?.revision ?? 1;
}

/**
 * The numbers and phone numbers that somebody says who reads a guide out, each once.
 * @example listSaid(content, 'en', guide) // => ['30 days', '+00 00 00 00 01']
 */
export function listSaid({ facts }: Content, language: string, guide: GuideFile): string[] {
  const said = guide.getText().references.flatMap(({ kind, id }) => {
    const number = kind === 'Fact' ? facts.numbers.records.get(id) : undefined;
    if (number) return [formatNumber(language, number.value, number.unit)];
    if (kind === 'Lines') {
      return listPublished(facts.contacts)
        .filter(({ abroad }) => abroad?.callers.some((caller) => caller === id))
        .flatMap(({ number }) => number ?? []);
    }
    return kind === 'Call' ? [listCallable(facts).get(id)?.number ?? ''] : [];
  });
  return [...new Set(said.map(foldSpaces))];
}

/** Whether the page says something else by now than its recording. */
export function isOlder(content: Content, language: string, guide: GuideFile, note: RecordingNote): boolean {
  const said = (note.said ?? []).map(foldSpaces);
  return note.revision < getReadRevision(guide) || said.join() !== listSaid(content, language, guide).join();
}

/** Some languages write a number with a space that nobody can type. */
function foldSpaces(words: string): string {
  return words.replace(/\s+/g, ' ');
}
