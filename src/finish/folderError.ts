/** A folder can't be used or moved. The message says what is where, and what to type. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}
