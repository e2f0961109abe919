/** The content as it stands in its files, read by its schemas. The only importer of `astro:content`. */
import { type CollectionEntry, type CollectionKey, getCollection, getEntry } from 'astro:content';
import { getFreshness } from '../domain/freshness.ts';
import { fillPlaceholders } from '../domain/placeholders.ts';
import { formatNumber } from '../i18n/format.ts';
import { type Language, listLanguages as readLanguages } from '../i18n/languages.ts';
import { getSettings } from '../settings.ts';
import type { Site } from './schemas/site.ts';

/** A record of a collection, or a guide. */
export type Entry<Name extends CollectionKey> = CollectionEntry<Name>;

export async function getSite(): Promise<Site> {
  return (await getRecord('site', 'site')).data;
}

/** The address that the site is made for, as `finish/siteAddress.ts` has it; it may be a folder of its host. */
export async function getSiteAddress(): Promise<string> {
  return getSettings().siteUrl ?? (await getSite()).address;
}

/** All languages of the site, the source language first. */
export async function listLanguages(): Promise<Language[]> {
  return readLanguages(getSettings().contentDir, (await getSite()).sourceLanguage);
}

/** @throws if there is no such language. */
export async function getLanguage(tag: string): Promise<Language> {
  return getPresent(
    (await listLanguages()).find((language) => language.tag === tag),
    `language ${tag}`,
  );
}

/** The instant of the build, ms. */
export function getBuildTime(): number {
  return getSettings().buildTime;
}

/** Every number of `numbers.yaml` in the words of a language, by id: "30 days". */
export async function listFactWords(language: string): Promise<ReadonlyMap<string, string>> {
  const numbers = await getCollection('numbers');
  return new Map(numbers.map(({ id, data }) => [id, formatNumber(language, data.value, data.unit)]));
}

/** @throws if there is no such number. */
export async function getFactWords(language: string, id: string): Promise<string> {
  return fill(`{{${id}}}`, await listFactWords(language));
}

/** Every record of a collection. */
export async function listRecords<Name extends CollectionKey>(collection: Name): Promise<Entry<Name>[]> {
  return getCollection(collection);
}

type Publishable = 'contacts' | 'places' | 'entitlements' | 'organisations';

/** The records that may be shown, in the order of their file. */
export async function listInFileOrder<Name extends Publishable>(
  collection: Name,
  order: 'contactOrder' | 'entitlementOrder' | 'organisationOrder',
): Promise<Entry<Name>[]> {
  const { ids } = (await getRecord(order, 'order')).data;
  return (await listPublished(collection)).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** The records that may be shown. */
export async function listPublished<Name extends Publishable>(collection: Name): Promise<Entry<Name>[]> {
  // Records without `publish` are shown; `withheld` is the one state that no page may see.
  return (await getCollection(collection)).filter(
    ({ data }) => getFreshness(data, Number.POSITIVE_INFINITY, getBuildTime()) !== 'withheld',
  );
}

/** @throws if there is no such record. */
export async function getRecord<Name extends CollectionKey>(
  collection: Name,
  id: string,
): Promise<Entry<Name>> {
  return getPresent((await getEntry(collection, id)) as Entry<Name> | undefined, `${collection} ${id}`);
}

// The content check runs before a build and tells of every missing record in plain words; this is the last guard.
export function getPresent<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined)
    throw new Error(`There is no ${what}. Run "npm run check:content" to see where to add it.`);
  return value;
}

/** Words with their numbers: `{{time-first}}` becomes "30 days". */
export function fill(words: string, facts: ReadonlyMap<string, string>): string {
  return fillPlaceholders(words, (id) => getPresent(facts.get(id), `number ${id}`));
}

/**
 * What every page needs is made once a build. Not while somebody is editing: there the next page must show the change.
 */
export function once<Value>(make: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const made = new Map<string, Promise<Value>>();
  return (key) => {
    const value = (import.meta.env.PROD ? made.get(key) : undefined) ?? make(key);
    made.set(key, value);
    return value;
  };
}
