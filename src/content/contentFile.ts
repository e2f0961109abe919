/** A file of the content folder, as text. `path` is relative to that folder, with `/` between its parts. */
export interface ContentFile {
  readonly path: string;
  /** The path relative to the project, as shown in messages. */
  readonly file: string;
  /** Line ends are normalized to `\n`. Empty if the file is rejected or is a recording. */
  readonly text: string;
  /** The size of a recording in bytes. */
  readonly size?: number;
  readonly rejected?: Rejection | undefined;
}

/** Why a file is not read at all. */
export type Rejection =
  'large-recording' | 'too-large' | 'other-encoding' | 'no-text' | 'link' | 'folder' | 'special' | 'locked';

/** Bytes. The largest real file is a tenth of this. */
export const MAX_FILE_SIZE = 262_144;

/** Bytes: half an hour of speech. */
export const MAX_RECORDING_SIZE = 8 * 1024 * 1024;
