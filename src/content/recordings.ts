/** The recordings of guides, as pages show them. */
import { readFileSync } from 'node:fs';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { memoize } from '../domain/memoize.ts';
import { getRecordingPath } from '../domain/paths.ts';
import { formatLength, formatSize } from '../i18n/format.ts';
import type { Content } from './content.ts';
import {
  isRecordingOutdated,
  listRecordingFiles,
  recordingFormats,
  type RecordingFile,
} from './recording.ts';
import { getContent, getLanguageContent, assertPresent } from './siteContent.ts';

/** A recording of a guide. */
export interface RecordingView {
  readonly path: string;
  /** In minutes and seconds: `2:05`. */
  readonly length: string;
  /** Formatted: `1.2 MB`. */
  readonly size: string;
  /** Whether the page has changed since. */
  readonly isOutdated: boolean;
}

/** A recording that is part of the built site. */
export interface PublishedRecording {
  readonly language: string;
  /** `time.mp3` */
  readonly name: string;
  readonly readBytes: () => Buffer;
}

const listRecordings = memoize(() => listAll(getContent()));

function listAll(content: Content): (RecordingFile & { readonly language: string })[] {
  return [...content.languages.keys()].flatMap((language) =>
    listRecordingFiles(content, language).map((recording) => ({ ...recording, language })),
  );
}

export function listPublishedRecordings(): PublishedRecording[] {
  return listRecordings().map(({ language, slug, format = '', file }) => ({
    language,
    name: `${slug}.${format}`,
    readBytes: () => readFileSync(file.file),
  }));
}

/** The recording of a guide, or undefined. */
export async function findRecording(language: string, slug: string): Promise<RecordingView | undefined> {
  const recording = listRecordings().find((one) => one.language === language && one.slug === slug);
  if (!recording) return undefined;
  const { guides, recordings } = getLanguageContent(language);
  const guide = assertPresent(guides.get(slug), `guide ${slug}`);
  const note = assertPresent(recordings?.records.get(slug), `note of the recording ${slug}`);
  const { file, format = 'mp3' } = recording;
  return {
    path: getRecordingPath(language, `${slug}.${format}`),
    length: formatLength((await readSeconds(recording)) ?? 0),
    size: formatSize(language, file.size ?? 0),
    isOutdated: isRecordingOutdated(getContent(), language, guide, note),
  };
}

/** Reports recordings that are damaged or do not match their file extension. */
export async function listUnplayable(content: Content): Promise<ContentErrorDetails[]> {
  const issues = await Promise.all(
    listAll(content).map(async (recording) => {
      const { format, file } = recording;
      if (format === undefined || file.rejected !== undefined || (await readSeconds(recording))) return [];
      return [
        {
          file: file.file,
          problem: `This is not an ${format.toUpperCase()} file, or it is damaged.`,
          fix: 'Save the recording again in the program that made it, as MP3.',
        },
      ];
    }),
  );
  return issues.flat();
}

async function readSeconds({ file, format = 'mp3' }: RecordingFile): Promise<number | undefined> {
  // Loaded on demand, because only a site with recordings needs it.
  const { parseFile } = await import('music-metadata');
  try {
    const found = await parseFile(file.file, { duration: true, skipCovers: true });
    const { codec = '', duration } = found.format;
    return recordingFormats[format].test(codec) ? duration : undefined;
  } catch {
    return undefined;
  }
}
