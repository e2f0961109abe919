import { isRealDate } from '../content/schemas/factSchema.ts';
import type { Issues } from '../domain/contentError.ts';
import type { Content } from '../content/content.ts';
import type { YamlFile } from '../content/yamlFile.ts';

/** The fields that say when something was done. Nothing is done in the future. */
const DONE = /(^|\.)(assured\.date|confirmed\.\w+\.date|review\.on|checked|recorded)$/;
const DATE = /\d{4}(-\d{2}(-\d{2})?)?/g;

/**
 * Days on which something was stated or checked that have not come yet: the site would say that it is sure for years.
 * `today` is `YYYY-MM-DD`.
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
    else if (contentFile.path.endsWith('.yaml')) yield* listIn(folder.readYaml(contentFile), today);
  }
}

function* listIn(yaml: YamlFile, today: string, value = yaml.value, path: readonly string[] = []): Issues {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const own = [...path, key];
    if (!DONE.test(own.join('.')) || !isAfter(String(inner), today)) yield* listIn(yaml, today, inner, own);
    else {
      yield yaml.describe(
        own,
        `The date ${String(inner)} at "${key}" lies in the future: today is ${today}.`,
        'Write the day on which it was really done.',
        { code: 'future', remedies: [{ code: 'write', value: today }] },
      );
    }
  }
}

/** Whether all of a day, a month or a year comes after a day. */
function isAfter(date: string, today: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(date) && isRealDate(date) && date > today.slice(0, date.length);
}
