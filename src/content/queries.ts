/** What pages may ask of the content. The only importer of `astro:content`; it decides nothing, the domain does. */
import { getCollection, getEntry, type CollectionEntry, type CollectionKey } from 'astro:content';
import type { Assurance } from '../domain/assurance.ts';
import type { ContactView } from '../domain/contact.ts';
import type { CardView } from '../domain/card.ts';
import type { CountryGroup, CountryView } from '../domain/country.ts';
import { listDifferentDays } from '../domain/differentDays.ts';
import type { EntitlementView, GroupView } from '../domain/entitlement.ts';
import { getFreshness, getOverdueFrom, type Assured } from '../domain/freshness.ts';
import type { GuidePart, TopicView } from '../domain/guide.ts';
import { getStartOfDay } from '../domain/localTime.ts';
import type { OpeningHoursView } from '../domain/openingHours.ts';
import type { OpeningRecord, Span } from '../domain/openingState.ts';
import { getGuidePath, getPlacePath } from '../domain/paths.ts';
import { fillPlaceholders } from '../domain/placeholders.ts';
import type { OrganisationView } from '../domain/organisation.ts';
import type { PlaceView } from '../domain/place.ts';
import type { SourceView } from '../domain/source.ts';
import { getTranslationState, type TranslationState } from '../domain/translationState.ts';
import {
  formatClock,
  formatDateRange,
  formatDay,
  formatList,
  formatLooseDate,
  formatNumber,
  formatWeekday,
  getCountryName,
  getLanguageName,
  sortByName,
} from '../i18n/format.ts';
import { listLanguages as readLanguages, type Language } from '../i18n/languages.ts';
import { getSettings } from '../settings.ts';
import { listOpenSpans, listUsualWeek, type OpeningException } from './openingHours.ts';
import { listSources as listSourceIds } from './schemas/fact.ts';
import type { Site } from './schemas/site.ts';

const DAY_MS = 86_400_000;

/**
 * A list that every page of a language needs is made once a build. Not while somebody is editing: there the next page
 * must show the change.
 */
function once<Value>(make: (language: string) => Promise<Value>): (language: string) => Promise<Value> {
  const made = new Map<string, Promise<Value>>();
  return (language) => {
    const value = (import.meta.env.PROD ? made.get(language) : undefined) ?? make(language);
    made.set(language, value);
    return value;
  };
}

/** For how many days ahead a page knows the hours; after that it says "call first" by itself. */
const DAYS_AHEAD = 56;

export async function getSite(): Promise<Site> {
  return (await getRecord('site', 'site')).data;
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

/** A guide, in the language asked for or, where it is not translated, in the source language. */
export interface GuideView {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** The language of the text. */
  readonly textLanguage: Language;
  readonly state: TranslationState;
  /** A speaker of the language has checked the words. */
  readonly reviewed: boolean;
  readonly shows: readonly GuidePart[];
  readonly sources: readonly SourceView[];
  /** When the words were last compared with their sources, in words. */
  readonly checked: string | undefined;
  readonly entry: CollectionEntry<'guides'>;
}

/** The slugs of all guides: the files of the source language decide. */
export async function listGuideSlugs(): Promise<string[]> {
  return (await listSourceGuides()).map(getSlug);
}

export async function getGuide(language: string, slug: string): Promise<GuideView> {
  const { sourceLanguage } = await getSite();
  const source = await getRecord('guides', `${sourceLanguage}/${slug}`);
  const translation = (await listGuideEntries(language)).find(({ id }) => id === `${language}/${slug}`);
  const entry = translation ?? source;
  const isSource = language === sourceLanguage;
  return {
    slug,
    title: entry.data.title,
    summary: entry.data.summary,
    textLanguage: await getLanguage(translation ? language : sourceLanguage),
    state: getTranslationState(source.data.revision ?? 1, translation?.data.translates, isSource),
    reviewed: isSource || (entry.data.review !== undefined && entry.data.review !== 'none'),
    shows: source.data.shows ?? [],
    sources: await listSourceViews(language, await listGuideSources(source)),
    checked: source.data.checked && formatLooseDate(language, source.data.checked),
    entry,
  };
}

/**
 * What a guide rests on: the sources in its head, and those of the rights that it lists. The table of all groups names
 * them too, but dates and links are left to the pages of the groups: the table must stay within one round trip.
 */
async function listGuideSources({
  data: { sources = [], shows = [] },
}: CollectionEntry<'guides'>): Promise<string[]> {
  const rights = shows.includes('rights') ? await listInFileOrder('entitlements', 'entitlementOrder') : [];
  return [...new Set([...sources, ...rights.flatMap(({ data }) => listSourceIds(data.source))])];
}

/** All guides as topics, in the order of the topic list. */
export const listTopics = once(async (language: string): Promise<TopicView[]> => {
  const guides = await listSourceGuides();
  return Promise.all(
    guides.map(async (source) => {
      const slug = getSlug(source);
      const { title, summary, textLanguage } = await getGuide(language, slug);
      return {
        slug,
        path: getGuidePath(language, slug),
        title,
        summary,
        group: source.data.group ?? 'site',
        textLanguage: textLanguage.tag,
      };
    }),
  );
});

/** The phone number of a line, as a reader writes it. */
export async function getContactNumber(id: string): Promise<string> {
  return (await getRecord('contacts', id)).data.number;
}

/** The phone number of every line that may be shown, here and abroad, by id. */
export async function listContactNumbers(): Promise<ReadonlyMap<string, string>> {
  return new Map((await listPublished('contacts')).map(({ id, data }) => [id, data.number]));
}

/** The phone lines of the country that may be shown, in the order of the file. */
export const listContacts = once(async (language: string): Promise<ContactView[]> => {
  const site = await getSite();
  const words = await getRecord('contactWords', language);
  const facts = await listFactWords(language);
  const lines = await listInFileOrder('contacts', 'contactOrder');
  return lines
    .filter(({ data }) => data.country === undefined)
    .map(({ id, data }) => {
      const own = getPresent(words.data.words[id], `words of contact ${id}`);
      const assurance = getAssurance(language, data, site.freshDays.contact);
      return {
        id,
        kind: data.kind,
        number: data.number,
        name: own.name,
        who: fill(own.who, facts),
        when: fill(own.when, facts),
        hours: data.hours === undefined ? undefined : getHours(language, data.hours, assurance, site),
        cost: data.cost,
        languages: getLanguageWords(language, data.languages),
        nameless: data.nameless,
        tellsAuthorities: data.tellsAuthorities,
        phoneBill: data.phoneBill,
        assurance,
      };
    });
});

/** The places that may be shown: by city, the whole country last, then by name. */
export const listPlaces = once(async (language: string): Promise<PlaceView[]> => {
  const site = await getSite();
  const words = await getRecord('placeWords', language);
  const facts = await listFactWords(language);
  const places = await Promise.all(
    (await listPublished('places')).map(async ({ id, data }): Promise<PlaceView> => {
      const own = getPresent(words.data.words[id], `words of place ${id}`);
      const assurance = getAssurance(language, data, site.freshDays.place);
      const hours = getHours(language, data.hours, assurance, site, data);
      return {
        id,
        name: data.name,
        path: getPlacePath(language, id),
        kind: data.kind,
        city: data.city,
        what: fill(own.what, facts),
        expect: own.expect && fill(own.expect, facts),
        find: own.find && fill(own.find, facts),
        address: data.address,
        confidential: data.confidential ?? false,
        phone: data.phone,
        hours,
        record:
          hours === 'unknown'
            ? getRecordWithoutHours(
                data.appointment === true,
                listClosures(data.closures ?? [], site.timeZone),
                assurance,
              )
            : hours.record,
        appointment: data.appointment === true ? 'yes' : data.appointment === false ? 'no' : 'unknown',
        people: data.people,
        ages: data.ages,
        papers: data.papers,
        services: data.services,
        languages: data.languages === 'unknown' ? undefined : getLanguageWords(language, data.languages),
        interpreter: data.interpreter,
        cost: data.cost,
        nameless: data.nameless,
        stepFree: data.stepFree,
        assurance,
        sources: await listSourceViews(language, listSourceIds(data.source)),
      };
    }),
  );
  const byCity = Map.groupBy(sortByName(language, places), ({ city }) => city ?? '');
  const cities = sortByName(
    language,
    [...byCity.keys()].filter(Boolean).map((name) => ({ name })),
  );
  return [...cities.map(({ name }) => name), ''].flatMap((city) => byCity.get(city) ?? []);
});

/** The ids of the places that may be shown. */
export async function listPlaceIds(): Promise<string[]> {
  return (await listPublished('places')).map(({ id }) => id);
}

/** @throws if there is no such place, or if it may not be shown. */
export async function getPlace(language: string, id: string): Promise<PlaceView> {
  return getPresent(
    (await listPlaces(language)).find((place) => place.id === id),
    `place ${id}`,
  );
}

export async function listGroups(language: string): Promise<GroupView[]> {
  const { data } = await getRecord('groups', 'groups');
  const { data: words } = await getRecord('groupWords', language);
  return Object.entries(data.groups).map(([id, { page }]) => {
    const own = getPresent(words.words[id], `words of group ${id}`);
    return { id, name: own.name, short: own.short, path: getGuidePath(language, page) };
  });
}

/** Every right with its answer for each group, in the order of the file. */
export const listEntitlements = once(async (language: string): Promise<EntitlementView[]> => {
  const groups = await listGroups(language);
  const facts = await listFactWords(language);
  const { data: words } = await getRecord('entitlementWords', language);
  const sources = await listSourceIdsWithNames();
  return (await listInFileOrder('entitlements', 'entitlementOrder')).map(({ id, data }) => {
    const own = getPresent(words.words[id], `words of right ${id}`);
    return {
      id,
      right: fill(own.right, facts),
      path: getGuidePath(language, data.page),
      cells: groups.map((group) => ({
        group,
        answer: getPresent(data.answers[group.id], `answer of right ${id} for group ${group.id}`),
        words: fill(getPresent(own[group.id], `words of right ${id} for group ${group.id}`), facts),
      })),
      sources: listSourceIds(data.source).map((source) =>
        getPresent(sources.get(source), `source ${source}`),
      ),
    };
  });
});

/** Who does what: the organisations that may be shown, in the order of the file. */
export async function listOrganisations(language: string): Promise<OrganisationView[]> {
  const { freshDays } = await getSite();
  const organisations = await listInFileOrder('organisations', 'organisationOrder');
  return organisations.map(({ id, data }) => ({
    id,
    name: data.name,
    english: data.english,
    kind: data.kind,
    url: data.url,
    planName: data.planName,
    does: data.does,
    assurance: getAssurance(language, data, freshDays.organisation),
  }));
}

/** All countries in the words of a language, as its dictionary orders them. */
export async function listCountries(language: string): Promise<CountryView[]> {
  const { data } = await getRecord('groups', 'groups');
  const groups: readonly CountryGroup[] = ['eu', 'non-eu', 'home', 'unsure'];
  return sortByName(
    language,
    groups.flatMap((group) =>
      data.countries[group].map((country) => ({ name: getCountryName(language, country), group })),
    ),
  );
}

/** The two days that the time to think is counted to. */
export async function listTimelineDays(): Promise<{ first: number; longest: number }> {
  return {
    first: (await getRecord('numbers', 'time-first')).data.value,
    longest: (await getRecord('numbers', 'time-max')).data.value,
  };
}

/** Sentences to show to somebody, in the order of the file of the source language. */
export async function listCards(language: string): Promise<CardView[]> {
  const site = await getSite();
  const numbers = await listContactNumbers();
  const read = async (tag: string): Promise<(id: string) => string> => {
    const { words } = (await getRecord('cardWords', tag)).data;
    const values = new Map([
      ['language', getLanguageName(tag, language)],
      // Between marks that keep its groups in order where the sentence runs from right to left.
      ['hotline', `\u2066${numbers.get(site.hotline) ?? ''}\u2069`],
    ]);
    return (id) => fill(getPresent(words[id], `card ${id}`), values);
  };
  const shown = await read(site.countryLanguage);
  const own = await read(language);
  const ids = Object.keys((await getRecord('cardWords', site.sourceLanguage)).data.words);
  return ids.map((id) => ({ id, shown: shown(id), own: own(id) }));
}

/** The instant of the build, ms. */
export function getBuildTime(): number {
  return getSettings().buildTime;
}

async function listSourceGuides(): Promise<CollectionEntry<'guides'>[]> {
  const guides = await listGuideEntries((await getSite()).sourceLanguage);
  return guides.sort((a, b) => (a.data.order ?? 0) - (b.data.order ?? 0) || (a.id < b.id ? -1 : 1));
}

async function listGuideEntries(language: string): Promise<CollectionEntry<'guides'>[]> {
  return getCollection('guides', ({ id }) => id.startsWith(`${language}/`));
}

function getSlug(guide: CollectionEntry<'guides'>): string {
  return guide.id.split('/')[1] ?? '';
}

/** Every number of `numbers.yaml` in the words of a language, by id: "30 days". */
export async function listFactWords(language: string): Promise<ReadonlyMap<string, string>> {
  const numbers = await getCollection('numbers');
  return new Map(numbers.map(({ id, data }) => [id, formatNumber(language, data.value, data.unit)]));
}

async function listSourceViews(language: string, ids: readonly string[]): Promise<SourceView[]> {
  const sources = await Promise.all(ids.map((id) => getRecord('sources', id)));
  return sources.map(({ data }) => ({
    name: data.name,
    publisher: data.publisher,
    url: data.url,
    date: data.date && formatLooseDate(language, data.date),
    undated: data.undated ?? false,
  }));
}

async function listSourceIdsWithNames(): Promise<ReadonlyMap<string, string>> {
  return new Map((await getCollection('sources')).map(({ id, data }) => [id, data.name]));
}

type Publishable = 'contacts' | 'places' | 'entitlements' | 'organisations';

async function listInFileOrder<Name extends Publishable>(
  collection: Name,
  order: 'contactOrder' | 'entitlementOrder' | 'organisationOrder',
): Promise<CollectionEntry<Name>[]> {
  const { ids } = (await getRecord(order, 'order')).data;
  return (await listPublished(collection)).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

async function listPublished<Name extends Publishable>(collection: Name): Promise<CollectionEntry<Name>[]> {
  // Records without `publish` are shown; `withheld` is the one state that no page may see.
  return (await getCollection(collection)).filter(
    ({ data }) => getFreshness(data, Number.POSITIVE_INFINITY, getBuildTime()) !== 'withheld',
  );
}

interface AssuredRecord {
  readonly assured: Assured;
  readonly confidence: 'high' | 'medium' | 'low';
}

function getAssurance(language: string, record: AssuredRecord, freshDays: number): Assurance {
  return {
    freshness: getFreshness(record, freshDays, getBuildTime()) === 'fresh' ? 'fresh' : 'overdue',
    overdueFrom: getOverdueFrom(record.assured, freshDays),
    date: formatLooseDate(language, record.assured.date),
    undated: record.assured.undated ?? false,
    confidence: record.confidence === 'high' ? 'high' : 'medium',
  };
}

interface HoursDetails {
  readonly appointment?: boolean | 'unknown' | undefined;
  readonly exceptions?:
    readonly (OpeningException & { readonly reason: 'holiday' | 'staff' | 'repair' | 'other' })[] | undefined;
  readonly closures?: readonly { readonly from: string; readonly to: string }[] | undefined;
}

function getHours(
  language: string,
  hours: string,
  assurance: Assurance,
  site: Site,
  { appointment, exceptions = [], closures = [] }: HoursDetails = {},
): OpeningHoursView | 'unknown' {
  if (hours === 'unknown') return 'unknown';
  const from = Math.floor(getBuildTime() / DAY_MS) * DAY_MS;
  const period = { from: from - DAY_MS, to: from + DAYS_AHEAD * DAY_MS };
  const spans = listOpenSpans(hours, exceptions, period, site);
  const week = listUsualWeek(hours);
  return {
    always: hours === '24/7' && exceptions.length === 0,
    week: week.map(({ weekday, ranges }) => ({
      day: formatWeekday(language, weekday),
      hours: ranges.map(({ from: start, to: end }) => `${formatClock(start)}–${formatClock(end)}`),
    })),
    differentDays: [
      ...closures.map((closure) => ({
        day: formatDateRange(language, closure.from, closure.to),
        hours: [],
        unsure: false,
      })),
      ...listDifferentDays(spans, week, { from, to: period.to }, site.timeZone).map((day) => ({
        day: formatDay(language, day.noon, site.timeZone),
        hours: day.ranges.map(({ from: start, to: end }) => `${formatClock(start)}–${formatClock(end)}`),
        unsure: day.unsure,
        reason: exceptions.find((exception) => exception.from <= day.date && day.date <= exception.to)
          ?.reason,
      })),
    ],
    record: {
      spans,
      listEnd: period.to,
      overdueFrom: assurance.overdueFrom,
      byAppointment: appointment === true,
      closures: listClosures(closures, site.timeZone),
    },
  };
}

function getRecordWithoutHours(
  byAppointment: boolean,
  closures: readonly Span[],
  assurance: Assurance,
): OpeningRecord {
  return { spans: [], listEnd: 0, overdueFrom: assurance.overdueFrom, byAppointment, closures };
}

function listClosures(
  closures: readonly { readonly from: string; readonly to: string }[],
  timeZone: string,
): Span[] {
  return closures.map(({ from, to }) => ({
    from: getStartOfDay(from, timeZone),
    to: getStartOfDay(to, timeZone, 1),
  }));
}

function getLanguageWords(
  language: string,
  spoken: 'unknown' | readonly string[] | undefined,
): string | undefined {
  if (spoken === undefined || spoken === 'unknown') return spoken;
  return formatList(
    language,
    spoken.map((tag) => getLanguageName(language, tag)),
  );
}

function fill(words: string, facts: ReadonlyMap<string, string>): string {
  return fillPlaceholders(words, (id) => getPresent(facts.get(id), `number ${id}`));
}

async function getRecord<Name extends CollectionKey>(
  collection: Name,
  id: string,
): Promise<CollectionEntry<Name>> {
  return getPresent(
    (await getEntry(collection, id)) as CollectionEntry<Name> | undefined,
    `${collection} ${id}`,
  );
}

// The content check runs before a build and tells of every missing record in plain words; this is the last guard.
function getPresent<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined)
    throw new Error(`There is no ${what}. Run "npm run check:content" to see where to add it.`);
  return value;
}
