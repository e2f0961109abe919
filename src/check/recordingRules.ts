import type { Content } from '../content/content.ts';
import {
  getReadRevision,
  isRecordingOutdated,
  listRecordingFiles,
  listSpokenNumbers,
  recordingFormats,
  type RecordingFile,
} from '../content/recording.ts';
import type { GuideFile } from '../content/guideFile.ts';
import { suggestOneOf } from '../content/suggestion.ts';
import { findSourceContent } from '../content/textUnits.ts';
import type { Issue, Issues } from '../domain/contentError.ts';

const ENDINGS = Object.keys(recordingFormats).map((format) => `.${format}`);

/** Reports recordings without a guide or without an entry, and entries without a recording. */
export function* listRecordingIssues(content: Content, language: string): Issues {
  const target = content.languages.get(language);
  if (!target) return;
  const files = listRecordingFiles(content, language);
  const notes = target.recordings;
  const source = findSourceContent(content);
  for (const recording of files) {
    const { slug, file, format } = recording;
    const guide = target.guides.get(slug);
    if (format === undefined) yield { file: file.file, ...describeEnding(recording) };
    else if (!guide) {
      const names = [...target.guides.keys()];
      yield {
        file: file.file,
        problem: `The guide "${slug}" does not exist in this language.`,
        fix: suggestOneOf(slug, names, 'Name the file after one of'),
        missingPage: source?.guides.has(slug) === true ? undefined : slug,
      };
    } else if (!notes?.mightContain(slug)) {
      yield {
        file: notes?.yaml.file ?? content.folder.getName(`${language}/recordings.yaml`),
        problem: `There is no entry for the recording "${slug}.${format}".`,
        fix: `Add a line: ${slug}: ${printNote(content, language, guide)}`,
      };
    }
    const [first] = files.filter((other) => other.slug === slug);
    if (first && first !== recording) {
      yield {
        file: file.file,
        problem: `There are two recordings of the guide "${slug}".`,
        fix: `Keep the newer one. The other is ${first.file.file}`,
      };
    }
  }
  if (!notes) return;
  for (const [slug, { revision }] of notes.records) {
    const guide = target.guides.get(slug);
    if (!files.some((recording) => recording.slug === slug)) {
      yield notes.yaml.describe(
        [slug],
        `There is no recording of the guide "${slug}".`,
        `Add the file ${content.folder.getName(`${language}/recordings/${slug}.mp3`)}, or delete this entry.`,
      );
    } else if (guide && revision > getReadRevision(guide)) {
      const current = String(getReadRevision(guide));
      yield notes.yaml.describe(
        [slug, 'revision'],
        `The recording is of revision ${String(revision)}, but the text is at revision ${current}.`,
        `Write: revision: ${current}`,
      );
    }
  }
}

/** Reports recordings that are older than their pages. The pages say so too. */
export function* listOldRecordings(content: Content): Issues {
  for (const [language, { guides, recordings }] of content.languages) {
    for (const [slug, note] of recordings?.records ?? []) {
      const guide = guides.get(slug);
      if (!recordings || !guide || !isRecordingOutdated(content, language, guide, note)) continue;
      yield recordings.yaml.describe(
        [slug],
        `The recording of "${slug}" is older than its text.`,
        `Record it again, or remove it. Entry for a new recording: ${printNote(content, language, guide)}`,
      );
    }
  }
}

function describeEnding({ slug }: RecordingFile): Issue {
  return {
    problem: `Phones can’t play this file: its name does not end in ${ENDINGS.join(' or ')}.`,
    fix: `Save it as MP3 in the program that made it and name it: ${slug}.mp3`,
  };
}

/** The entry for a recording of the current text. */
function printNote(content: Content, language: string, guide: GuideFile): string {
  const said = listSpokenNumbers(content, language, guide);
  const numbers = said.length === 0 ? '' : `, said: [${said.map((number) => `'${number}'`).join(', ')}]`;
  return `{ revision: ${String(getReadRevision(guide))}, recorded: 2026-05-31, by: office${numbers} }`;
}
