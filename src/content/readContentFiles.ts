import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { LARGEST_FILE, LARGEST_RECORDING, type ContentFile, type Rejection } from './contentFile.ts';
import { ContentError } from '../domain/contentError.ts';
import { normalizeLineEnds } from '../domain/lineEnds.ts';

/** What the site reads. A folder of such a name was meant to be a file. */
const READ = /\.(yaml|json|mdx)$/;
/** What is heard, and not read. */
const RECORDING = /^[^/]+\/recordings\//;

/**
 * Every file of a content folder but its README, in alphabetical order. What can't be read as text is there too, and
 * says why.
 * @throws ContentError if there is no such folder.
 */
export function readContentFiles(contentDir: string): ContentFile[] {
  return listEntries(contentDir)
    .filter((entry) => entry.name !== 'README.md' && (!entry.isDirectory() || READ.test(entry.name)))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name).split(sep).join('/');
      const path = file.slice(contentDir.length + 1);
      return { path, file, ...read(file, entry, RECORDING.test(path)) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function listEntries(contentDir: string): Dirent[] {
  try {
    return readdirSync(contentDir, { recursive: true, withFileTypes: true });
  } catch {
    throw new ContentError({
      file: contentDir,
      problem: 'There is no folder of this name with content in it.',
      fix: 'Name the folder that holds site.yaml: CONTENT_DIR=content',
    });
  }
}

function read(file: string, entry: Dirent, isRecording: boolean): Omit<ContentFile, 'path' | 'file'> {
  const reject = (rejected: Rejection) => ({ text: '', rejected });
  if (entry.isSymbolicLink()) return reject('link');
  if (entry.isDirectory()) return reject('folder');
  if (!entry.isFile()) return reject('special');
  try {
    const { size } = statSync(file);
    if (isRecording) return size > LARGEST_RECORDING ? reject('large-recording') : { text: '', size };
    if (size > LARGEST_FILE) return reject('too-large');
    return decode(readFileSync(file));
  } catch {
    return reject('locked');
  }
}

/** @example decode(Buffer.from('ø', 'latin1')) // => { text: '', refused: 'other-encoding' } */
function decode(bytes: Buffer): { readonly text: string; readonly rejected?: Rejection } {
  // Two bytes for each letter, as Windows calls "Unicode": of Latin letters every second one is empty.
  const startsWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (startsWide || bytes.filter((byte) => byte === 0).length > bytes.length / 4) {
    return { text: '', rejected: 'other-encoding' };
  }
  if (bytes.includes(0)) return { text: '', rejected: 'no-text' };
  try {
    return {
      text: normalizeLineEnds(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)),
    };
  } catch {
    return { text: '', rejected: 'other-encoding' };
  }
}
