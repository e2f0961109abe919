/** The search index could not be made. Says why, and what to do. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError';
}
