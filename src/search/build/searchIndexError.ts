/** The search index could not be created. The message says why and what to do. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError';
}
