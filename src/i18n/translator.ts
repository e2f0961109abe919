/**
 * The words of the interface. Only this file and `astro-i18next.config.ts` know i18next: astro-i18next (no longer
 * maintained) loads every `ui.json` while the site is built. To replace it by plain i18next, call `i18next.init` here
 * with the settings of that config and take the integration out of `astro.config.mjs`; nothing else changes.
 */
import i18next from 'i18next';
import { wrapFallback } from '../domain/fallbackText.ts';
import { ContentError } from '../domain/contentError.ts';
import { joinFullStops } from '../domain/fullStops.ts';
import { memoizeByName } from '../domain/memoize.ts';
import { getSettings } from '../settings.ts';
import type sourceStrings from '../../content/en/ui.json';

type SourceKey = keyof typeof sourceStrings;
/** Keys with a plural are named without `_one`, `_other`. */
type PluralBase<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;
export type UiKey = PluralBase<SourceKey>;

/** Returns the words in the page's language. `count` chooses the plural form; other values fill `{{name}}`. */
export type Translate = (key: UiKey, values?: Readonly<Record<string, string | number>>) => string;

/**
 * What a language lacks is said in the source language, with signs around it (`borrow`): another language is never shown in
 * silence.
 * @throws if the source language lacks a string
 */
export const getTranslator = memoizeByName((language): Translate => {
  const translate = i18next.getFixedT(language, 'ui');
  // Every page asks for the same words; those without a value are looked up once.
  const plain = new Map<UiKey, string>();
  return (key, values) => {
    const known = values ? undefined : plain.get(key);
    if (known !== undefined) return known;
    if (!i18next.exists(key, { lng: language, ns: 'ui', ...values })) {
      throw new ContentError({
        file: `${getSettings().contentDir}/${language}/ui.json`,
        problem: `The words for "${key}" are missing.`,
        fix: `Add a line: "${key}": "…"`,
      });
    }
    // Words are words: "$t(…)" in them names no others.
    const found = translate(key, { ...values, nest: false });
    const isOwn = i18next.exists(key, { lng: language, ns: 'ui', ...values, fallbackLng: [] });
    const filled = values ? joinFullStops(found) : found;
    const words = isOwn ? filled : wrapFallback(filled);
    if (!values) plain.set(key, words);
    return words;
  };
});

/** The keys that have a plural. */
type PluralKey = { [Key in SourceKey]: Key extends `${infer Base}_other` ? Base : never }[SourceKey];

/** Every plural form of a string, by the category of `Intl.PluralRules`; `{{count}}` is left to be filled. */
export function getPluralForms(language: string, key: PluralKey): Readonly<Record<string, string>> {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return Object.fromEntries(
    pluralCategories.map((category) => [
      category,
      String(findForm(language, `${key}_${category}`) ?? findSourceForm(`${key}_other`)),
    ]),
  );
}

function findForm(language: string, key: string): unknown {
  return i18next.getResource(language, 'ui', key, { keySeparator: false });
}

function findSourceForm(key: string): unknown {
  const [source = ''] = [i18next.options.fallbackLng ?? ''].flat().map(String);
  return findForm(source, key);
}
