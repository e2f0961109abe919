import type { ContentErrorDetails } from '../domain/contentError.ts';
import { memoizeByText } from '../domain/memoize.ts';
import { readYaml } from './yamlFile.ts';
import { isFields } from '../domain/fields.ts';

/** The strings of a `ui.json` file, with issues of the file itself. */
export interface UiStrings {
  readonly file: string;
  /** Undefined if the file can't be parsed; a value that is not text is undefined under its key. */
  readonly strings: Readonly<Record<string, string | undefined>> | undefined;
  readonly findLine: (key: string) => number;
  readonly issues: readonly ContentErrorDetails[];
}

export const readUiStrings = memoizeByText((file, text): UiStrings => {
  // JSON is valid YAML, and the YAML parser knows the position of every key and finds duplicates.
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
      'Write every line as "key": "text", with a comma at the end of each one except the last.',
    );
  }
  if (!isFields(value)) {
    return reject(
      1,
      'This file does not consist of keys and texts.',
      'Start it with a line "{", end it with a line "}", and write lines like "key": "text" between them.',
    );
  }
  const strings = Object.entries(value).map(
    ([key, text]) => [key, typeof text === 'string' ? text : undefined] as const,
  );
  return {
    file,
    strings: Object.fromEntries(strings),
    findLine,
    issues: [
      ...yaml.issues,
      ...strings
        .filter(([, text]) => text === undefined)
        .map(([key]) =>
          yaml.describe([key], `"${key}" must be text.`, `Write text in quotation marks: "${key}": "…"`),
        ),
    ],
  };
});

const LINE = /^\s*("(\\.|[^"\\])*"\s*:\s*"(\\.|[^"\\])*"\s*,?|\{|\}|)\s*$/;

// If every line is valid on its own, a comma is missing or superfluous, and the parser fails on what follows it.
function findBrokenLine(text: string, message: string): number {
  const broken = text.split('\n').findIndex((line) => !LINE.test(line));
  if (broken !== -1) return broken + 1;
  const position = /position (\d+)/.exec(message)?.[1] ?? text.length;
  return text.slice(0, Number(position)).trimEnd().split('\n').length;
}
