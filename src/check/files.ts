import type { ContentErrorDetails, Issue, Issues } from '../domain/contentError.ts';
import {
  MAX_FILE_SIZE,
  MAX_RECORDING_SIZE,
  type ContentFile,
  type Rejection,
} from '../content/contentFile.ts';
import type { ContentFolder } from '../content/contentFolder.ts';
import { findInvisibleCharacters } from '../content/invisibleCharacters.ts';
import { memoizeByText } from '../domain/memoize.ts';

const MAX_NAME_LENGTH = 60;
const KILOBYTE = 1024;

const REJECTIONS: Readonly<Record<Rejection, Issue>> = {
  'too-large': {
    problem: `This file is larger than ${String(MAX_FILE_SIZE / KILOBYTE)} kilobytes, so it is not read.`,
    fix: 'Remove what does not belong in it, or split it.',
  },
  'other-encoding': {
    problem: 'This file can’t be read, because it is not saved as UTF-8.',
    fix: 'Open it in the program that wrote it and save it again with the encoding "UTF-8".',
  },
  'no-text': {
    problem: 'This is not a text file.',
    fix: 'Replace it with the right file, saved as plain text with the encoding "UTF-8".',
  },
  'large-recording': {
    problem: `This recording is larger than ${String(MAX_RECORDING_SIZE / KILOBYTE / KILOBYTE)} megabytes: too large for most phones to load.`,
    fix: 'Save it in mono: as MP3 at 32 kbit/s, or as Opus at 16 kbit/s.',
  },
  link: {
    problem: 'This is a symbolic link to a file or folder somewhere else.',
    fix: 'Replace it with a copy of what it points to.',
  },
  folder: {
    problem: 'This is a folder, but a file belongs here.',
    fix: 'Rename or remove the folder.',
  },
  special: { problem: 'This is neither a file nor a folder.', fix: 'Remove it.' },
  locked: {
    problem: 'There is no permission to read this file.',
    fix: 'Give all users of this computer permission to read it.',
  },
};

/** Only files with this extension are read in these folders. */
const ENDINGS = [
  { folder: /^facts\/(places|campaigns)\//, ending: '.yaml' },
  { folder: /^[^/]+\/guides\//, ending: '.mdx' },
] as const;

/** Reports files that are not read, invalid file names, and invisible characters. */
export function* listFileIssues(folder: ContentFolder): Issues {
  for (const contentFile of folder.listFiles()) {
    const { file, text, rejected } = contentFile;
    if (rejected !== undefined) yield { file, ...REJECTIONS[rejected] };
    yield* listNameIssues(contentFile);
    yield* listInvisibleCharacters(file, text);
  }
}

const listInvisibleCharacters = memoizeByText((file, text): readonly ContentErrorDetails[] => {
  if (findInvisibleCharacters(text).length === 0) return [];
  return text.split('\n').flatMap((line, index) => {
    const [first] = findInvisibleCharacters(line);
    return first ? [{ file, line: index + 1, ...first }] : [];
  });
});

function* listNameIssues({ path, file }: ContentFile): Issues {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const stem = name.replace(/\.[^.]*$/, '');
  const ending = ENDINGS.find((rule) => rule.folder.test(path))?.ending;
  // Files such as `.DS_Store` are created by the operating system.
  if (ending !== undefined && !path.endsWith(ending) && !name.startsWith('.')) {
    yield {
      file,
      problem: `This file is ignored, because its name does not end in "${ending}".`,
      fix: `Rename it: ${stem}${ending}`,
    };
  }
  if (parts.some((part) => /^\.{0,2}$|\\/.test(part)) || findInvisibleCharacters(path).length > 0) {
    yield {
      file,
      problem: 'This file name is not allowed in the content folder.',
      fix: 'Use lowercase letters from a to z, digits and hyphens.',
    };
  } else if (stem.length > MAX_NAME_LENGTH) {
    yield {
      file,
      problem: `This file name has ${String(stem.length)} characters.`,
      fix: `Use at most ${String(MAX_NAME_LENGTH)} characters.`,
    };
  }
}
