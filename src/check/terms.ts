import type { LanguageContent } from '../content/content.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { isUnspaced } from '../domain/script.ts';

/** Words of the law without their meaning, and words that the glossary of the language says not to use. */
export function listTermMistakes({ glossary, guides }: LanguageContent): ContentErrorDetails[] {
  if (!glossary) return [];
  const { terms, legal = [] } = glossary.value;
  const avoided = Object.values(terms).flatMap(({ use, avoid = [] }) => avoid.map((word) => ({ word, use })));

  return [...guides.values()].flatMap(({ file, getText }) =>
    getText().paragraphs.flatMap(({ text, line }) => [
      ...legal
        .filter((word) => hasWord(withoutQuotes(text), word))
        .map((word) => ({
          file,
          line,
          problem: `"${word}" is a word of the law, without its plain meaning.`,
          fix: `Say it plainly. Or write: what the law calls “${word}”, and then what that means.`,
        })),
      ...avoided
        .filter(({ word }) => hasWord(text, word))
        .map(({ word, use }) => ({
          file,
          line,
          problem: `"${word}" is not the term of this site.`,
          fix: `Write "${use}", as ${glossary.yaml.file} says.`,
        })),
    ]),
  );
}

function withoutQuotes(text: string): string {
  return text.replace(/[“”"„«»][^“”"„«»]*[“”"„«»]/g, '');
}

// Whole words, in any script: "bail" must not be found in "bailiff". Without spaces between words a part counts too.
function hasWord(text: string, word: string): boolean {
  const start = text.toLowerCase().indexOf(word.toLowerCase());
  if (start === -1) return false;
  if (isUnspaced(word)) return true;
  return new RegExp(`(?<!\\p{L})${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'iu').test(text);
}
