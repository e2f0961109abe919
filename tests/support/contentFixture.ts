import { readContent, type Content } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { checkContent } from '../../src/check/contentRules.ts';
import type { ContentFile } from '../../src/content/contentFile.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from './sites.ts';

/** Something that somebody did to the content. */
export type Change = (files: readonly ContentFile[]) => ContentFile[];

const fixture = readContentFiles(FIXTURE_CONTENT);

/**
 * What the content check tells somebody who made these changes to the fixture, as the terminal shows it.
 * @example checkChanged(dropFile('en/ui.json')) // => 'content/en/ui.json  This file is missing.\n  …'
 */
export function checkChanged(...changes: readonly Change[]): string {
  return formatContentErrors(checkContent(readChanged(...changes), Date.parse(FIXTURE_TIME)));
}

/** The fixture with changes, as it is read. */
export function readChanged(...changes: readonly Change[]): Content {
  return readContent(applyChanges(changes).map(nameAsContent));
}

/**
 * Messages as the check prints them. Where they have `«words»` in the place of a number, it is the line on which these
 * words end after the changes; they stand once in the file.
 * @example fillLines(['content/site.yaml:«country:»  …'], []) // => 'content/site.yaml:4  …'
 */
export function fillLines(reported: readonly string[], changes: readonly Change[]): string {
  const files = applyChanges(changes);
  return reported
    .map((line) =>
      line.replace(/^content\/([^:]+):«([^»]+)»/, (_, path: string, words: string) => {
        const parts = getText(files, path).split(words);
        if (parts.length !== 2) throw new Error(`"${words}" must stand in ${path} once.`);
        return `content/${path}:${String(`${parts[0] ?? ''}${words}`.split('\n').length)}`;
      }),
    )
    .join('\n');
}

function applyChanges(changes: readonly Change[]): readonly ContentFile[] {
  return changes.reduce<readonly ContentFile[]>((files, change) => change(files), fixture);
}

/** Puts other words in the place of some that stand in a file exactly once. */
export function replaceIn(path: string, found: string, by: string): Change {
  return (files) => {
    const text = getText(files, path);
    if (text.split(found).length !== 2) throw new Error(`"${found}" must stand in ${path} once.`);
    return replaceFile(
      files,
      path,
      text.replace(found, () => by),
    );
  };
}

/** Puts a file in the place of one that is there, or beside the others. */
export function writeFile(path: string, text: string): Change {
  return (files) => replaceFile(files, path, text);
}

export function dropFile(path: string): Change {
  return (files) => {
    getText(files, path);
    return files.filter((file) => file.path !== path);
  };
}

/** Gives a folder another name. */
export function renameFolder(from: string, to: string): Change {
  return (files) =>
    files.map((file) =>
      file.path.startsWith(`${from}/`) ? { ...file, path: `${to}${file.path.slice(from.length)}` } : file,
    );
}

function getText(files: readonly ContentFile[], path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`The fixture has no ${path}.`);
  return file.text;
}

function replaceFile(files: readonly ContentFile[], path: string, text: string): ContentFile[] {
  return [...files.filter((file) => file.path !== path), { path, file: path, text }];
}

// Messages read as they do in a project of its own.
function nameAsContent(file: ContentFile): ContentFile {
  return { ...file, file: `content/${file.path}` };
}
