/** What pages may ask of the content, in the words of a language. It decides nothing, the domain does. */
import type { Assurance } from '../domain/assurance.ts';
import type { CampaignView } from '../domain/campaign.ts';
import type { CardView } from '../domain/card.ts';
import type { ContactView } from '../domain/contact.ts';
import type { CountryGroup, CountryView } from '../domain/country.ts';
import type { EntitlementView, GroupView } from '../domain/entitlement.ts';
import { type AssuredFact, getFreshness, getOverdueFrom } from '../domain/freshness.ts';
import { topicGroups, type GuidePart, type TopicView } from '../domain/guide.ts';
import {
  type FormerCalendar,
  listFormerCalendars as getFormerCalendars,
  listMovedPages as getMovedPages,
  type MovedPage,
} from '../domain/move.ts';
import type { OrganisationView } from '../domain/organisation.ts';
import { pageNumbers } from '../domain/pageNumbers.ts';
import { getPageAddress } from '../domain/pageAddress.ts';
import { getGuidePath, getLinkedPath, getPlacePath } from '../domain/paths.ts';
import type { PlaceView } from '../domain/place.ts';
import { getPostNumber, type PostView } from '../domain/post.ts';
import type { ProofView } from '../domain/proof.ts';
import type { SourceView } from '../domain/source.ts';
import { getTranslationState, type TranslationState } from '../domain/translationState.ts';
import {
  formatList,
  formatLooseDate,
  formatNumber,
  getCountryName,
  getLanguageName,
  sortByName,
} from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import { getTranslator } from '../i18n/translator.ts';
import { getOpening } from '../opening/opening.ts';
import { getOpeningView } from '../opening/openingView.ts';
import {
  type Entry,
  fill,
  getBuildTime,
  getLanguage,
  getPresent,
  getRecord,
  getSite,
  getSiteAddress,
  listFactWords,
  listInFileOrder,
  listLanguages,
  listPublished,
  listRecords,
  once,
} from './entries.ts';
import { listPlaceRecords } from './records.ts';
import { listSources as listSourceIds } from './schemas/fact.ts';

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
  readonly entry: Entry<'guides'>;
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
async function listGuideSources({ data: { sources = [], shows = [] } }: Entry<'guides'>): Promise<string[]> {
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
        opening:
          data.hours === undefined
            ? undefined
            : getOpeningView(
                language,
                getOpening({ hours: data.hours }, assurance.overdueFrom, getBuildTime(), site),
              ),
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
  const { freshDays } = await getSite();
  const places = await Promise.all(
    (await listPlaceRecords()).map(async ({ words, languages, sources, opening, ...record }) => ({
      ...record,
      ...getPresent(words[language], `words of place ${record.shortName}`),
      ...getOpeningView(language, { ...record, record: opening }),
      path: getPlacePath(language, record.id),
      firstDay: record.validFrom && formatLooseDate(language, record.validFrom),
      lastDay: record.validTo && formatLooseDate(language, record.validTo),
      languages: languages === 'unknown' ? undefined : getLanguageWords(language, languages),
      assurance: getAssurance(language, record, freshDays.place),
      sources: await listSourceViews(
        language,
        sources.map(({ id }) => id),
      ),
    })),
  );
  const byCity = Map.groupBy(sortByName(language, places), ({ city }) => city ?? '');
  const cities = sortByName(
    language,
    [...byCity.keys()].filter(Boolean).map((name) => ({ name })),
  );
  return [...cities.map(({ name }) => name), ''].flatMap((city) => byCity.get(city) ?? []);
});

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
    return { id, name: own.name, short: own.short, who: own.who, path: getGuidePath(language, page) };
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
    email: data.email,
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
    first: (await getRecord('numbers', pageNumbers.timeFirst)).data.value,
    longest: (await getRecord('numbers', pageNumbers.timeMax)).data.value,
  };
}

/** Every printed code, by code; also those that are no longer handed out, since a printed link never dies. */
export async function listCampaigns(): Promise<CampaignView[]> {
  const campaigns = await listRecords('campaigns');
  return campaigns
    .map(({ data: { code, target, language, material, status } }) => ({
      code,
      target,
      language,
      material,
      status,
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The pages at addresses that were published and now lead elsewhere, in every language. */
export async function listMovedPages(): Promise<MovedPage[]> {
  return getMovedPages(...(await getPublishedMoves()));
}

/** The calendars of places that had another id when they were published. */
export async function listFormerCalendars(): Promise<FormerCalendar[]> {
  return getFormerCalendars(...(await getPublishedMoves()));
}

async function getPublishedMoves(): Promise<Parameters<typeof getMovedPages>> {
  const { moves } = (await getRecord('moves', 'moves')).data;
  const { addresses } = (await getRecord('ledger', 'ledger')).data;
  return [moves, (await listLanguages()).map(({ tag }) => tag), new Set(addresses)];
}

/** The title of a page, and the language that it is in: the one asked for, unless a guide is not translated. */
export interface TitleView {
  readonly title: string;
  readonly language: Language;
}

/** The title of a page of a guide, of a place or of the start page, by its address without a language: `/time/`, `/`. */
export async function getTitle(language: string, address: string): Promise<TitleView> {
  const [, first = '', second] = address.split('/');
  if (first === '')
    return { title: getTranslator(language)('home.title'), language: await getLanguage(language) };
  if (second !== undefined && second !== '') {
    // A place is not named where it is not asked for: the name may tell who runs it.
    return { title: getTranslator(language)('place.title'), language: await getLanguage(language) };
  }
  const { title, textLanguage } = await getGuide(language, first);
  return { title, language: textLanguage };
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

/** Posts for a public channel, in the order of the file of the source language. */
export async function listPosts(language: string): Promise<PostView[]> {
  const site = await getSite();
  const siteAddress = await getSiteAddress();
  const numbers = await listContactNumbers();
  const facts = await listFactWords(language);
  const { direction } = await getLanguage(language);
  const getNumber = (line: string) => getPostNumber(numbers.get(line) ?? '', direction);
  const { words } = (await getRecord('postWords', language)).data;
  const slugs = Object.keys((await getRecord('postWords', site.sourceLanguage)).data.words);
  return slugs.map((slug) => {
    const own = getPresent(words[slug], `post ${slug}`);
    const values = new Map([
      ...facts,
      ['address', getPageAddress(siteAddress, getLinkedPath(language, slug))],
      ['hotline', getNumber(site.hotline)],
      ['emergency', getNumber(site.emergency)],
    ]);
    return { slug, short: fill(own.short, values), long: fill(own.long, values) };
  });
}

/** What the last test of privacy tried, or undefined before the first one. */
export async function findProof(language: string): Promise<ProofView | undefined> {
  const [proof] = await listRecords('proof');
  if (!proof) return undefined;
  const { date, browser, pages, controls, searches, requests, otherSites } = proof.data;
  return {
    date: formatLooseDate(language, date),
    browser,
    pages: formatNumber(language, pages),
    controls: formatNumber(language, controls),
    searches: formatNumber(language, searches),
    requests: formatNumber(language, requests),
    otherSites: formatNumber(language, otherSites),
  };
}

/** Group by group, and in each by their `order`. */
async function listSourceGuides(): Promise<Entry<'guides'>[]> {
  const guides = await listGuideEntries((await getSite()).sourceLanguage);
  const getGroup = ({ data }: Entry<'guides'>): number => topicGroups.indexOf(data.group ?? 'site');
  return guides.sort(
    (a, b) =>
      getGroup(a) - getGroup(b) || (a.data.order ?? 0) - (b.data.order ?? 0) || (a.id < b.id ? -1 : 1),
  );
}

async function listGuideEntries(language: string): Promise<Entry<'guides'>[]> {
  return (await listRecords('guides')).filter(({ id }) => id.startsWith(`${language}/`));
}

function getSlug(guide: Entry<'guides'>): string {
  return guide.id.split('/')[1] ?? '';
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
  return new Map((await listRecords('sources')).map(({ id, data }) => [id, data.name]));
}

function getAssurance(language: string, record: AssuredFact, freshDays: number): Assurance {
  return {
    freshness: getFreshness(record, freshDays, getBuildTime()) === 'fresh' ? 'fresh' : 'overdue',
    overdueFrom: getOverdueFrom(record.assured, freshDays),
    date: formatLooseDate(language, record.assured.date),
    undated: record.assured.undated ?? false,
    confidence: record.confidence === 'high' ? 'high' : 'medium',
  };
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
