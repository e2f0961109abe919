import { describe, expect, it } from 'vitest';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { readGuide } from '../../src/content/guideFile.ts';
import { measureReadability } from '../support/readability.ts';

const MAX_WORDS_IN_A_SENTENCE = 20;
const HIGHEST_ENGLISH_GRADE = 6;
const HIGHEST_DANISH_LIX = 35;

const guides = readContentFiles('content').flatMap(({ path, file, text }) => {
  const language = /^(en|da)\/guides\//.exec(path)?.[1];
  return language === undefined ? [] : [{ language, file, guide: readGuide(file, text) }];
});

describe('plain language', () => {
  it('finds guides to measure', () => expect(guides.length).toBeGreaterThan(0));

  it.each(guides)('$file is easy to read', ({ language, guide }) => {
    const paragraphs = guide.getText().paragraphs.map(({ text }) => text);
    const { longest, grade, lix } = measureReadability(paragraphs, language);
    expect(longest.words, longest.sentence).toBeLessThanOrEqual(MAX_WORDS_IN_A_SENTENCE);
    if (language === 'en') expect(grade).toBeLessThanOrEqual(HIGHEST_ENGLISH_GRADE);
    else expect(lix).toBeLessThanOrEqual(HIGHEST_DANISH_LIX);
  });
});

describe('measureReadability', () => {
  it('gives a higher grade to long words and sentences', () => {
    const plain = measureReadability(['You can ask for help. You need not say your name.'], 'en');
    const official = measureReadability(
      ['Applicants desiring individualised assistance necessarily demonstrate comprehensive identification.'],
      'en',
    );
    expect(plain.grade).toBeLessThan(HIGHEST_ENGLISH_GRADE);
    expect(official.grade).toBeGreaterThan(HIGHEST_ENGLISH_GRADE);
    expect(official.lix).toBeGreaterThan(HIGHEST_DANISH_LIX);
  });

  it('computes LIX as words per sentence plus the percentage of long words', () => {
    // 4 words, 1 sentence, 1 word over six letters: 4 + 25.
    expect(measureReadability(['Du kan få rådgivning.'], 'da').lix).toBe(29);
  });

  it('returns the longest sentence', () => {
    expect(measureReadability(['One two three. One two.'], 'en').longest).toEqual({
      words: 3,
      sentence: 'One two three.',
    });
  });
});
