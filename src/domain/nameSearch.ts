/**
 * By tag: the words that each language is found by, and its message that no language was found. Loaded when somebody
 * types: with forty languages, they would be half of the page.
 */
export type LanguageNames = Readonly<
  Record<string, { readonly names: readonly string[]; readonly none: string | undefined }>
>;

/** Letters that Unicode doesn't decompose, and those of Persian keyboards. */
const PLAIN_FORMS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ی: 'ي', ک: 'ك' };
const PLAIN_KEYS = new RegExp(`[${Object.keys(PLAIN_FORMS).join('')}]`, 'g');

/** Endings differ between the forms of a name ("український", "українська"), so this many letters may be cut off. */
const MAX_ENDING = 3;
const MIN_STEM = 4;

/**
 * Folds more than `foldWords`, without its tables: the search imports those, and scripts that share code can't be inlined.
 * @example listNameWords('Język łotewski') // => ['jezyk', 'lotewski']
 */
export function listNameWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(PLAIN_KEYS, (letter) => PLAIN_FORMS[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * The indexes of the lists of words that match what was typed. Strict matches exclude looser ones: whole words or their
 * beginnings, then parts of words, then at least one word of several, then another ending.
 * @example findByNames([['thai', 'thailand'], ['lithuanian']], 'thai') // => [0]
 */
export function findByNames(lists: readonly (readonly string[])[], typed: string): number[] {
  const words = listNameWords(typed);
  const startsAny =
    (cut: number) =>
    (names: readonly string[]): boolean =>
      words.some((word) => {
        const stem = word.slice(0, word.length - cut);
        return stem.length >= MIN_STEM && names.some((name) => name.startsWith(stem));
      });
  const attempts: ((names: readonly string[]) => boolean)[] = [
    (names) => words.every((word) => names.some((name) => name.startsWith(word))),
    (names) => words.every((word) => names.some((name) => name.includes(word))),
    ...Array.from({ length: MAX_ENDING + 1 }, (_, cut) => startsAny(cut)),
  ];
  for (const matches of attempts) {
    const found = [...lists.keys()].filter((index) => matches(lists[index] ?? []));
    if (found.length > 0) return found;
  }
  return [];
}
