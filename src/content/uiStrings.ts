import type { ContentErrorDetails } from '../domain/contentError.ts';
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
