import { describe, expect, it } from 'vitest';
import { getTranslationState } from '../../src/domain/guide.ts';

describe('getTranslationState', () => {
  it.each([
    ['the source itself', 2, undefined, true, 'source'],
    ['the source, whatever else it says', 2, 1, true, 'source'],
    ['no translation', 2, undefined, false, 'missing'],
    ['one of an older revision', 2, 1, false, 'stale'],
    ['one of this revision', 2, 2, false, 'current'],
    // The content check refuses it; until somebody has corrected it, nobody is told that the page is old.
    ['one of a revision that does not exist', 2, 3, false, 'current'],
  ] as const)('%s', (_, source, translates, isSource, state) => {
    expect(getTranslationState(source, translates, isSource)).toBe(state);
  });
});
