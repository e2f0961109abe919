import type { ContentErrorDetails } from '../domain/contentError.ts';
import { listPlaceholders } from '../domain/placeholders.ts';
import { readYaml } from './yamlFile.ts';

/** The strings of a `ui.json`, or undefined where it can't be read, with what is wrong with the file itself. */
export interface UiStrings {
  readonly file: string;
  readonly strings: Readonly<Record<string, string>> | undefined;
  readonly getLine: (key: string) => number;
  readonly mistakes: readonly ContentErrorDetails[];
}

/** JSON is read twice: strictly, and as YAML, which remembers where each key stands. */
export function readUiStrings(file: string, text: string): UiStrings {
  const yaml = readYaml(file, text);
  const getLine = (key: string): number => yaml.getLine([key]);
  try {
    const value = JSON.parse(text) as unknown;
    const strings = Object.fromEntries(
      Object.entries(value as object).map(([key, words]) => [key, String(words)]),
    );
    return { file, strings, getLine, mistakes: [] };
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const line = position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
    return {
      file,
      strings: undefined,
      getLine,
      mistakes: [
        {
          file,
          line,
          problem: 'This line or the one above can’t be read as JSON.',
          fix: 'Every line is "key": "words", with a comma at its end, except the last one.',
        },
      ],
    };
  }
}

const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;

/** What a language's strings lack, have too much, or fill in differently from the source language's. */
export function listUiMistakes(language: string, own: UiStrings, source: UiStrings): ContentErrorDetails[] {
  if (!own.strings || !source.strings) return [];
  const { file } = own;
  const mistakes: ContentErrorDetails[] = [];
  const wanted = new Map<string, string>();
  for (const [key, words] of Object.entries(source.strings)) {
    const base = PLURAL.exec(key)?.[1];
    if (base === undefined) wanted.set(key, words);
    else for (const category of listPluralCategories(language)) wanted.set(`${base}_${category}`, words);
  }
  for (const [key, sourceWords] of wanted) {
    const words = own.strings[key];
    if (words === undefined) {
      const plural = PLURAL.test(key)
        ? ` This language needs the forms: ${listPluralCategories(language).join(', ')}.`
        : '';
      mistakes.push({
        file,
        problem: `The words for "${key}" are missing.${plural}`,
        fix: `Add a line: "${key}": "…" (in the source language: "${sourceWords}")`,
      });
      continue;
    }
    if (words.trim() === '') {
      mistakes.push({
        file,
        line: own.getLine(key),
        problem: `The words for "${key}" are empty.`,
        fix: `Translate: "${sourceWords}"`,
      });
    }
    const placeholders = listPlaceholders(words).sort();
    const expected = listPlaceholders(sourceWords).sort();
    // A form for exactly one or two may say the number in words.
    const mayLeaveOut = PLURAL.test(key) && !key.endsWith('_other') && placeholders.length === 0;
    if (!mayLeaveOut && placeholders.join() !== expected.join()) {
      mistakes.push({
        file,
        line: own.getLine(key),
        problem: `"${key}" fills in ${printNames(placeholders)}, but the source language fills in ${printNames(expected)}.`,
        fix: `Use exactly these: ${expected.map((name) => `{{${name}}}`).join(' ') || 'none'}`,
      });
    }
    if (/\d/.test(words)) {
      mistakes.push({
        file,
        line: own.getLine(key),
        problem: `"${key}" has a number typed in it.`,
        fix: 'Numbers come from content/facts. Say it without the number.',
      });
    }
  }
  for (const key of Object.keys(own.strings)) {
    if (!wanted.has(key)) {
      mistakes.push({
        file,
        line: own.getLine(key),
        problem: `"${key}" is no string of this site.`,
        fix: 'Delete the line, or correct the key.',
      });
    }
  }
  return mistakes;
}

function listPluralCategories(language: string): readonly string[] {
  const categories: readonly string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return ['zero', 'one', 'two', 'few', 'many', 'other'].filter((category) => categories.includes(category));
}

function printNames(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.map((name) => `{{${name}}}`).join(' and ');
}
