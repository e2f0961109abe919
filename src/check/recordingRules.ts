import type { Content } from '../content/content.ts';
import {
  getReadRevision,
  isOlder,
  listRecordingFiles,
  listSaid,
  recordingFormats,
  type RecordingFile,
} from '../content/recording.ts';
import type { GuideFile } from '../content/guideFile.ts';
import { suggest } from '../content/suggestion.ts';
import type { Issue, Issues } from '../domain/contentError.ts';

const ENDINGS = Object.keys(recordingFormats).map((format) => `.${format}`);

/** Recordings of a language that belong to no guide or that nothing is noted of, and notes of what is not there. */
export function* listRecordingIssues(content: Content, language: string): Issues {
  const own = content.languages.get(language);
  if (!own) return;
  const files = listRecordingFiles(content, language);
  const notes = own.recordings;
  const source = content.languages.get(content.site?.value.sourceLanguage ?? 'en');
  for (const recording of files) {
    const { slug, file, format } = recording;
    const guide = own.guides.get(slug);
    if (format === undefined) yield { file: file.file, ...describeEnding(recording) };
    else if (!guide) {
      const names = [...own.guides.keys()];
      yield {
        file: file.file,
        problem: `In this language there is no guide "${slug}" that could be read out.`,
        fix: suggest(slug, names, `Name the file after one of: ${names.join(', ')}`),
        missingPage: source?.guides.has(slug) === true ? undefined : slug,
      };
    } else if (!notes?.mayHave(slug)) {
      yield {
        file: notes?.yaml.file ?? content.folder.getName(`${language}/recordings.yaml`),
        problem: `Nothing is noted of the recording "${slug}.${format}".`,
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
    const guide = own.guides.get(slug);
    if (!files.some((recording) => recording.slug === slug)) {
      yield notes.yaml.describe(
        [slug],
        `There is no recording of the guide "${slug}".`,
        `Put it at ${content.folder.getName(`${language}/recordings/${slug}.mp3`)}, or delete what is noted of it.`,
      );
    } else if (guide && revision > getReadRevision(guide)) {
      const current = String(getReadRevision(guide));
      yield notes.yaml.describe(
        [slug, 'revision'],
        `This reads out revision ${String(revision)}, but the text is at revision ${current}.`,
        `Write: revision: ${current}`,
      );
    }
  }
}

/** Recordings that say something else than their pages by now. The pages say so too. */
export function* listOldRecordings(content: Content): Issues {
  for (const [language, { guides, recordings }] of content.languages) {
    for (const [slug, note] of recordings?.records ?? []) {
      const guide = guides.get(slug);
      if (!recordings || !guide || !isOlder(content, language, guide, note)) continue;
      yield recordings.yaml.describe(
        [slug],
        `The recording of "${slug}" is older than its text.`,
        `Record it again, or take it out. What it must say now: ${printNote(content, language, guide)}`,
      );
    }
  }
}

function describeEnding({ slug }: RecordingFile): Issue {
  return {
    problem: `A phone can’t play this file: its name does not end in ${ENDINGS.join(' or ')}.`,
    fix: `Save it as MP3 in the program that made it, and name it: ${slug}.mp3`,
  };
}

/** What to note of a recording of a text as it is now. */
function printNote(content: Content, language: string, guide: GuideFile): string {
  const said = listSaid(content, language, guide);
  const numbers = said.length === 0 ? '' : `, said: [${said.map((number) => `'${number}'`).join(', ')}]`;
  return `{ revision: ${String(getReadRevision(guide))}, recorded: 2026-05-31, by: office${numbers} }`;
}
