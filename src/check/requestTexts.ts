import type { Content, LanguageContent } from '../content/content.ts';
import { requestPlaceholders } from '../content/schemas/textSchemas.ts';
import type { Issues } from '../domain/contentError.ts';
import { listPlaceholders } from '../domain/placeholders.ts';
import { findSensitiveWord } from '../domain/sensitiveWords.ts';
import { listSensitiveWords } from './sensitiveWordRules.ts';

/** What the message to places (`requests.yaml`) fills in that there is not, and a subject that tells what the site is about. */
export function* listRequestIssues({ requestTexts }: LanguageContent, { languages }: Content): Issues {
  if (!requestTexts) return;
  const { yaml, value } = requestTexts;
  for (const [field, words] of Object.entries(value)) {
    const known = requestPlaceholders[field] ?? [];
    for (const name of listPlaceholders(words).filter((placeholder) => !known.includes(placeholder))) {
      yield yaml.describe(
        [field],
        `"${field}" can’t fill in {{${name}}}.`,
        known.length > 0
          ? `It can fill in: ${known.map((placeholder) => `{{${placeholder}}}`).join(', ')}`
          : 'Write the words themselves.',
      );
    }
  }
  // The subject stands in a mailbox, in a notification and on a locked screen.
  const words = [...languages.values()].flatMap((language) => listSensitiveWords(language));
  const found = findSensitiveWord(value.subject, words);
  if (found) {
    yield yaml.describe(
      ['subject'],
      `The subject tells what the site is about: "${found.written}".`,
      'Say it in other words. The sensitive words stand in each language’s sensitive.yaml.',
    );
  }
}
