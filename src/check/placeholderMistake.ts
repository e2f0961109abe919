import { listPlaceholders } from '../domain/placeholders.ts';

/** What is wrong with words that fill in other names than those of the source language, or undefined. */
export function findPlaceholderMistake(
  words: string,
  source: string,
): { readonly problem: string; readonly fix: string } | undefined {
  const own = listPlaceholders(words).sort();
  const wanted = listPlaceholders(source).sort();
  if (own.join() === wanted.join()) return undefined;
  return {
    problem: `These words fill in ${printNames(own)}, but the source language fills in ${printNames(wanted)}.`,
    fix: wanted.length === 0 ? 'Write the words without it.' : `Use exactly this: ${printNames(wanted)}`,
  };
}

/** @example printNames(['count', 'day']) // => '{{count}} and {{day}}' */
function printNames(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.map((name) => `{{${name}}}`).join(' and ');
}
