/** Reads the result of a review sheet, which comes from somebody outside: nothing in it is trusted. */
import { isUtf8 } from 'node:buffer';
import { findInvisibleCharacters } from '../../src/content/invisibleCharacters.ts';
import { applySchema } from '../../src/content/schemaIssues.ts';
import { reviewResultSchema, type ReviewResult } from '../../src/content/schemas/reviewResultSchema.ts';
import { readYaml } from '../../src/content/yamlFile.ts';
import { ContentError, type ContentErrorDetails, type Issue } from '../../src/domain/contentError.ts';
import { shiftDay } from '../../src/domain/calendarDay.ts';
import { isFields } from '../../src/domain/fields.ts';

/** The result for all texts of a language has about 300 KB. */
const MAX_RESULT_SIZE = 2_000_000;

/** Hostile files can have thousands of issues. */
const MAX_ISSUES = 5;

interface Expected {
  /** The address of this site. */
  readonly site: string;
  /** The tags of the translated languages. */
  readonly languages: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Parses a result file, or a mail that contains one.
 * @throws {ContentError} if it is damaged, belongs to another site, or contains something that a sheet never writes
 */
export function parseReviewResult(file: string, bytes: Uint8Array, expected: Expected): ReviewResult {
  const stop = (problem: string, fix: string): never => {
    throw new ContentError({ file, problem, fix });
  };
  if (bytes.length > MAX_RESULT_SIZE)
    return stop(
      `This file is larger than ${String(MAX_RESULT_SIZE / 1_000_000)} MB.`,
      'Ask for the result again: a complete one is much smaller.',
    );
  if (!isUtf8(bytes))
    return stop('This file is not saved as UTF-8.', 'Save it again with the encoding "UTF-8".');
  const json = findJson(new TextDecoder().decode(bytes));
  if (json === undefined)
    return stop(
      'This is not the result of a review: there is no JSON in it.',
      'Save the file that the reviewer sent, or the whole mail as text. To make a sheet: npm run translate -- review LANGUAGE',
    );
  const yaml = readYaml(file, json);
  const { value, issues } =
    yaml.issues.length > 0 ? { ...yaml, value: undefined } : applySchema(reviewResultSchema, yaml);
  if (value === undefined || issues.length > 0) throw new ContentError(...issues.slice(0, MAX_ISSUES));
  const found = [...listResultIssues(value, expected)].map(({ at, problem, fix }) =>
    yaml.describe(at, problem, fix),
  );
  const foreign = listUnprintable(value).map(({ at, problem, fix }) => yaml.describe(at, problem, fix));
  const all: ContentErrorDetails[] = [...foreign, ...found];
  if (all.length > 0) throw new ContentError(...all.slice(0, MAX_ISSUES));
  return value;
}

/** The JSON object in a text. Mail programs put "> " before lines and wrap them. */
function findJson(typed: string): string | undefined {
  if (isObject(typed)) return typed;
  const unquoted = typed.replace(/^(> ?)+/gm, '');
  const cut = unquoted.slice(unquoted.indexOf('{'), unquoted.lastIndexOf('}') + 1).replace(/\s*\r?\n/g, ' ');
  return isObject(cut) ? cut : undefined;
}

function isObject(text: string): boolean {
  try {
    return isFields(JSON.parse(text));
  } catch {
    return false;
  }
}

interface Located extends Issue {
  readonly at: readonly PropertyKey[];
}

function* listResultIssues(result: ReviewResult, { site, languages, today }: Expected): Generator<Located> {
  if (!isSameAddress(result.site, site))
    yield {
      at: ['site'],
      problem: `This is a review of another site: ${result.site}`,
      fix: `Ask for a review of ${site}`,
    };
  if (!languages.includes(result.language))
    yield {
      at: ['language'],
      problem: `The site has no translation "${result.language}".`,
      fix: `The languages are: ${languages.join(', ')}`,
    };
  // Where the reviewer is, it may be tomorrow already.
  const latest = shiftDay(today, 1);
  if (result.reviewer.date > latest)
    yield {
      at: ['reviewer', 'date'],
      problem: `The date ${result.reviewer.date} is in the future: today is ${today}.`,
      fix: 'Ask the reviewer to set the clock of the device, and to save the result again.',
    };
  for (const [list, describe] of [
    ['texts', (id: string) => `"${id}" is in the file twice.`],
    ['questions', (id: string) => `The question "${id}" is answered twice.`],
  ] as const) {
    const ids = result[list].map(({ id }) => id);
    for (const [index, id] of ids.entries())
      if (ids.indexOf(id) < index)
        yield { at: [list, index, 'id'], problem: describe(id), fix: 'Ask for the result again.' };
  }
}

function isSameAddress(one: string, other: string): boolean {
  return URL.canParse(one) && new URL(one).href === new URL(other).href;
}

/** Characters that would disturb the terminal or the page, anywhere in the result. */
function listUnprintable(value: unknown, at: readonly PropertyKey[] = []): Located[] {
  if (typeof value === 'string') {
    const [first] = findInvisibleCharacters(value);
    return first ? [{ at, problem: first.problem, fix: 'Ask for the result again.' }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    listUnprintable(inner, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}
