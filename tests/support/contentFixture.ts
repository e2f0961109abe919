import { readContent, type Content } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { checkContent } from '../../src/check/contentRules.ts';
import type { ContentFile } from '../../src/content/contentFile.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from './sites.ts';

/** A change to the content's files. */
export type Change = (files: readonly ContentFile[]) => ContentFile[];

const fixture = readContentFiles(FIXTURE_CONTENT);

/**
 * The output of the content check after these changes to the fixture.
 * @example checkChanged(dropFile('en/ui.json')) // => 'content/en/ui.json  This file is missing.\n  …'
 */
export function checkChanged(...changes: readonly Change[]): string {
  return formatContentErrors(checkContent(readChanged(...changes), Date.parse(FIXTURE_TIME)));
}

/** Reads the fixture with changes. */
export function readChanged(...changes: readonly Change[]): Content {
  return readContent(applyChanges(changes).map(nameAsContent));
}

/**
 * Replaces line numbers in a report by what is on that line of the changed files, so that a snapshot does not change with each
 * line that is added to the fixture.
 * @example quoteLines('content/site.yaml:4  …', []) // => 'content/site.yaml:«country: DK»  …'
 */
export function quoteLines(reported: string, changes: readonly Change[]): string {
  const files = applyChanges(changes);
  return reported.replace(/^content\/([^:\n]+):(\d+)/gm, (_, path: string, line: string) => {
    const text = getText(files, path).split('\n')[Number(line) - 1];
    if (text === undefined) throw new Error(`${path} has no line ${line}.`);
    return `content/${path}:«${text.trim().slice(0, 60)}»`;
  });
}

function applyChanges(changes: readonly Change[]): readonly ContentFile[] {
  return changes.reduce<readonly ContentFile[]>((files, change) => change(files), fixture);
}

/** Replaces text that occurs exactly once in a file. */
export function replaceIn(path: string, found: string, by: string): Change {
  return (files) => {
    const text = getText(files, path);
    if (text.split(found).length !== 2) throw new Error(`"${found}" must occur exactly once in ${path}.`);
    return replaceFile(
      files,
      path,
      text.replace(found, () => by),
    );
  };
}

/** Adds text at the end of a file. */
export function addTo(path: string, added: string): Change {
  return (files) => replaceFile(files, path, getText(files, path) + added);
}

/** Creates or overwrites a file. */
export function writeFile(path: string, text: string): Change {
  return (files) => replaceFile(files, path, text);
}

export function dropFile(path: string): Change {
  return (files) => {
    getText(files, path);
    return files.filter((file) => file.path !== path);
  };
}

/** Renames a folder. */
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

// Makes messages show paths in `content/`.
function nameAsContent(file: ContentFile): ContentFile {
  return { ...file, file: `content/${file.path}` };
}
