import type { z } from 'zod';
import { sensitiveSchema } from '../content/schemas/sensitive.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { readSensitiveWord, type SensitiveWord } from '../domain/sensitiveWords.ts';
import type { ContentFile } from '../content/contentFile.ts';
import type { ContentFolder } from './contentFolder.ts';
import { listSourceRevisionMistakes, listTranslationRevisionMistakes } from './revision.ts';
import { suggest } from './suggestion.ts';
import { readYaml } from './yamlFile.ts';

type Sensitive = z.infer<typeof sensitiveSchema>;

const NAME = 'sensitive.yaml';

/** What a language's list of sensitive words lacks: words for all that the source language has words for. */
export function listSensitiveWordMistakes(
  folder: ContentFolder,
  language: string,
  sourceLanguage: string,
): ContentErrorDetails[] {
  const read = folder.readOne<Sensitive>(`${language}/${NAME}`, sensitiveSchema);
  if (!read) return [];
  const { yaml, value } = read;
  if (language === sourceLanguage) return listSourceRevisionMistakes(yaml, value);
  const source = readSensitive(folder.findFile(`${sourceLanguage}/${NAME}`));
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

/** The sensitive words of each language, by its tag. */
export function readSensitiveWords(
  files: readonly ContentFile[],
): ReadonlyMap<string, readonly SensitiveWord[]> {
  return new Map(
    files
      .filter(({ path }) => path.endsWith(`/${NAME}`))
      .map((file) => [
        file.path.slice(0, -`/${NAME}`.length),
        Object.values(readSensitive(file)?.words ?? {})
          .flat()
          .map(readSensitiveWord),
      ]),
  );
}

function readSensitive(file: ContentFile | undefined): Sensitive | undefined {
  return file && sensitiveSchema.safeParse(readYaml(file.file, file.text).value).data;
}
