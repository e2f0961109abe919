/**
 * UI strings. Only this file and `astro-i18next.config.ts` depend on i18next: astro-i18next (no longer maintained) loads
 * every `ui.json` while the site is built. To replace it with plain i18next, call `i18next.init` here with the settings
 * of that config and remove the integration from `astro.config.mjs`; nothing else changes.
 */
import i18next from 'i18next';
import { wrapFallback } from '../domain/fallbackText.ts';
import { ContentError } from '../domain/contentError.ts';
import { joinFullStops } from '../domain/fullStops.ts';
import { memoizeByName } from '../domain/memoize.ts';
import type { SiteValues } from '../domain/siteValues.ts';
import { getSettings } from '../settings.ts';
import type sourceStrings from '../../content/en/ui.json';

type SourceKey = keyof typeof sourceStrings;
/** Plural keys without their suffix `_one`, `_other`. */
type PluralBase<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;
export type UiKey = PluralBase<SourceKey>;

/** Returns a UI string. `count` selects the plural form; other values fill `{{name}}`. */
export type Translate = (key: UiKey, values?: Readonly<Record<string, string | number>>) => string;

/** Until the content is known, strings have no values of the site. */
let getSiteValues: (language: string) => Partial<SiteValues> = () => ({});

/** Sets where `{{country}}` and `{{countryLanguage}}` come from, which every string can use. */
export function provideSiteValues(get: (language: string) => SiteValues): void {
  getSiteValues = memoizeByName(get);
}

/**
 * Missing strings are returned in the source language, marked by `wrapFallback` so that pages can label the language.
 * @throws {ContentError} if the source language lacks the string
 */
export const getTranslator = memoizeByName((language): Translate => {
  const translate = i18next.getFixedT(language, 'ui');
  // Strings without values are cached: every page asks for the same ones.
  const cache = new Map<UiKey, string>();
  return (key, values) => {
    const cached = values ? undefined : cache.get(key);
    if (cached !== undefined) return cached;
    const isTranslated = i18next.exists(key, { lng: language, ns: 'ui', ...values, fallbackLng: [] });
    if (!isTranslated && !i18next.exists(key, { lng: language, ns: 'ui', ...values })) {
      throw new ContentError({
        file: `${getSettings().contentDir}/${language}/ui.json`,
        problem: `The string "${key}" is missing.`,
        fix: `Add a line: "${key}": "…"`,
      });
    }
    const siteValues = getSiteValues(isTranslated ? language : getSourceLanguage());
    // Without nesting, "$t(…)" in a string is literal text.
    const found = translate(key, { ...siteValues, ...values, nest: false });
    const filled = values ? joinFullStops(found) : found;
    const string = isTranslated ? filled : wrapFallback(filled);
    if (!values) cache.set(key, string);
    return string;
  };
});

/** Base names of the plural keys. */
type PluralKey = { [Key in SourceKey]: Key extends `${infer Base}_other` ? Base : never }[SourceKey];

/** Every plural form of a string by category of `Intl.PluralRules`; `{{count}}` is not filled in. */
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
  return findForm(getSourceLanguage(), key);
}

function getSourceLanguage(): string {
  const [source = ''] = [i18next.options.fallbackLng ?? ''].flat().map(String);
  return source;
}
