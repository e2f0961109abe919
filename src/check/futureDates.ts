import { isRealDate } from '../content/schemas/fact.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import type { ContentFolder } from '../content/contentFolder.ts';
import { readGuide } from '../content/guideFile.ts';
import { readYaml, type YamlFile } from '../content/yamlFile.ts';

/** The fields that say when something was done. Nothing is done in the future. */
const DONE: readonly (readonly [group: string | undefined, field: string])[] = [
  ['assured', 'date'],
  ['review', 'on'],
  [undefined, 'checked'],
];
const DATE = /\d{4}(-\d{2}(-\d{2})?)?/g;

/**
 * Days on which something was stated or checked that have not come yet: the site would say that it is sure for years.
 * `today` is `YYYY-MM-DD`.
 */
export function listFutureDates(folder: ContentFolder, today: string): ContentErrorDetails[] {
  return folder
    .listFiles()
    .filter(({ text }) => text.match(DATE)?.some((date) => isAfter(date, today)))
    .flatMap(({ path, file, text }) => {
      if (path.endsWith('.yaml')) return listIn(readYaml(file, text), today);
      return path.endsWith('.mdx') ? listIn(readGuide(file, text).head, today) : [];
    });
}

function listIn(
  yaml: YamlFile,
  today: string,
  value = yaml.value,
  path: readonly string[] = [],
): ContentErrorDetails[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const own = [...path, key];
    const isDone = DONE.some(
      ([group, field]) => field === key && (group === undefined || group === path.at(-1)),
    );
    const date = String(inner);
    if (!isDone || !isAfter(date, today)) return listIn(yaml, today, inner, own);
    return [
      {
        file: yaml.file,
        line: yaml.getLine(own),
        problem: `The date ${date} at "${key}" lies in the future: today is ${today}.`,
        fix: 'Write the day on which it was really done.',
      },
    ];
  });
}

/** Whether all of a day, a month or a year comes after a day. */
function isAfter(date: string, today: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(date) && isRealDate(date) && date > today.slice(0, date.length);
}
