import type { Issue } from '../domain/contentError.ts';

/**
 * The issue if a text is only a stand-in such as "…", or undefined.
 * @example findUnfinished('…') // => { problem: 'There is only "…" here.', … }
 */
export function findUnfinished(text: string): Issue | undefined {
  // Punctuation alone is not a text; a placeholder or an element is.
  if (/[\p{L}\p{N}{<]/u.test(text) || !/[….]/.test(text)) return undefined;
  return {
    problem: `There is only "${text.trim()}" here.`,
    fix: 'Write the text, or delete it to show the source language instead.',
  };
}
