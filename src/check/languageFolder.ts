import { canonicalizeTag } from '../domain/languageTag.ts';
import { getDirection } from '../domain/script.ts';
import type { Issues } from '../domain/contentError.ts';
import type { Content } from '../content/content.ts';
import { listReservedTags } from '../domain/paths.ts';

/** Whether a folder name is a language tag in canonical form. */
export function isLanguage(folder: string): boolean {
  return canonicalizeTag(folder) === folder && Intl.DisplayNames.supportedLocalesOf([folder]).length > 0;
}

/** Reports a folder not named after a language, a clash with a path of the site, or a wrong text direction. */
export function* listLanguageIssues({ folder, languages }: Content, language: string): Issues {
  if (listReservedTags().includes(language)) {
    yield {
      file: folder.getName(language),
      problem: `A language folder can’t be named "${language}": other pages of this site are at /${language}/.`,
      fix: 'Use another tag of the same language: ro-RO instead of ro.',
    };
    return;
  }
  if (!isLanguage(language)) {
    const canonical = canonicalizeTag(language);
    yield {
      file: folder.getName(language),
      problem: `The folder name "${language}" is not a language tag.`,
      fix:
        canonical !== undefined && isLanguage(canonical)
          ? `Rename it: ${canonical}`
          : 'Use the tag of the language: ro for Romanian, pt-BR for Brazilian Portuguese.',
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
