import { createHash } from 'node:crypto';
import type { ContentErrorDetails } from '../domain/contentError.ts';

/** Mistakes as commands of GitHub Actions: each is shown beside its line. */
export function formatForGitHub(issues: readonly ContentErrorDetails[]): string {
  return issues
    .map(({ file, line = 1, problem, fix }) => {
      const place = `file=${escapeProperty(file)},line=${String(line)},title=${escapeProperty(problem)}`;
      return `::error ${place}::${escapeText(fix)}`;
    })
    .join('\n');
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Mistakes as a report of code quality, which GitLab shows in a merge request. */
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
