import type { Issue } from '../domain/contentError.ts';

/**
 * What is wrong with words that somebody meant to write later, or undefined.
 * @example findUnfinished('…') // => { problem: 'Only "…" stands here.', … }
 */
export function findUnfinished(text: string): Issue | undefined {
  // Signs alone are words nowhere; what is filled in is.
  if (/[\p{L}\p{N}{<]/u.test(text) || !/[….]/.test(text)) return undefined;
  return {
    problem: `Only "${text.trim()}" stands here.`,
    fix: 'Write the words, or take it out: then the words of the source language are shown.',
  };
}
