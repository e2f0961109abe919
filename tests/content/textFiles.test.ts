import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { ContentFolder } from '../../src/content/contentFolder.ts';
import { lacksTexts } from '../../src/content/partlyTranslated.ts';
import { textFileNames, textFiles, type TextFile, type TextFileName } from '../../src/content/textFiles.ts';
import { hasFallback } from '../../src/domain/fallbackText.ts';
import { listTranslatedTexts } from '../../src/content/textUnits.ts';
import { checkChanged, dropFile, readChanged, type Change } from '../support/contentFixture.ts';

const whole = readChanged();
/** Files about facts that the fixture has. */
const used = textFileNames.filter((name) => {
  const { facts }: TextFile = textFiles[name];
  return facts === undefined || whole.folder.findFile(facts);
});
const drop = (name: TextFileName): Change[] =>
  whole.folder.findFile(`ar/${name}.yaml`) ? [dropFile(`ar/${name}.yaml`)] : [];

describe.each(used)('a language without %s.yaml', (name) => {
  const content = readChanged(...drop(name));
  const [target, source] = ['ar', 'en'].map((tag) => {
    const language = content.languages.get(tag);
    if (!language) throw new Error(`The fixture has no ${tag}.`);
    return language;
  });

  it('falls back to marked source-language texts', () => {
    if (!target || !source) return;
    expect(hasFallback(JSON.stringify(target[name]?.value))).toBe(true);
    // No page shows texts for reviewers, so no page lacks them.
    const { isForReviewers = false }: TextFile = textFiles[name];
    expect(lacksTexts('en', { ...source, [name]: target[name] }, source)).toBe(!isForReviewers);
  });

  it('has texts to translate', () => {
    const open = listTranslatedTexts(content, 'ar').filter(({ source: { file } }) => file === `${name}.yaml`);
    expect(open.length).toBeGreaterThan(0);
    expect(new Set(open.map(({ state }) => state))).toEqual(new Set(['missing']));
  });

  it('has at most one issue: the missing file', () => {
    // The source language of the fixture has no names of cities to fall back to.
    expect(checkChanged(...drop(name))).toBe(
      name === 'places'
        ? 'content/ar/places.yaml  This file is missing.\n  Write it, or copy the file of the same name from another language and translate it.'
        : '',
    );
  });
});

it('readOne reports a missing file if its fallback is invalid', () => {
  const folder = new ContentFolder([{ path: 'en/a.yaml', file: 'content/en/a.yaml', text: 'words: {}\n' }]);
  const schema = z.strictObject({ words: z.string() });
  expect(folder.readOne('ar/a.yaml', schema, () => ({}))).toBeUndefined();
  expect(folder.issues).toEqual([
    {
      file: 'content/ar/a.yaml',
      problem: 'This file is missing.',
      fix: 'Write it, or copy the file of the same name from another language and translate it.',
    },
  ]);
});
