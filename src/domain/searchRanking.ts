/** Pages that answer at least one word of a query: `pages` are the addresses that Pagefind found for that word. */
export interface WordMatches {
  readonly word: string;
  readonly pages: readonly string[];
}

/**
 * Addresses in the order of how much of a sentence they answer. A word that few pages have says more about what the
 * reader needs than one that most pages have, so it counts for more (inverse document frequency); words that are on
 * every page count for nothing.
 * @example rankByWords([{ word: 'papers', pages: ['/a/'] }, { word: 'my', pages: ['/a/', '/b/'] }], 2) // => ['/a/']
 */
export function rankByWords(matches: readonly WordMatches[], pageCount: number): string[] {
  const scores = new Map<string, number>();
  for (const { pages } of matches) {
    const weight = Math.log(pageCount / pages.length);
    if (!(weight > 0)) continue;
    for (const page of pages) scores.set(page, (scores.get(page) ?? 0) + weight);
  }
  return [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([page]) => page);
}
