import type { ContentErrorDetails } from '../domain/contentError.ts';
import { memoizeByText } from '../domain/memoize.ts';
import { readYaml } from './yamlFile.ts';

/** The strings of a `ui.json`, or undefined where it can't be read, with what is wrong with the file itself. */
export interface UiStrings {
  readonly file: string;
  /** Undefined under a key that has something else than words. */
  readonly strings: Readonly<Record<string, string | undefined>> | undefined;
  readonly findLine: (key: string) => number;
  readonly issues: readonly ContentErrorDetails[];
}

export const readUiStrings = memoizeByText((file, text): UiStrings => {
  // JSON is YAML too, and the reader of YAML knows where every key stands, also one that stands there twice.
  const yaml = readYaml(file, text);
  const findLine = (key: string): number => yaml.getLine([key]);
  const reject = (line: number, problem: string, fix: string): UiStrings => ({
    file,
    strings: undefined,
    findLine,
    issues: [{ file, line, problem, fix }],
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return reject(
      findBrokenLine(text, String(error)),
      "This line can't be read.",
      'Every line is "key": "words", with a comma at its end, except the last one.',
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return reject(
      1,
      'This file is not made of keys and words.',
      'Begin it with a line "{", end it with a line "}", and write lines "key": "words" between them.',
    );
  }
  const strings = Object.entries(value).map(
    ([key, words]) => [key, typeof words === 'string' ? words : undefined] as const,
  );
  return {
    file,
    strings: Object.fromEntries(strings),
    findLine,
    issues: [
      ...yaml.issues,
      ...strings
        .filter(([, words]) => words === undefined)
        .map(([key]) =>
          yaml.describe(
            [key],
            `What stands at "${key}" is not words.`,
            `Write words between quotation marks: "${key}": "…"`,
          ),
        ),
    ],
  };
});

const LINE = /^\s*("(\\.|[^"\\])*"\s*:\s*"(\\.|[^"\\])*"\s*,?|\{|\}|)\s*$/;

// Where each line by itself is right, a comma is missing or too much; the parser stumbles over what follows it.
function findBrokenLine(text: string, message: string): number {
  const broken = text.split('\n').findIndex((line) => !LINE.test(line));
  if (broken !== -1) return broken + 1;
  const position = /position (\d+)/.exec(message)?.[1] ?? text.length;
  return text.slice(0, Number(position)).trimEnd().split('\n').length;
}
