import type { ContentErrorDetails } from '../domain/contentError.ts';
import { LARGEST_FILE, type ContentFile, type Refusal } from '../content/contentFile.ts';
import type { ContentFolder } from '../content/contentFolder.ts';
import { findUnseenSigns } from '../content/unseenSigns.ts';

const LONGEST_NAME = 60;
const KILOBYTE = 1024;

const REFUSALS: Readonly<Record<Refusal, { readonly problem: string; readonly fix: string }>> = {
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

/** Files that were not read, names that no file of the content can have, and signs that nobody sees. */
export function listRefusedFiles(folder: ContentFolder): ContentErrorDetails[] {
  return folder
    .listFiles()
    .flatMap((file) => [
      ...(file.refused === undefined ? [] : [{ file: file.file, ...REFUSALS[file.refused] }]),
      ...listNameMistakes(file),
      ...listUnseenSigns(file),
    ]);
}

function listNameMistakes({ path, file }: ContentFile): ContentErrorDetails[] {
  const parts = path.split('/');
  const name = (parts.at(-1) ?? '').replace(/\.[^.]*$/, '');
  if (parts.some((part) => /^\.{0,2}$|\\/.test(part)) || findUnseenSigns(path).length > 0) {
    return [
      {
        file,
        problem: 'This file has a name that no file of the content can have.',
        fix: 'Name it with small letters from a to z, digits and dashes.',
      },
    ];
  }
  return name.length > LONGEST_NAME
    ? [
        {
          file,
          problem: `The name of this file has ${String(name.length)} letters.`,
          fix: `Give it a name of at most ${String(LONGEST_NAME)} letters.`,
        },
      ]
    : [];
}

function listUnseenSigns({ file, text }: ContentFile): ContentErrorDetails[] {
  return text.split('\n').flatMap((words, index) => {
    const [first] = findUnseenSigns(words);
    return first ? [{ file, line: index + 1, ...first }] : [];
  });
}
