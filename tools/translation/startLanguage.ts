import { isLanguage } from '../../src/check/languageFolder.ts';
import type { Content } from '../../src/content/content.ts';
import { textFileNames } from '../../src/content/textFiles.ts';
import { listReservedTags } from '../../src/domain/paths.ts';
import { getDirection } from '../../src/domain/script.ts';
import { getRevisions, getSourceTag } from '../../src/content/textUnits.ts';
import type { TranslationStatus } from './translationStatus.ts';

/**
 * The initial files of a new language, by path in the content folder. It is built but not offered to readers, and missing
 * texts fall back to the source language. Undefined if the tag is invalid or reserved, or the folder already exists.
 */
export function startLanguage(content: Content, tag: string): Map<string, string> | undefined {
  if (!isLanguage(tag) || listReservedTags().includes(tag) || content.languages.has(tag)) return undefined;
  const [name, english] = [tag, 'en'].map(
    (language) => new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag,
  );
  const language = [
    `name: ${JSON.stringify(capitalize(name ?? tag, tag))}`,
    `english: ${JSON.stringify(english)}`,
    `direction: ${getDirection(tag)}`,
    'status: preview\n',
  ].join('\n');
  const source = content.languages.get(getSourceTag(content));
  const textFiles = textFileNames
    .filter((name) => source?.[name])
    .map((file): [string, string] => {
      const { revision } = getRevisions(content, tag, `${file}.yaml`);
      return [`${tag}/${file}.yaml`, `translates: ${String(revision)}\n`];
    });
  return new Map([[`${tag}/language.yaml`, language], [`${tag}/ui.json`, '{}\n'], ...textFiles]);
}

/** @example capitalize('română', 'ro') // => 'Română' */
function capitalize(name: string, language: string): string {
  const [first = '', ...rest] = Array.from(name);
  return first.toLocaleUpperCase(language) + rest.join('');
}

/** Why a language can't be offered to readers yet, as sentences. */
export function listLiveBlockers({ lacks, missing, foreign, pages }: TranslationStatus): string[] {
  return [
    ...lacks.map((file) => `${file}.yaml is not written yet.`),
    ...(pages.missing > 0 ? [`${String(pages.missing)} of ${String(pages.all)} pages are missing.`] : []),
    ...(missing.texts > 0 ? [`${String(missing.texts)} texts are missing.`] : []),
    ...(foreign.length > 0 ? [`${String(foreign.length)} texts seem to be in English.`] : []),
  ];
}
