import type { UiStrings } from '../content/uiStrings.ts';
import { suggest } from '../content/suggestion.ts';
import { listTypedNumbers } from '../content/typedNumbers.ts';
import { findUnseenSigns } from '../content/unseenSigns.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { listPlaceholders } from '../domain/placeholders.ts';
import { findPlaceholderMistake } from './placeholderMistake.ts';

const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;

/** What a language's strings lack, have too much, or fill in differently from the source language's. */
export function listUiMistakes(language: string, own: UiStrings, source: UiStrings): ContentErrorDetails[] {
  if (!own.strings || !source.strings) return [];
  const { file, strings } = own;
  const wanted = listWantedStrings(language, source.strings);
  const mistakes: ContentErrorDetails[] = [];
  let before: string | undefined;
  for (const [key, sourceWords] of wanted) {
    const words = strings[key];
    if (!Object.hasOwn(strings, key)) {
      const plural = PLURAL.test(key)
        ? ` This language needs the forms: ${listPluralCategories(language).join(', ')}.`
        : '';
      mistakes.push({
        file,
        line: before === undefined ? 1 : own.findLine(before),
        problem: `The words for "${key}" are missing.${plural}`,
        fix: `Add below this line: "${key}": "…" (in the source language: "${sourceWords}")`,
      });
      continue;
    }
    before = key;
    if (words === undefined) continue;
    for (const mistake of listStringMistakes(key, words, sourceWords)) {
      mistakes.push({ file, line: own.findLine(key), ...mistake });
    }
  }
  for (const key of Object.keys(strings).filter((written) => !wanted.has(written))) {
    mistakes.push({
      file,
      line: own.findLine(key),
      problem: `"${key}" is no string of this site.`,
      fix: suggest(key, wanted.keys(), 'Correct the key, or delete the line.'),
    });
  }
  return mistakes;
}

/** The keys of a language with the words of the source language; for each plural the forms that the language has. */
function listWantedStrings(
  language: string,
  source: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  for (const [key, words = ''] of Object.entries(source)) {
    const base = PLURAL.exec(key)?.[1];
    if (base === undefined) wanted.set(key, words);
    else for (const category of listPluralCategories(language)) wanted.set(`${base}_${category}`, words);
  }
  return wanted;
}

function listStringMistakes(
  key: string,
  words: string,
  source: string,
): { readonly problem: string; readonly fix: string }[] {
  if (words.trim() === '') {
    return [{ problem: `The words for "${key}" are empty.`, fix: `Translate: "${source}"` }];
  }
  // A form for exactly one or two may say the number in words.
  const mayLeaveOut = PLURAL.test(key) && !key.endsWith('_other') && listPlaceholders(words).length === 0;
  const placeholders = mayLeaveOut ? undefined : findPlaceholderMistake(words, source);
  return [
    ...(placeholders ? [placeholders] : []),
    // The translator would put other words in its place.
    ...(words.includes('$t(')
      ? [{ problem: 'Words can’t hold "$t(".', fix: 'Write the words without it.' }]
      : []),
    ...findUnseenSigns(words).slice(0, 1),
    ...listTypedNumbers(words).map(({ number }) => ({
      problem: `A number is typed in the words: "${number}"`,
      fix: 'Numbers come from content/facts. Say it without the number.',
    })),
  ];
}

function listPluralCategories(language: string): readonly string[] {
  const categories: readonly string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return ['zero', 'one', 'two', 'few', 'many', 'other'].filter((category) => categories.includes(category));
}
