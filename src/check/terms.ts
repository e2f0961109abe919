import type { LanguageContent } from '../content/content.ts';
import type { Glossary } from '../content/schemas/textSchemas.ts';
import type { Issues } from '../domain/contentError.ts';
import { createWordFinder } from '../domain/glossary.ts';
import { memoizeByObject } from '../domain/memoize.ts';

/** Finds the words of a text that a glossary says not to use, with what it says instead. */
export const createAvoidedFinder = memoizeByObject(({ terms }: Glossary) => {
  const avoided = Object.values(terms).flatMap(({ use, avoid = [] }) => avoid.map((word) => ({ word, use })));
  const find = createWordFinder(avoided.map(({ word }) => word));
  return (text: string) => {
    const found = new Set(find(text));
    return avoided.filter(({ word }) => found.has(word));
  };
});

/** Words of the law without their meaning, and words that the glossary of the language says not to use. */
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
          problem: `"${word}" is a word of the law, without its plain meaning.`,
          fix: `Say it plainly. Or write: what the law calls “${word}”, and then what that means.`,
        };
      }
      for (const { word, use } of findAvoided(text)) {
        yield {
          file,
          line,
          problem: `"${word}" is not the term of this site.`,
          fix: `Write "${use}", as ${glossary.yaml.file} says.`,
        };
      }
    }
  }
}
