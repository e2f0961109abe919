import type { LanguageContent } from '../content/content.ts';
import { suggestOneOf } from '../content/suggestion.ts';
import type { Issues } from '../domain/contentError.ts';
import { memoizeByObject } from '../domain/memoize.ts';
import { parseSensitiveWord, type SensitiveWord } from '../domain/sensitiveWords.ts';
import { listRevisionIssues } from './revision.ts';

/** Reports topics of sensitive words that a language lacks, or that the source language does not have. */
export function* listSensitiveWordIssues(language: LanguageContent, sourceLanguage: LanguageContent): Issues {
  if (!language.sensitive) return;
  const { yaml, value } = language.sensitive;
  const source = sourceLanguage.sensitive?.value;
  yield* listRevisionIssues(yaml, value, source, language === sourceLanguage);
  if (!source || language === sourceLanguage) return;
  const requested = Object.keys(source.words);
  for (const topic of requested) {
    if (value.words[topic]) continue;
    yield yaml.describe(
      ['words'],
      `The words for "${topic}" are missing.`,
      `Add under "words": ${topic}: ["…"]`,
    );
  }
  for (const topic of Object.keys(value.words)) {
    if (source.words[topic]) continue;
    yield yaml.describe(
      ['words', topic],
      `The source language has no words for "${topic}".`,
      suggestOneOf(topic, requested, 'It has words for'),
    );
  }
}

/** The sensitive words of a language. */
export function listSensitiveWords(language: LanguageContent | undefined): readonly SensitiveWord[] {
  return language ? parseSensitiveWords(language) : [];
}

const parseSensitiveWords = memoizeByObject(({ sensitive }: LanguageContent): readonly SensitiveWord[] => {
  const { words = {}, joined } = sensitive?.value ?? {};
  return Object.values(words)
    .flat()
    .map((word) => parseSensitiveWord(word, joined));
});
