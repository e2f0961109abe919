import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listLiveBlockers } from '../../tools/translation/startLanguage.ts';
import type { TranslationStatus } from '../../tools/translation/translationStatus.ts';

/** A number, followed by a noun in the plural whatever the number is. */
const FIXED_PLURAL =
  /\$\{(?:String|formatNumber)\([^`]*?\)\} (?:text|page|file|translation|word|language|sentence|question|change|minute|guide|answer|place|review)s\b|[a-z]\(e?s\)|\bpeople\b.*\$\{String/g;

it('messages of `npm run translate` use `formatCount` for plurals', () => {
  expect('`${String(missing.texts)} texts are missing.`').toMatch(FIXED_PLURAL);
  expect('`1 file(s)`').toMatch(FIXED_PLURAL);
  const found = globSync('tools/translation/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(FIXED_PLURAL)].map(([text]) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

describe('listLiveBlockers', () => {
  const list = (count: number): string[] =>
    listLiveBlockers({
      lacks: [],
      missing: { texts: count, words: count },
      foreign: Array.from({ length: count }),
      pages: { all: count, missing: count, stale: 0, unreviewed: 0 },
    } as unknown as TranslationStatus);

  it('returns grammatical messages for one and for two', () => {
    expect(list(1)).toEqual([
      'Missing: 1 of 1 page.',
      '1 text is missing.',
      '1 text seems to be in the source language.',
    ]);
    expect(list(2)).toEqual([
      'Missing: 2 of 2 pages.',
      '2 texts are missing.',
      '2 texts seem to be in the source language.',
    ]);
  });
});
