import { describe, expect, it } from 'vitest';
import { getTranslationState } from '../../src/domain/guide.ts';

describe('getTranslationState', () => {
  it.each([
    ['the source itself', 2, undefined, true, 'source'],
    ['the source with a revision to translate', 2, 1, true, 'source'],
    ['no translation', 2, undefined, false, 'missing'],
    ['a translation of an older revision', 2, 1, false, 'stale'],
    ['a translation of the current revision', 2, 2, false, 'current'],
    // The content check rejects it; until it is corrected, readers see no notice.
    ['a translation of a revision that does not exist', 2, 3, false, 'current'],
  ] as const)('handles %s', (_, source, translates, isSource, state) =>
    expect(getTranslationState(source, translates, isSource)).toBe(state),
  );
});
