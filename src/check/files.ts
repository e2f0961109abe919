import type { Issue, Issues } from '../domain/contentError.ts';
import { LARGEST_FILE, LARGEST_RECORDING, type ContentFile, type Rejection } from '../content/contentFile.ts';
import type { ContentFolder } from '../content/contentFolder.ts';
import { findInvisibleCharacters } from '../content/invisibleCharacters.ts';

const LONGEST_NAME = 60;
const KILOBYTE = 1024;

const REJECTIONS: Readonly<Record<Rejection, Issue>> = {
  'too-large': {
    problem: `This file is larger than ${String(LARGEST_FILE / KILOBYTE)} kilobytes, so it is not read.`,
    fix: 'Take out what does not belong in it, or divide it.',
  },
  'other-encoding': {
    problem: 'The letters of this file are saved in a way that can’t be read here.',
    fix: 'Open it in the program that wrote it, and save it again with the encoding "UTF-8".',
  },
  'no-text': {
    problem: 'This file is no text.',
    fix: 'Put the right file here, saved as plain text with the encoding "UTF-8".',
  },
  'large-recording': {
    problem: `This recording is larger than ${String(LARGEST_RECORDING / KILOBYTE / KILOBYTE)} megabytes: few phones could load it.`,
    fix: 'Save it for speech in one channel: as MP3 with 32 kbit/s, or as Opus with 16.',
  },
  link: {
    problem: 'This is a link to a file or folder somewhere else.',
    fix: 'Put a copy of what it leads to in its place.',
  },
  folder: {
    problem: 'This is a folder, where a file belongs.',
    fix: 'Give the folder another name, or take it out.',
  },
  special: { problem: 'This is neither a file nor a folder.', fix: 'Take it out.' },
  locked: { problem: 'This file may not be read.', fix: 'Allow everybody on this computer to read it.' },
};

/** Files in these folders are read if their names end like this. */
const ENDINGS = [
  { folder: /^facts\/(places|campaigns)\//, ending: '.yaml' },
  { folder: /^[^/]+\/guides\//, ending: '.mdx' },
] as const;

/** Files that are not read, names that no file of the content can have, and signs that nobody sees. */
export function* listFileIssues(folder: ContentFolder): Issues {
  for (const contentFile of folder.listFiles()) {
    const { file, text, rejected } = contentFile;
    if (rejected !== undefined) yield { file, ...REJECTIONS[rejected] };
    yield* listNameIssues(contentFile);
    if (findInvisibleCharacters(text).length === 0) continue;
    for (const [index, words] of text.split('\n').entries()) {
      const [first] = findInvisibleCharacters(words);
      if (first) yield { file, line: index + 1, ...first };
    }
  }
}

function* listNameIssues({ path, file }: ContentFile): Issues {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const stem = name.replace(/\.[^.]*$/, '');
  const ending = ENDINGS.find((rule) => rule.folder.test(path))?.ending;
  // A file such as `.DS_Store` is put there by the computer, not by a person.
  if (ending !== undefined && !path.endsWith(ending) && !name.startsWith('.')) {
    yield {
      file,
      problem: `This file is not read, because its name does not end in "${ending}".`,
      fix: `Name it: ${stem}${ending}`,
    };
  }
  if (parts.some((part) => /^\.{0,2}$|\\/.test(part)) || findInvisibleCharacters(path).length > 0) {
    yield {
      file,
      problem: 'This file has a name that no file of the content can have.',
      fix: 'Name it with small letters from a to z, digits and dashes.',
    };
  } else if (stem.length > LONGEST_NAME) {
    yield {
      file,
      problem: `The name of this file has ${String(stem.length)} letters.`,
      fix: `Give it a name of at most ${String(LONGEST_NAME)} letters.`,
    };
  }
}
