/** What files for other programs may ask of the content: plain values, with the words of every language. */
import type { ContactRecord } from '../domain/contactRecord.ts';
import type { EntitlementRecord, GroupRecord } from '../domain/entitlementRecord.ts';
import type { FactRecord, SourceRecord, Translated } from '../domain/factRecord.ts';
import { type AssuredFact, getOverdueFrom } from '../domain/freshness.ts';
import type { OrganisationRecord, PlaceRecord } from '../domain/place.ts';
import {
  fill,
  getBuildTime,
  getPresent,
  getRecord,
  getSite,
  listFactWords,
  listInFileOrder,
  listLanguages,
  listPublished,
  once,
} from './entries.ts';
import { getOpening } from '../opening/opening.ts';
import { listSources as listSourceIds } from './schemas/fact.ts';

/** The places that may be shown, by their plain values, in the order of their files. */
export async function listPlaceRecords(): Promise<PlaceRecord[]> {
  const shortNames = (await listPublished('places')).map(({ id }) => id).sort();
  return Promise.all(shortNames.map(readPlaceRecord));
}

/** @throws if there is no such place, or if it may not be shown. */
export async function getPlaceRecord(id: string): Promise<PlaceRecord> {
  return getPresent(
    (await listPlaceRecords()).find((place) => place.id === id),
    `place ${id}`,
  );
}

const readPlaceRecord = once(async (shortName: string): Promise<PlaceRecord> => {
  const site = await getSite();
  const { data } = getPresent(
    (await listPublished('places')).find(({ id }) => id === shortName),
    `place ${shortName}`,
  );
  const fact = await getFactRecord(data.id, data, site.freshDays.place);
  const { record: opening, ...days } = getOpening(data, fact.overdueFrom, getBuildTime(), site);
  return {
    ...data,
    ...fact,
    shortName,
    organisation: await findOrganisation(data.organisation),
    confidential: data.confidential ?? false,
    ...days,
    opening,
    appointment: data.appointment === true ? 'yes' : data.appointment === false ? 'no' : 'unknown',
    words: await translate(async (language, facts) => {
      const own = (await getRecord('placeWords', language)).data.words[shortName];
      return (
        own && {
          what: fill(own.what, facts),
          expect: own.expect && fill(own.expect, facts),
          find: own.find && fill(own.find, facts),
        }
      );
    }),
  };
});

/** The phone lines that may be shown, here and abroad, by their plain values, in the order of the file. */
export async function listContactRecords(): Promise<ContactRecord[]> {
  const { freshDays } = await getSite();
  return Promise.all(
    (await listInFileOrder('contacts', 'contactOrder')).map(async ({ id, data }) => ({
      ...data,
      ...(await getFactRecord(id, data, freshDays.contact)),
      words: await translate(async (language, facts) => {
        const own = (await getRecord('contactWords', language)).data.words[id];
        return own && { name: own.name, who: fill(own.who, facts), when: fill(own.when, facts) };
      }),
    })),
  );
}

/** The groups whose rights differ, by their plain values. */
export async function listGroupRecords(): Promise<GroupRecord[]> {
  const { data } = await getRecord('groups', 'groups');
  return Promise.all(
    Object.entries(data.groups).map(async ([id, { page }]) => ({
      id,
      page,
      words: await translate(async (language) => (await getRecord('groupWords', language)).data.words[id]),
    })),
  );
}

/** Every right with its answer for each group, by their plain values, in the order of the file. */
export async function listEntitlementRecords(): Promise<EntitlementRecord[]> {
  const { freshDays } = await getSite();
  const groups = await listGroupRecords();
  const findWords = (id: string, name: string): Promise<Translated<string>> =>
    translate(async (language, facts) => {
      const own = (await getRecord('entitlementWords', language)).data.words[id]?.[name];
      return own && fill(own, facts);
    });
  return Promise.all(
    (await listInFileOrder('entitlements', 'entitlementOrder')).map(async ({ id, data }) => ({
      ...(await getFactRecord(id, data, freshDays.entitlement)),
      page: data.page,
      words: await findWords(id, 'right'),
      answers: await Promise.all(
        groups.map(async ({ id: group }) => ({
          group,
          answer: getPresent(data.answers[group], `answer of right ${id} for group ${group}`),
          words: await findWords(id, group),
        })),
      ),
    })),
  );
}

type FactData = AssuredFact & { readonly source: string | readonly string[] };

async function getFactRecord(id: string, data: FactData, freshDays: number): Promise<FactRecord> {
  return {
    id,
    assured: data.assured,
    overdueFrom: getOverdueFrom(data.assured, freshDays),
    confidence: data.confidence === 'high' ? 'high' : 'medium',
    sources: await Promise.all(
      listSourceIds(data.source).map(async (source): Promise<SourceRecord> => {
        const { name, publisher, url, date, undated = false } = (await getRecord('sources', source)).data;
        return { id: source, name, publisher, url, date, undated };
      }),
    ),
  };
}

/** Of an organisation that may not be shown nothing is said, not even that it runs a place. */
async function findOrganisation(id: string): Promise<OrganisationRecord | undefined> {
  const entry = (await listPublished('organisations')).find((organisation) => organisation.id === id);
  if (!entry) return undefined;
  const { name, english, kind, url, does } = entry.data;
  return { id, name, english, kind, url, does };
}

/** What `read` finds in each language of the site; languages without it are left out. */
async function translate<Words>(
  read: (language: string, facts: ReadonlyMap<string, string>) => Promise<Words | undefined>,
): Promise<Translated<Words>> {
  const found = await Promise.all(
    (await listLanguages()).map(async ({ tag }) => [tag, await read(tag, await listFactWords(tag))] as const),
  );
  return Object.fromEntries(
    found.flatMap(([tag, words]) => (words === undefined ? [] : [[tag, words] as const])),
  );
}
