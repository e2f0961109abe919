/** Recordings of guides, by file names and notes; the audio itself is not read here. */
import { listCallable, listPublished, type Content } from './content.ts';
import type { ContentFile } from './contentFile.ts';
import { formatFact } from './formatFact.ts';
import type { GuideFile } from './guideFile.ts';
import type { RecordingNote } from './schemas/recordingSchema.ts';

/** A file in the `recordings` folder of a language. */
export interface RecordingFile {
  readonly file: ContentFile;
  /** The guide that it is named after. */
  readonly slug: string;
  /** By file extension; undefined for any other extension. */
  readonly format: RecordingFormat | undefined;
}

/** Formats that phones can play, by file extension, with the codec that the file must have. */
export const recordingFormats = { mp3: /Layer 3$/, opus: /^Opus$/ } as const;
type RecordingFormat = keyof typeof recordingFormats;

/** The recordings of a language, sorted by name. */
export function listRecordingFiles({ folder }: Content, language: string): RecordingFile[] {
  return folder.listFiles().flatMap((file) => {
    const [, tag, slug = '', extension = ''] = /^([^/]+)\/recordings\/(.+)\.([^.]*)$/.exec(file.path) ?? [];
    if (tag !== language || slug.startsWith('.')) return [];
    return [{ file, slug, format: isFormat(extension) ? extension : undefined }];
  });
}

function isFormat(extension: string): extension is RecordingFormat {
  return Object.hasOwn(recordingFormats, extension);
}

/** The source revision that the text of a guide corresponds to. */
export function getReadRevision({ frontMatter }: GuideFile): number {
  return frontMatter?.translates ?? frontMatter?.revision ?? 1;
}

/**
 * The numbers and phone numbers that are spoken when a guide is read out, each once.
 * @example listSpokenNumbers(content, 'en', guide) // => ['30 days', '+00 00 00 00 01']
 */
export function listSpokenNumbers(content: Content, language: string, guide: GuideFile): string[] {
  const { facts } = content;
  const said = guide.getText().references.flatMap(({ kind, id }) => {
    const number = kind === 'Fact' ? facts.numbers.records.get(id) : undefined;
    if (number) return [formatFact(content, language, number)];
    if (kind === 'Lines') {
      return listPublished(facts.contacts)
        .filter(({ abroad }) => abroad?.callers.some((caller) => caller === id))
        .flatMap(({ number }) => number ?? []);
    }
    return kind === 'Call' ? [listCallable(facts).get(id)?.number ?? ''] : [];
  });
  return [...new Set(said.map(foldSpaces))];
}

/** Whether the page has changed since it was recorded. */
export function isRecordingOutdated(
  content: Content,
  language: string,
  guide: GuideFile,
  note: RecordingNote,
): boolean {
  const said = (note.said ?? []).map(foldSpaces);
  return (
    note.revision < getReadRevision(guide) ||
    said.join() !== listSpokenNumbers(content, language, guide).join()
  );
}

/** Some languages format numbers with no-break spaces, which notes can't easily contain. */
function foldSpaces(text: string): string {
  return text.replace(/\s+/g, ' ');
}
