/** Finds and reads the files that translators return. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Content } from '../../src/content/content.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import { ContentError } from '../../src/domain/contentError.ts';
import { getErrorMessage } from '../../src/domain/errorMessage.ts';
import { parseSpreadsheet } from './spreadsheet.ts';
import { parseXliff, type ReturnedFile, type ReturnedUnit } from './xliffFile.ts';

/** A unit with the file it was read from. */
type LocatedUnit = ReturnedUnit & { readonly file: string };

const SPREADSHEET = /^\.(csv|tsv|txt|xlsx?|ods)$/i;

/**
 * The named file, or all XLIFF files in the named folder. CSV files there are skipped: they have the same texts.
 * @throws {CommandError} if the file or folder does not exist
 */
export function listReturnedFiles(name: string): string[] {
  const found = statSync(name, { throwIfNoEntry: false });
  if (!found) throw new CommandError(`File or folder "${name}" not found.`);
  // As a pattern, a folder named "ro [final]" would match another one.
  return found.isDirectory()
    ? globSync('**/*.{xlf,xliff}', { cwd: name })
        .map((path) => join(name, path))
        .sort()
    : [name];
}

/** @throws {ContentError} if the file can't be read, or is of another kind */
export function readReturnedFile(
  content: Content,
  path: string,
): { readonly tag: string; readonly units: readonly LocatedUnit[] }[] {
  const bytes = readFileSync(path);
  const files = SPREADSHEET.test(extname(path))
    ? [parseSpreadsheet(content, path, bytes)]
    : readXliff(path, bytes.toString());
  return files.map(({ targetLanguage, units }) => ({
    tag: targetLanguage,
    units: units.map((unit) => ({ ...unit, file: path })),
  }));
}

function readXliff(path: string, text: string): ReturnedFile[] {
  try {
    return parseXliff(text);
  } catch (error) {
    throw new ContentError({
      file: path,
      problem: getErrorMessage(error),
      fix: 'Export it again, or have the translation tool save it as XLIFF 1.2.',
    });
  }
}
