import type { LanguageContent } from '../content/content.ts';
import type { Mistakes } from '../domain/contentError.ts';
import { hasWord } from '../domain/glossary.ts';

/** Words of the law without their meaning, and words that the glossary of the language says not to use. */
export function* listTermMistakes({ glossary, guides }: LanguageContent): Mistakes {
  if (!glossary) return;
  const { terms, legal = [] } = glossary.value;
  const avoided = Object.values(terms).flatMap(({ use, avoid = [] }) => avoid.map((word) => ({ word, use })));
  for (const { file, getText } of guides.values()) {
    for (const { text, line } of getText().paragraphs) {
      const plain = text.replace(/[“”"„«»][^“”"„«»]*[“”"„«»]/g, '');
      for (const word of legal) {
        if (!hasWord(plain, word)) continue;
        yield {
          file,
          line,
          problem: `"${word}" is a word of the law, without its plain meaning.`,
          fix: `Say it plainly. Or write: what the law calls “${word}”, and then what that means.`,
        };
      }
      for (const { word, use } of avoided) {
        if (!hasWord(text, word)) continue;
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
