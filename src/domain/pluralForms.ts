const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;

/**
 * The name that the forms of a plural share.
 * @example findPluralBase('places.found_one') // => 'places.found'
 */
export function findPluralBase(key: string): string | undefined {
  return PLURAL.exec(key)?.[1];
}

/** @example listPluralCategories('pl') // => ['few', 'many', 'one', 'other'] */
export function listPluralCategories(language: string): readonly Intl.LDMLPluralRule[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

/**
 * The keys that a language must have, with the words of the source language; for each plural the forms that the language
 * has, each with the same form of the source language, or else with the one that says the number.
 */
export function listRequestedStrings(
  language: string,
  source: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(source).flatMap(([key, words = '']): [string, string][] => {
      const base = findPluralBase(key);
      if (base === undefined) return [[key, words]];
      return listPluralCategories(language).map((category) => {
        const form = `${base}_${category}`;
        return [form, source[form] ?? source[`${base}_other`] ?? words];
      });
    }),
  );
}
