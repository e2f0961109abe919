import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { MAX_FILE_SIZE, MAX_RECORDING_SIZE, type ContentFile, type Rejection } from './contentFile.ts';
import { ContentError } from '../domain/contentError.ts';
import { normalizeLineEnds } from '../domain/lineEnds.ts';

/** Files that the site parses. A folder with such a name is reported. */
const READ = /\.(yaml|json|mdx)$/;
/** Recordings are listed, but not read as text. */
const RECORDING = /^[^/]+\/recordings\//;

/** Hidden files and folders, such as those of Git and of operating systems. */
const HIDDEN = /(^|\/)\./;

/**
 * Every file of a content folder except its README and hidden files, in alphabetical order. Files that can't be read as text have the reason
 * in `rejected`.
 * @throws ContentError if there is no such folder.
 */
export function readContentFiles(contentDir: string): ContentFile[] {
  return listEntries(contentDir)
    .filter((entry) => entry.name !== 'README.md' && (!entry.isDirectory() || READ.test(entry.name)))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name).split(sep).join('/');
      return { entry, file, path: file.slice(contentDir.length + 1) };
    })
    .filter(({ path }) => !HIDDEN.test(path))
    .map(({ entry, file, path }) => ({ path, file, ...read(file, entry, RECORDING.test(path)) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function listEntries(contentDir: string): Dirent[] {
  try {
    return readdirSync(contentDir, { recursive: true, withFileTypes: true });
  } catch {
    throw new ContentError({
      file: contentDir,
      problem: 'There is no content folder of this name.',
      fix: 'Set the folder that contains site.yaml: CONTENT_DIR=content',
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
    if (isRecording) return size > MAX_RECORDING_SIZE ? reject('large-recording') : { text: '', size };
    if (size > MAX_FILE_SIZE) return reject('too-large');
    return decode(readFileSync(file));
  } catch {
    return reject('locked');
  }
}

/** @example decode(Buffer.from('ø', 'latin1')) // => { text: '', rejected: 'other-encoding' } */
function decode(bytes: Buffer): { readonly text: string; readonly rejected?: Rejection } {
  // UTF-16, which Windows calls "Unicode": in Latin text every second byte is zero.
  const hasUtf16Mark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (hasUtf16Mark) return { text: '', rejected: 'other-encoding' };
  if (bytes.includes(0)) {
    const zeros = bytes.filter((byte) => byte === 0).length;
    return { text: '', rejected: zeros > bytes.length / 4 ? 'other-encoding' : 'no-text' };
  }
  if (!isUtf8(bytes)) return { text: '', rejected: 'other-encoding' };
  return { text: normalizeLineEnds(bytes.toString()) };
}
