import type { UiStrings } from '../content/uiStrings.ts';
import { suggest } from '../content/suggestion.ts';
import { listTypedNumbers } from '../content/typedNumbers.ts';
import type { ContentErrorDetails, Issue, Issues } from '../domain/contentError.ts';
import { memoizeByName, memoizeByObject } from '../domain/memoize.ts';
import { findPluralBase, listPluralCategories, listRequiredStrings } from '../domain/pluralForms.ts';
import { listPlaceholders } from '../domain/placeholders.ts';
import { findUnfinished } from './unfinished.ts';
import { findPlaceholderIssue } from './textRules.ts';

/** Reports unknown keys, missing source strings and mismatched placeholders. */
export function listUiIssues(
  language: string,
  target: UiStrings,
  source: UiStrings,
): readonly ContentErrorDetails[] {
  return listMemoized(source)(target)(language);
}

/** Memoized, because the editor checks all languages again after each change. */
const listMemoized = memoizeByObject((source: UiStrings) =>
  memoizeByObject((target: UiStrings) =>
    memoizeByName((language) => [...findIssues(language, target, source)]),
  ),
);

function* findIssues(language: string, target: UiStrings, source: UiStrings): Issues {
  if (!target.strings || !source.strings) return;
  const { file, strings, findLine } = target;
  const required = listRequiredStrings(language, source.strings);
  let before: string | undefined;
  for (const [key, sourceText] of required) {
    if (!Object.hasOwn(strings, key)) {
      // Other languages fall back to the source language.
      if (target === source)
        yield describeMissing(
          file,
          before === undefined ? 1 : findLine(before),
          key,
          sourceText,
          listPluralCategories(language),
        );
      continue;
    }
    before = key;
    const text = strings[key];
    if (text === undefined) continue;
    // The "other" form is the one with the number.
    const counting = source.strings[`${findPluralBase(key) ?? ''}_other`] ?? sourceText;
    for (const issue of listStringIssues(key, text, counting)) yield { file, line: findLine(key), ...issue };
  }
  for (const key of Object.keys(strings)) {
    if (required.has(key)) continue;
    yield {
      file,
      line: findLine(key),
      problem: `Unknown key "${key}".`,
      fix: suggest(key, required.keys(), 'Correct the key, or delete the line.'),
    };
  }
}

function describeMissing(
  file: string,
  line: number,
  key: string,
  text: string,
  forms: readonly string[],
): ContentErrorDetails {
  const plural =
    findPluralBase(key) === undefined ? '' : ` This language needs the forms: ${forms.join(', ')}.`;
  return {
    file,
    line,
    problem: `The text for "${key}" is missing.${plural}`,
    fix: `Add below this line: "${key}": "…" (in the source language: "${text}")`,
  };
}

function* listStringIssues(key: string, text: string, source: string): Generator<Issue> {
  if (text.trim() === '') {
    yield { problem: `The text for "${key}" is empty.`, fix: `Translate: "${source}"` };
    return;
  }
  const unfinished = findUnfinished(text);
  if (unfinished) yield unfinished;
  // A plural form for exactly one or two can spell out the number.
  const mayLeaveOut =
    findPluralBase(key) !== undefined && !key.endsWith('_other') && listPlaceholders(text).length === 0;
  const placeholders = mayLeaveOut ? undefined : findPlaceholderIssue(text, source);
  if (placeholders) yield placeholders;
  // i18next would replace it with another string.
  if (text.includes('$t(')) {
    yield { problem: 'Text can’t contain "$t(".', fix: 'Write the text without it.' };
  }
  for (const { number } of listTypedNumbers(text)) {
    yield {
      problem: `This text contains a number: "${number}"`,
      fix: 'Numbers come from content/facts. Write it without the number.',
    };
  }
}
