import { createHash } from 'node:crypto';
import { sortContentErrors, type ContentErrorDetails } from '../domain/contentError.ts';

/** Formats issues as workflow commands of GitHub Actions, which show each one beside its line. */
export function formatForGitHub(issues: readonly ContentErrorDetails[]): string {
  return issues
    .map(({ file, line = 1, problem, fix }) => {
      const properties = `file=${escapeProperty(file)},line=${String(line)},title=${escapeProperty(problem)}`;
      return `::error ${properties}::${escapeText(fix)}`;
    })
    .join('\n');
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Formats issues as a code quality report, which GitLab shows in a merge request. */
export function formatForGitLab(issues: readonly ContentErrorDetails[]): string {
  const report = issues.map(({ file, line = 1, problem, fix }) => ({
    description: `${problem} ${fix}`,
    check_name: 'content',
    fingerprint: createHash('sha256').update(`${file} ${problem}`).digest('hex'),
    severity: 'major',
    location: { path: file, lines: { begin: line } },
  }));
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** Formats errors and warnings for programs, each in the order of their files. */
export function formatAsJson(
  errors: readonly ContentErrorDetails[],
  warnings: readonly ContentErrorDetails[],
): string {
  const list = (severity: 'error' | 'warning', issues: readonly ContentErrorDetails[]) =>
    sortContentErrors(issues).map(({ file, line, problem, fix }) => ({ severity, file, line, problem, fix }));
  return JSON.stringify([...list('error', errors), ...list('warning', warnings)], undefined, 2);
}
