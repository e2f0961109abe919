import type { LanguageContent } from '../content/content.ts';
import { suggest } from '../content/suggestion.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { readSensitiveWord, type SensitiveWord } from '../domain/sensitiveWords.ts';
import { listRevisionMistakes } from './revision.ts';

/** What a language's list of sensitive words lacks: words for all that the source language has words for. */
export function listSensitiveWordMistakes(
  language: LanguageContent,
  sourceLanguage: LanguageContent,
): ContentErrorDetails[] {
  if (!language.sensitive) return [];
  const { yaml, value } = language.sensitive;
  const source = sourceLanguage.sensitive?.value;
  const revision = listRevisionMistakes(yaml, value, source, language === sourceLanguage);
  if (language === sourceLanguage) return revision;
  const wanted = Object.keys(source?.words ?? {});
  const own = Object.keys(value.words);
  return [
    ...revision,
    ...wanted
      .filter((topic) => !own.includes(topic))
      .map((topic) => ({
        file: yaml.file,
        line: yaml.getLine(['words']),
        problem: `The words for "${topic}" are missing.`,
        fix: `Add under "words": ${topic}: ["…"]`,
      })),
    ...own
      .filter((topic) => source && !wanted.includes(topic))
      .map((topic) => ({
        file: yaml.file,
        line: yaml.getLine(['words', topic]),
        problem: `The source language has no words for "${topic}".`,
        fix: suggest(topic, wanted, `Its words are for: ${wanted.join(', ')}`),
      })),
  ];
}

/** The sensitive words of a language. */
export function listSensitiveWords(language: LanguageContent | undefined): SensitiveWord[] {
  const { words = {}, joined } = language?.sensitive?.value ?? {};
  return Object.values(words)
    .flat()
    .map((word) => readSensitiveWord(word, joined));
}
