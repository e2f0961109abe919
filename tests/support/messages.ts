import { expect } from 'vitest';

/** What nobody who edits content should have to know. */
export const JARGON =
  /\b(frontmatter|yaml|json|mdx|html|jsx|schema|syntax|parse|token|invalid|undefined|null|object)\b/i;

/**
 * Whether mistakes are told as they should be: for each two lines, where and what, then what to do, in the words of an
 * editor.
 */
export function expectCalm(reported: string, contentDir: string, what: string): void {
  for (const [index, line] of reported.split('\n').entries()) {
    expect(line, what).toMatch(index % 2 === 0 ? /^\S.*? {2}\S.*\S$/ : /^ {2}\S.*\S$/);
    if (index % 2 === 0) expect(line.startsWith(`${contentDir}/`), `${what}: ${line}`).toBe(true);
    expect(withoutQuotes(line), what).not.toMatch(JARGON);
    expect(withoutQuotes(line), what).not.toMatch(/!|\bat .*:\d+:\d+/);
    expect(line, what).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  }
}

function withoutQuotes(line: string): string {
  return line
    .replace(/^.*?\.(yaml|json|mdx)(:\d+)? {2}/, '')
    .replace(/"[^"]*"|\{\{[^}]*\}\}|\S+\.(yaml|json|mdx)\b/g, '');
}
