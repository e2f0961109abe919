import { expect } from 'vitest';

/** Terms that messages to editors must not contain. */
const JARGON =
  /\b(frontmatter|yaml|json|mdx|html|jsx|schema|syntax|parse|token|invalid|undefined|null|object)\b/i;

/**
 * Expects issues as pairs of lines: where and what, then what to do, without jargon.
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
