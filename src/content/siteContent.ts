/** The content of the site that is being built, read once and memoized. */
import { fillPlaceholders } from '../domain/placeholders.ts';
import { isSameSite } from '../domain/siteAddress.ts';
import { provideSiteValues } from '../i18n/translator.ts';
import { getSettings, SettingsError } from '../settings.ts';
import { readContent } from './content.ts';
import type { Content, LanguageContent } from './content.ts';
import type { Records } from './contentFolder.ts';
import { formatFact } from './formatFact.ts';
import { memoize, memoizeByName } from '../domain/memoize.ts';
import { readContentFiles } from './readContentFiles.ts';
import type { Language } from './schemas/languageSchema.ts';
import type { Site } from './schemas/siteSchema.ts';
import { getSiteValues } from './readSiteValues.ts';
import type { TextFileName, TextFileValue } from './textFiles.ts';

export const getContent = memoize(
  () => findSharedContent() ?? readContent(readContentFiles(getSettings().contentDir)),
);

provideSiteValues((language) => getSiteValues(getContent(), language));

const SHARED = Symbol.for('vejviser.content');

function findSharedContent(): Content | undefined {
  return (globalThis as { [SHARED]?: Content })[SHARED];
}

/**
 * Lets Astro's bundle, which has its own copy of this module, use content that has been read: parsing it takes a tenth
 * of the build time, and a second copy takes several hundred megabytes.
 */
export function shareContent(content: Content): void {
  (globalThis as { [SHARED]?: Content })[SHARED] = content;
}

export function getSite(): Site {
  return assertPresent(getContent().site, 'record of the site').value;
}

/**
 * The address that the site is built for: `SITE_URL`, or the one in `site.yaml`. It may be a folder of its host.
 * @throws if the exit link leads to it.
 */
export function getSiteAddress(): string {
  const { address, exitLink } = getSite();
  const { siteUrl = address } = getSettings();
  if (isSameSite(exitLink, siteUrl)) {
    throw new SettingsError(
      `SITE_URL is "${siteUrl}", but "exitLink" in site.yaml leads to the same site, so leaving would not leave it.`,
    );
  }
  return siteUrl;
}

/** The build time in ms. */
export function getBuildTime(): number {
  return getSettings().buildTime;
}

/**
 * All languages of the site: the source language first, then by English name. The folders are the only list of languages.
 */
export const listLanguages = memoize((): Language[] => {
  const { sourceLanguage } = getSite();
  return [...getContent().languages]
    .map(([tag, { language }]) => ({ tag, ...assertPresent(language, `language ${tag}`).value }))
    .sort(
      (a, b) =>
        Number(b.tag === sourceLanguage) - Number(a.tag === sourceLanguage) ||
        a.english.localeCompare(b.english, 'en'),
    );
});

/** @throws if there is no such language. */
export function getLanguage(tag: string): Language {
  return assertPresent(
    listLanguages().find((language) => language.tag === tag),
    `language ${tag}`,
  );
}

/** The content of the folder of a language. */
export function getLanguageContent(tag: string): LanguageContent {
  return assertPresent(getContent().languages.get(tag), `language ${tag}`);
}

type Texts<Name extends TextFileName> = TextFileValue<Name>['words'];

/** The files with a flat group of texts for each record. */
type RecordTextsName = {
  [Name in TextFileName]: Texts<Name>[string] extends Readonly<Record<string, string | undefined>>
    ? Name
    : never;
}[TextFileName];

/** The texts of a language for one kind of record, by id. */
export function getTexts<Name extends TextFileName>(language: string, name: Name): Texts<Name> {
  return assertPresent(getLanguageContent(language)[name]?.value.words, `texts of ${name} (${language})`);
}

/** Every number of `numbers.yaml`, formatted in a language, by id: "30 days". */
export const listFactTexts = memoizeByName((language): ReadonlyMap<string, string> => {
  const content = getContent();
  return new Map(
    [...content.facts.numbers.records].map(([id, number]) => [id, formatFact(content, language, number)]),
  );
});

/** @throws if there is no such number. */
export function getFactText(language: string, id: string): string {
  return assertPresent(listFactTexts(language).get(id), `number ${id}`);
}

/** @throws if there is no such record. */
export function getRecord<Value>({ records }: Records<Value>, id: string): Value {
  return assertPresent(records.get(id), `record ${id}`);
}

// The content check reports missing records with a fix before a build; this is the last safeguard.
export function assertPresent<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined)
    throw new Error(`There is no ${what}. Run "npm run check:content" to see where to add it.`);
  return value;
}

/** Fills in the numbers of a text: `{{time-first}}` becomes "30 days". */
export function fill(text: string, facts: ReadonlyMap<string, string>): string {
  return fillPlaceholders(text, (id) => assertPresent(facts.get(id), `number ${id}`));
}

/** The texts of a record with their numbers filled in, or undefined if the language has none. */
export function findTexts<Name extends RecordTextsName>(
  language: string,
  name: Name,
  id: string,
): Texts<Name>[string] | undefined {
  const texts: Readonly<Record<string, string | undefined>> | undefined = getTexts(language, name)[id];
  const facts = listFactTexts(language);
  return (
    texts &&
    (Object.fromEntries(
      Object.entries(texts).map(([field, text]) => [field, text && fill(text, facts)]),
    ) as Texts<Name>[string])
  );
}
