export type TranslationState = 'source' | 'current' | 'stale' | 'missing';

/** `source` is the revision of the English file, `translates` the revision that the translation was made from. */
export function getTranslationState(
  source: number,
  translates: number | undefined,
  isSource: boolean,
): TranslationState {
  if (isSource) return 'source';
  if (translates === undefined) return 'missing';
  return translates < source ? 'stale' : 'current';
}
