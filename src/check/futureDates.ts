import { isRealDate } from '../domain/calendarDay.ts';
import type { Issues } from '../domain/contentError.ts';
import type { Content } from '../content/content.ts';
import type { YamlFile } from '../content/yamlFile.ts';

/** The fields with the date of something done in the past. */
const DONE = /(^|\.)(assured\.date|confirmed\.\w+\.date|reviewers\.[^.]+\.date|checked|recorded)$/;
const DATE = /\d{4}(-\d{2}(-\d{2})?)?/g;

/**
 * Reports confirmation and review dates in the future, which would keep a fact fresh for too long. `today` is `YYYY-MM-DD`.
 */
export function* listFutureDates({ folder, languages }: Content, today: string): Issues {
  const guides = new Map(
    [...languages.values()]
      .flatMap((language) => [...language.guides.values()])
      .map((guide) => [guide.file, guide]),
  );
  for (const contentFile of folder.listFiles()) {
    if (!contentFile.text.match(DATE)?.some((date) => isAfter(date, today))) continue;
    const guide = guides.get(contentFile.file);
    if (guide) yield* listIn(guide.yaml, today);
    else if (/\.yaml$|\/reviewed\.json$/.test(contentFile.path))
      yield* listIn(folder.readYaml(contentFile), today);
  }
}

function* listIn(yaml: YamlFile, today: string, value = yaml.value, path: readonly string[] = []): Issues {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const innerPath = [...path, key];
    if (!DONE.test(innerPath.join('.')) || !isAfter(String(inner), today))
      yield* listIn(yaml, today, inner, innerPath);
    else {
      yield yaml.describe(
        innerPath,
        `The date ${String(inner)} in "${key}" is in the future: today is ${today}.`,
        'Write the day on which it was actually done.',
        { code: 'future', remedies: [{ code: 'write', value: today }] },
      );
    }
  }
}

/** Whether a day, a month or a year is entirely after a day. */
function isAfter(date: string, today: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(date) && isRealDate(date) && date > today.slice(0, date.length);
}
