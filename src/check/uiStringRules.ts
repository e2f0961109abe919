import type { UiStrings } from '../content/uiStrings.ts';
import { suggest } from '../content/suggestion.ts';
import { listTypedNumbers } from '../content/typedNumbers.ts';
import type { ContentErrorDetails, Issue, Issues } from '../domain/contentError.ts';
import { findPluralBase, listPluralCategories, listRequestedStrings } from '../domain/pluralForms.ts';
import { listPlaceholders } from '../domain/placeholders.ts';
import { findUnfinished } from './unfinished.ts';
import { findPlaceholderIssue } from './textRules.ts';

/** What a language's strings have too much, or fill in differently from the source language's. */
export function* listUiIssues(language: string, own: UiStrings, source: UiStrings): Issues {
  if (!own.strings || !source.strings) return;
  const { file, strings, findLine } = own;
  const requested = listRequestedStrings(language, source.strings);
  let line = 1;
  for (const [key, sourceWords] of requested) {
    if (!Object.hasOwn(strings, key)) {
      // What another language lacks is shown in the words of the source language.
      if (own === source) yield describeMissing(file, line, key, sourceWords, listPluralCategories(language));
      continue;
    }
    line = findLine(key);
    const words = strings[key];
    if (words === undefined) continue;
    // The form for other numbers is the one that says the number.
    const counting = source.strings[`${findPluralBase(key) ?? ''}_other`] ?? sourceWords;
    for (const issue of listStringIssues(key, words, counting)) yield { file, line, ...issue };
  }
  for (const key of Object.keys(strings)) {
    if (requested.has(key)) continue;
    yield {
      file,
      line: findLine(key),
      problem: `"${key}" is no string of this site.`,
      fix: suggest(key, requested.keys(), 'Correct the key, or delete the line.'),
    };
  }
}

function describeMissing(
  file: string,
  line: number,
  key: string,
  words: string,
  forms: readonly string[],
): ContentErrorDetails {
  const plural =
    findPluralBase(key) === undefined ? '' : ` This language needs the forms: ${forms.join(', ')}.`;
  return {
    file,
    line,
    problem: `The words for "${key}" are missing.${plural}`,
    fix: `Add below this line: "${key}": "…" (in the source language: "${words}")`,
  };
}

function* listStringIssues(key: string, words: string, source: string): Generator<Issue> {
  if (words.trim() === '') {
    yield { problem: `The words for "${key}" are empty.`, fix: `Translate: "${source}"` };
    return;
  }
  const unfinished = findUnfinished(words);
  if (unfinished) yield unfinished;
  // A form for exactly one or two may say the number in words.
  const mayLeaveOut =
    findPluralBase(key) !== undefined && !key.endsWith('_other') && listPlaceholders(words).length === 0;
  const placeholders = mayLeaveOut ? undefined : findPlaceholderIssue(words, source);
  if (placeholders) yield placeholders;
  // The translator would put other words in its place.
  if (words.includes('$t(')) {
    yield { problem: 'Words can’t hold "$t(".', fix: 'Write the words without it.' };
  }
  for (const { number } of listTypedNumbers(words)) {
    yield {
      problem: `A number is typed in the words: "${number}"`,
      fix: 'Numbers come from content/facts. Say it without the number.',
    };
  }
}
