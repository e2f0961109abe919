/** A file of the content folder, as text. `path` is relative to that folder, with `/` between its parts. */
export interface ContentFile {
  readonly path: string;
  /** How a mistake names it: relative to the project. */
  readonly file: string;
  /** Lines end in a line feed, however they end in the file. Empty where it is refused, and where it is a recording. */
  readonly text: string;
  /** Bytes of a recording. */
  readonly size?: number;
  readonly rejected?: Rejection | undefined;
}

/** Why a file is not read at all. */
export type Rejection =
  'large-recording' | 'too-large' | 'other-encoding' | 'no-text' | 'link' | 'folder' | 'special' | 'locked';

/** Bytes. The largest file of the content has a tenth of it; nobody types more into one. */
export const LARGEST_FILE = 262_144;

/** Bytes: half an hour of speech. */
export const LARGEST_RECORDING = 8 * 1024 * 1024;
