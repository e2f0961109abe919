/**
 * Mistakes for which a form has words of its own (`issue.CODE` in the editor): where a file has names of fields, it has
 * labels, and it speaks more languages.
 */
export const issueCodes = [
  'answer',
  'area',
  'backwards',
  'choice',
  'cityName',
  'cityUnused',
  'codeName',
  'codeSigns',
  'codeTaken',
  'confidential',
  'countryTwice',
  'empty',
  'emptyList',
  'future',
  'holidays',
  'hoursDash',
  'hoursHolidays',
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

/** What would correct a mistake at one press, with words for the button (`remedy.CODE`). */
export const remedyCodes = ['hide', 'holidaysOff', 'holidaysUnknown', 'remove', 'swap', 'write'] as const;

export interface Remedy {
  readonly code: (typeof remedyCodes)[number];
  /** The field, from where the path of the mistake begins; the field of the mistake where it is left out. */
  readonly path?: readonly PropertyKey[] | undefined;
  /** What to put there; undefined takes the field away. */
  readonly value?: unknown;
}

/** The same mistake for a form. */
export interface FormIssue {
  readonly code?: IssueCode | undefined;
  /** What fills the words. A date is `YYYY-MM-DD`. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly remedies?: readonly Remedy[] | undefined;
}

/** A mistake, in the words of the person who edits content. */
export interface Issue extends FormIssue {
  /** What is wrong, with the value that was found. */
  readonly problem: string;
  /** What to type instead. */
  readonly fix: string;
}

/** A mistake and where it stands. `file` is relative to the project, `line` counts from 1. */
export interface ContentErrorDetails extends Issue {
  readonly file: string;
  readonly line?: number | undefined;
  /** The fields in which it stands, from the outermost one; a form shows it there. */
  readonly path?: readonly PropertyKey[] | undefined;
  /** The page that it names, which does not exist. Many of them have one cause: `groupMissingPages`. */
  readonly missingPage?: string | undefined;
}

/** The mistakes that a rule finds, one after another. */
export type Issues = Generator<ContentErrorDetails, void>;

/** Mistakes in content files, told in the words of the person who edits them. */
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
  return [where, '  ', problem, '\n  ', fix]
    .map((part) => (part.startsWith('\n') ? part : showOneLine(part)))
    .join('');
}

const LONGEST_QUOTE = 120;

/** What somebody typed may be of any length and hold anything; a mistake is told in lines that a terminal can show. */
function showOneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]+/gu, ' ')
    .replace(/"[^"]*"/gu, (quote) =>
      quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…"` : quote,
    )
    .replace(new RegExp(`(\\S{${String(LONGEST_QUOTE)}})\\S{2,}`, 'gu'), '$1…');
}

/** All mistakes as one text, sorted by file and line, each told once. */
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
