import type { Content, LanguageContent } from '../content/content.ts';
import { requestPlaceholders } from '../content/schemas/textSchemas.ts';
import type { Issues } from '../domain/contentError.ts';
import { listPlaceholders } from '../domain/placeholders.ts';
import { findSensitiveWord } from '../domain/sensitiveWords.ts';
import { listSensitiveWords } from './sensitiveWordRules.ts';

/** Reports unknown placeholders in verification requests (`requests.yaml`), and a subject with a sensitive word. */
export function* listRequestIssues({ requestTexts }: LanguageContent, { languages }: Content): Issues {
  if (!requestTexts) return;
  const { yaml, value } = requestTexts;
  for (const [field, text] of Object.entries(value)) {
    const known = requestPlaceholders[field] ?? [];
    for (const name of listPlaceholders(text).filter((placeholder) => !known.includes(placeholder))) {
      yield yaml.describe(
        [field],
        `"${field}" can’t use {{${name}}}.`,
        known.length > 0
          ? `It can use: ${known.map((placeholder) => `{{${placeholder}}}`).join(', ')}`
          : 'Write the text itself.',
      );
    }
  }
  // The subject is shown in mailboxes, in notifications and on lock screens.
  const words = [...languages.values()].flatMap((language) => listSensitiveWords(language));
  const found = findSensitiveWord(value.subject, words);
  if (found) {
    yield yaml.describe(
      ['subject'],
      `The subject reveals what the site is about: "${found.written}".`,
      'Rephrase it. The sensitive words are listed in each language’s sensitive.yaml.',
    );
  }
}
