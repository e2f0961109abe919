import { isRealDate } from '../content/schemas/fact.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import type { ContentFile } from '../content/contentFile.ts';
import type { Content } from '../content/content.ts';
import type { YamlFile } from '../content/yamlFile.ts';

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
export function listFutureDates({ folder, languages }: Content, today: string): ContentErrorDetails[] {
  const mayBeAfter = ({ text }: ContentFile): boolean =>
    text.match(DATE)?.some((date) => isAfter(date, today)) ?? false;
  const files = folder.listFiles().filter(mayBeAfter);
  const guides = [...languages.values()].flatMap((language) => [...language.guides.values()]);
  return [
    ...files.filter(({ path }) => path.endsWith('.yaml')).map((file) => folder.readYaml(file)),
    ...guides.filter((guide) => files.some(({ file }) => file === guide.file)).map(({ yaml }) => yaml),
  ].flatMap((yaml) => listIn(yaml, today));
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
