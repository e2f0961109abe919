import { canonicalizeTag } from '../domain/languageTag.ts';
import { getDirection } from '../domain/script.ts';
import type { Issues } from '../domain/contentError.ts';
import type { Content } from '../content/content.ts';
import { listReservedTags } from '../domain/paths.ts';

/** Whether a folder is named with the tag of a language, as it is written everywhere. */
export function isLanguage(folder: string): boolean {
  return canonicalizeTag(folder) === folder && Intl.DisplayNames.supportedLocalesOf([folder]).length > 0;
}

/** A folder that is named after no language or like a part of the site, or whose direction is not that of the language. */
export function* listLanguageIssues({ folder, languages }: Content, language: string): Issues {
  if (listReservedTags().includes(language)) {
    yield {
      file: folder.getName(language),
      problem: `No language can have the name "${language}": other pages of this site are at /${language}/.`,
      fix: 'Name the folder with another tag of the same language: ro-RO in place of ro.',
    };
    return;
  }
  if (!isLanguage(language)) {
    const canonical = canonicalizeTag(language);
    yield {
      file: folder.getName(language),
      problem: `The folder "${language}" is named after no language.`,
      fix:
        canonical !== undefined && isLanguage(canonical)
          ? `Name it: ${canonical}`
          : 'Name it with the tag of the language: ro for Romanian, pt-BR for the Portuguese of Brazil.',
    };
    return;
  }
  const read = languages.get(language)?.language;
  const direction = getDirection(language);
  if (!read || read.value.direction === direction) return;
  yield read.yaml.describe(
    ['direction'],
    `The direction is "${read.value.direction}", but ${read.value.english} is written the other way.`,
    `Write: direction: ${direction}`,
  );
}
