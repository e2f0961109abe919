/**
 * Issues for which the editor has its own message (`issue.CODE`): it shows labels instead of field names, and is localized.
 */
export const issueCodes = [
  'answer',
  'area',
  'backwards',
  'choice',
  'cityName',
  'cityUnused',
  'codeName',
  'codeCharacter',
  'codeTaken',
  'confidential',
  'countryTwice',
  'empty',
  'emptyList',
  'future',
  'holidays',
  'hoursDash',
  'hoursHolidays',
  'hoursOverlap',
  'hoursReplaced',
  'hoursSame',
  'hoursTurned',
  'hoursUncertain',
  'hoursUnread',
  'idTaken',
  'largest',
  'phone',
  'placeholder',
  'placeholders',
  'printedLater',
  'printedWhen',
  'reference',
  'sameSite',
  'shortName',
  'smallest',
  'typedNumber',
  'unknownField',
  'unsure',
  'validity',
  'wrong',
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** Fixes that the editor can apply with one button (label: `remedy.CODE`). */
export const remedyCodes = ['hide', 'holidaysOff', 'holidaysUnknown', 'remove', 'swap', 'write'] as const;

export interface Remedy {
  readonly code: (typeof remedyCodes)[number];
  /** The path of the field to change, from the same root as the path of the issue; by default that of the issue. */
  readonly path?: readonly PropertyKey[] | undefined;
  /** The new value; undefined removes the field. */
  readonly value?: unknown;
}

/** The details of an issue for the editor. */
export interface FormIssue {
  readonly code?: IssueCode | undefined;
  /** Values for the message. Dates are `YYYY-MM-DD`. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly remedies?: readonly Remedy[] | undefined;
}

/** A content issue, worded for editors. */
export interface Issue extends FormIssue {
  /** What is wrong, with the value that was found. */
  readonly problem: string;
  /** What to type instead. */
  readonly fix: string;
}

/** An issue with its location. `file` is relative to the project, `line` counts from 1. */
export interface ContentErrorDetails extends Issue {
  readonly file: string;
  readonly line?: number | undefined;
  /** The path of the field, from the root of the file; the editor shows the issue there. */
  readonly path?: readonly PropertyKey[] | undefined;
  /** The missing page that it refers to; `groupMissingPages` groups issues by it. */
  readonly missingPage?: string | undefined;
}

/** The issues that a rule yields. */
export type Issues = Generator<ContentErrorDetails, void>;

/** One or more issues in content files. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(...issues: readonly ContentErrorDetails[]) {
    super(formatContentErrors(issues));
  }
}

/**
 * Two lines: where and what, then the fix.
 * @example formatContentError({ file: 'content/site.yaml', line: 3, problem: 'The name is missing.', fix: 'Add a line: name: …' })
 * // => "content/site.yaml:3  The name is missing.\n  Add a line: name: …"
 */
export function formatContentError({ file, line, problem, fix }: ContentErrorDetails): string {
  const where = line === undefined ? file : `${file}:${String(line)}`;
  return `${showOneLine(where)}  ${showOneLine(problem)}\n  ${showOneLine(fix)}`;
}

const MAX_QUOTE_LENGTH = 120;

/** Replaces control and format characters, and shortens long quotes and words, because messages quote what was typed. */
function showOneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]+/gu, ' ')
    .replace(/"[^"]*"/gu, (quote) =>
      quote.length > MAX_QUOTE_LENGTH ? `${quote.slice(0, MAX_QUOTE_LENGTH)}…"` : quote,
    )
    .replace(new RegExp(`(\\S{${String(MAX_QUOTE_LENGTH)}})\\S{2,}`, 'gu'), '$1…');
}

/** All issues as one text, sorted by file and line, without duplicates. */
export function formatContentErrors(errors: readonly ContentErrorDetails[]): string {
  return [...new Set(sortContentErrors(errors).map(formatContentError))].join('\n');
}

/** By file and line. */
export function sortContentErrors(errors: readonly ContentErrorDetails[]): ContentErrorDetails[] {
  return errors.toSorted(
    (a, b) =>
      compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compareText(a.problem, b.problem),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
