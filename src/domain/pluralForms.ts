const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;

/**
 * The key of a plural without the suffix of its form.
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
 * The strings that a language must have, with their source text. A plural has the forms of that language, each paired with
 * the same form in the source language, or else with its `_other`.
 */
export function listRequiredStrings(
  language: string,
  source: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(source).flatMap(([key, text = '']): [string, string][] => {
      const base = findPluralBase(key);
      if (base === undefined) return [[key, text]];
      return listPluralCategories(language).map((category) => {
        const form = `${base}_${category}`;
        return [form, source[form] ?? source[`${base}_other`] ?? text];
      });
    }),
  );
}
