import { describe, expect, it } from 'vitest';
import { createPrivateCharacterCheck, findPrivateCharacter } from '../../src/check/privateCharacters.ts';
import { wrapFallback } from '../../src/domain/fallbackText.ts';

describe('createPrivateCharacterCheck', () => {
  const list = (files: Readonly<Record<string, string>>) => {
    const { look, listIssues } = createPrivateCharacterCheck(['ar', 'pt-BR']);
    for (const [path, text] of Object.entries(files)) look(path, findPrivateCharacter(text));
    return listIssues().map(({ file, problem }) => `${file}  ${problem}`);
  };

  it('reports the first file of each language, and the number of files', () => {
    expect(
      list({
        'ar/index.html': `<p>${wrapFallback('Doctor')}</p>`,
        'ar/time/index.html': 'a \ue001 b',
        'en/index.html': '<p>Doctor</p>',
        'search/pt-BR.json': `{"says":"${wrapFallback('Ask')}"}`,
        'data/v1/places.json': '"\u{100000}"',
      }),
    ).toEqual([
      'ar/index.html  A private-use character (U+E000) would be published in 2 files of the language "ar".',
      'search/pt-BR.json  A private-use character (U+E000) would be published in 1 file of the language "pt-BR".',
      'data/v1/places.json  A private-use character (U+100000) would be published in 1 file of the language "any".',
    ]);
  });

  it('accepts all other files', () => {
    expect(list({ 'ar/index.html': '<p>طبيب 👩‍💻</p>' })).toEqual([]);
  });
});
