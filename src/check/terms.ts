import type { LanguageContent } from '../content/content.ts';
import type { Glossary } from '../content/schemas/textSchemas.ts';
import type { Issues } from '../domain/contentError.ts';
import { createWordFinder } from './glossary.ts';
import { memoizeByObject } from '../domain/memoize.ts';

/** Finds the words of a text that the glossary says to avoid, with the terms to use instead. */
export const createAvoidedFinder = memoizeByObject(({ terms }: Glossary) => {
  const avoided = Object.values(terms).flatMap(({ use, avoid = [] }) => avoid.map((word) => ({ word, use })));
  const find = createWordFinder(avoided.map(({ word }) => word));
  return (text: string) => {
    const found = new Set(find(text));
    return avoided.filter(({ word }) => found.has(word));
  };
});

/** Reports legal terms without their meaning, and words that the glossary says to avoid. */
export function* listTermIssues({ glossary, guides }: LanguageContent): Issues {
  if (!glossary) return;
  const findAvoided = createAvoidedFinder(glossary.value);
  const findLegal = createWordFinder(glossary.value.legal ?? []);
  for (const { file, getText } of guides.values()) {
    for (const { text, line } of getText().paragraphs) {
      const plain = text.replace(/[“”"„«»][^“”"„«»]*[“”"„«»]/g, '');
      for (const word of findLegal(plain)) {
        yield {
          file,
          line,
          problem: `"${word}" is a legal term without its plain meaning.`,
          fix: `Use plain words, or write: what the law calls “${word}”, and then what it means.`,
        };
      }
      for (const { word, use } of findAvoided(text)) {
        yield {
          file,
          line,
          problem: `"${word}" is not the term that this site uses.`,
          fix: `Write "${use}", as ${glossary.yaml.file} says.`,
        };
      }
    }
  }
}
