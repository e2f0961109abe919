/** Phone lines, for pages and for programs. */
import { getOverdueFrom, getPartAssured } from '../domain/freshness.ts';
import { getOpening, type Opening } from '../opening/opening.ts';
import { getOpeningView, type OpeningView, type UsualHours } from '../opening/openingView.ts';
import { getCountryName, sortByName } from '../i18n/format.ts';
import { listCallable, listPublished } from './content.ts';
import { getAssurance, getFactRecord, getLanguageWords, translate } from './facts.ts';
import type { Assurance, FactRecord, Translated } from './facts.ts';
import { keep, keepByName } from '../domain/kept.ts';
import type { Caller, Contact, LineAbroad } from './schemas/records.ts';
import type { FactField } from './schemas/fact.ts';
import type { ContactWords } from './schemas/words.ts';
import { findWords, getBuildTime, getContent, getPresent, getRecord, getSite } from './siteContent.ts';

type Words = ContactWords['words'][string];

/** A phone line as a page shows it. A question that makes no sense for a line is undefined. */
export interface ContactView extends Omit<Contact, FactField | 'abroad' | 'hours' | 'languages'>, Words {
  readonly id: string;
  /** Undefined where the question makes no sense. */
  readonly opening?: OpeningView | undefined;
  /** In words. */
  readonly languages?: string | undefined;
  readonly assurance: Assurance;
}

/** A phone line that may be shown, by its plain values. */
export interface ContactRecord extends Omit<Contact, FactField>, FactRecord {
  /** A line abroad has none: what it says of itself is the same in every language. */
  readonly words: Translated<Words>;
}

/** The phone number of a line, as a reader writes it. */
export function getContactNumber(id: string): string {
  return getRecord(getContent().facts.contacts, id).number;
}

/** The phone number of every line that may be shown, here and abroad, by id. */
export const listContactNumbers = keep(
  (): ReadonlyMap<string, string> =>
    new Map(listPublished(getContent().facts.contacts).map(({ id, number }) => [id, number])),
);

/** Every number that a guide may name with `<Call>`: of lines, places and organisations. */
export const listCallableNumbers = keep((): ReadonlyMap<string, string> => listCallable(getContent().facts));

/** The phone lines of the country that may be shown, in the order of the file. */
export const listContacts = keepByName((language): ContactView[] => {
  const { freshDays } = getSite();
  return listPublished(getContent().facts.contacts)
    .filter(({ abroad }) => abroad === undefined)
    .map((contact) => {
      const { id } = contact;
      const opening = listOpenings().get(id);
      return {
        ...contact,
        ...getPresent(findWords(language, 'contacts', id), `words of contact ${id}`),
        opening: opening && getOpeningView(language, opening),
        languages: getLanguageWords(language, contact.languages),
        assurance: getAssurance(language, contact, freshDays.contact),
      };
    });
});

/** The lines of another country. */
export interface CountryLines {
  /** In the words of the language. */
  readonly country: string;
  readonly lines: readonly LineAbroadView[];
}

/** A line abroad as a page shows it. */
export interface LineAbroadView
  extends LineAbroad, Pick<Contact, 'number' | 'cost' | 'nameless' | 'tellsAuthorities'> {
  readonly languages?: string | undefined;
  readonly hours?: UsualHours | undefined;
}

/** The lines abroad that may be shown and that `caller` can call, by country, as a dictionary of the language has them. */
export function listLinesAbroad(language: string, caller: Caller): CountryLines[] {
  const lines = listPublished(getContent().facts.contacts).flatMap(({ id, abroad, ...contact }) => {
    if (!abroad?.callers.includes(caller)) return [];
    const opening = listOpenings().get(id);
    const hours = opening && getOpeningView(language, opening).hours;
    const languages = getLanguageWords(language, contact.languages);
    return [
      {
        ...abroad,
        ...contact,
        languages: languages === 'unknown' ? undefined : languages,
        hours: hours === 'unknown' ? undefined : hours,
      },
    ];
  });
  const byCountry = Object.entries(Object.groupBy(lines, ({ country }) => country));
  return sortByName(
    language,
    byCountry.map(([country, own = []]) => ({ name: getCountryName(language, country), lines: own })),
  ).map(({ name, lines: own }) => ({ country: name, lines: own }));
}

/** @throws if there is no such line, or if it may not be shown. */
export function getContact(language: string, id: string): ContactView {
  return getPresent(
    listContacts(language).find((contact) => contact.id === id),
    `contact ${id}`,
  );
}

/** The hours of every line that has some, by id. */
const listOpenings = keep((): ReadonlyMap<string, Opening> => {
  const site = getSite();
  return new Map(
    listPublished(getContent().facts.contacts).flatMap(({ id, hours, ...fact }) => {
      if (hours === undefined) return [];
      const overdueFrom = getOverdueFrom(getPartAssured(fact, 'hours'), site.freshDays.contact);
      return [[id, getOpening({ hours }, overdueFrom, getBuildTime(), site)] as const];
    }),
  );
});

/** The phone lines that may be shown, here and abroad, by their plain values, in the order of the file. */
export function listContactRecords(): ContactRecord[] {
  const { freshDays } = getSite();
  return listPublished(getContent().facts.contacts).map((contact) => ({
    ...contact,
    ...getFactRecord(contact.id, contact, freshDays.contact),
    words: translate((language) => findWords(language, 'contacts', contact.id)),
  }));
}
