/** A folder of a build can't be used, or could not be moved. Says what stands where, and what to type. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}
