/** What a `ContentError` is made from. `file` is relative to the project, `line` counts from 1. */
export interface ContentErrorDetails {
  readonly file: string;
  readonly line?: number | undefined;
  /** What is wrong, with the value that was found. */
  readonly problem: string;
  /** What to type instead. */
  readonly fix: string;
}

/** A mistake in a content file, told in the words of the person who edits it. */
export class ContentError extends Error {
  readonly details: ContentErrorDetails;

  constructor(details: ContentErrorDetails) {
    super(formatContentError(details));
    this.name = 'ContentError';
    this.details = details;
  }
}

/**
 * Two lines: where and what, then the fix.
 * @example formatContentError({ file: 'content/site.yaml', line: 3, problem: 'The name is missing.', fix: 'Add a line: name: …' })
 * // => "content/site.yaml:3  The name is missing.\n  Add a line: name: …"
 */
export function formatContentError({ file, line, problem, fix }: ContentErrorDetails): string {
  return `${line === undefined ? file : `${file}:${String(line)}`}  ${problem}\n  ${fix}`;
}

/** All mistakes as one text, sorted by file and line, each told once. */
export function formatContentErrors(errors: readonly ContentErrorDetails[]): string {
  const sorted = [...errors].sort(
    (a, b) =>
      compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compareText(a.problem, b.problem),
  );
  return [...new Set(sorted.map(formatContentError))].join('\n');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
