import type { ContentErrorDetails } from '../domain/contentError.ts';
import { listPlaceholders } from '../domain/placeholders.ts';
import { findPlaceholderMistake } from './placeholderMistake.ts';
import { suggest } from './suggestion.ts';
import { listTypedNumbers } from './typedNumbers.ts';
import { findUnseenSigns } from './unseenSigns.ts';
import { describeTakenName, isTakenName } from './yamlMistakes.ts';

/** The strings of a `ui.json`, or undefined where it can't be read, with what is wrong with the file itself. */
export interface UiStrings {
  readonly file: string;
  /** Undefined under a key that has something else than words. */
  readonly strings: Readonly<Record<string, string | undefined>> | undefined;
  readonly findLine: (key: string) => number | undefined;
  readonly mistakes: readonly ContentErrorDetails[];
}

export function readUiStrings(file: string, text: string): UiStrings {
  const keys = listKeys(text);
  const findLine = (key: string): number | undefined => keys.find((own) => own.key === key)?.line;
  const refuse = (line: number, problem: string, fix: string): UiStrings => ({
    file,
    strings: undefined,
    findLine,
    mistakes: [{ file, line, problem, fix }],
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse(
      findBrokenLine(text, String(error)),
      "This line can't be read.",
      'Every line is "key": "words", with a comma at its end, except the last one.',
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(
      1,
      'This file is not made of keys and words.',
      'Begin it with a line "{", end it with a line "}", and write lines "key": "words" between them.',
    );
  }
  const strings = Object.entries(value);
  return {
    file,
    strings: Object.fromEntries(
      strings.map(([key, words]) => [key, typeof words === 'string' ? words : undefined]),
    ),
    findLine,
    mistakes: [
      ...keys
        .filter(({ key, line }) => findLine(key) !== line)
        .map(({ key, line }) => ({
          file,
          line,
          problem: `"${key}" stands here for the second time.`,
          fix: 'Delete one of the two lines.',
        })),
      ...strings
        .filter(([key]) => isTakenName(key))
        .map(([key]) => ({ file, line: findLine(key), ...describeTakenName(key) })),
      ...strings
        .filter(([, words]) => typeof words !== 'string')
        .map(([key]) => ({
          file,
          line: findLine(key),
          problem: `What stands at "${key}" is not words.`,
          fix: `Write words between quotation marks: "${key}": "…"`,
        })),
    ],
  };
}

// A parser forgets where a key stood, and of two equal ones it keeps the last. Every key has a line of its own.
function listKeys(text: string): { readonly key: string; readonly line: number }[] {
  return text.split('\n').flatMap((words, index) => {
    const key = /^\s*"([^"\\]*)"\s*:/.exec(words)?.[1];
    return key === undefined ? [] : [{ key, line: index + 1 }];
  });
}

const LINE = /^\s*("(\\.|[^"\\])*"\s*:\s*"(\\.|[^"\\])*"\s*,?|\{|\}|)\s*$/;

// Where each line by itself is right, a comma is missing or too much; the parser stumbles over what follows it.
function findBrokenLine(text: string, message: string): number {
  const broken = text.split('\n').findIndex((line) => !LINE.test(line));
  if (broken !== -1) return broken + 1;
  const position = /position (\d+)/.exec(message)?.[1] ?? text.length;
  return text.slice(0, Number(position)).trimEnd().split('\n').length;
}

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
