import type { z } from 'zod';
import { discreetSchema } from '../content/schemas/discreet.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { readTellingWord, type TellingWord } from '../domain/tellingWords.ts';
import type { ContentFile } from '../content/contentFile.ts';
import type { ContentFolder } from '../content/contentFolder.ts';
import { listSourceRevisionMistakes, listTranslationRevisionMistakes } from './revision.ts';
import { suggest } from '../content/suggestion.ts';
import { readYaml } from '../content/yamlFile.ts';

type Discreet = z.infer<typeof discreetSchema>;

const NAME = 'discreet.yaml';

/** What a language's list of telling words lacks: words for all that the source language has words for. */
export function listDiscreetMistakes(
  folder: ContentFolder,
  language: string,
  sourceLanguage: string,
): ContentErrorDetails[] {
  const read = folder.readOne<Discreet>(`${language}/${NAME}`, discreetSchema);
  if (!read) return [];
  const { yaml, value } = read;
  if (language === sourceLanguage) return listSourceRevisionMistakes(yaml, value);
  const source = readDiscreet(folder.findFile(`${sourceLanguage}/${NAME}`));
  const wanted = Object.keys(source?.words ?? {});
  const own = Object.keys(value.words);
  return [
    ...listTranslationRevisionMistakes(yaml, value, source),
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

/** The telling words of each language, by its tag. */
export function readTellingWords(files: readonly ContentFile[]): ReadonlyMap<string, readonly TellingWord[]> {
  return new Map(
    files
      .filter(({ path }) => path.endsWith(`/${NAME}`))
      .map((file) => [
        file.path.slice(0, -`/${NAME}`.length),
        Object.values(readDiscreet(file)?.words ?? {})
          .flat()
          .map(readTellingWord),
      ]),
  );
}

function readDiscreet(file: ContentFile | undefined): Discreet | undefined {
  return file && discreetSchema.safeParse(readYaml(file.file, file.text).value).data;
}
