/** Phone lines, for pages and for open data. */
import { getOverdueFrom, getPartAssured } from '../domain/freshness.ts';
import { getOpening, type Opening } from '../opening/opening.ts';
import { getOpeningLocale, type OpeningLocale } from '../opening/openingLabels.ts';
import { getOpeningStatus, type OpeningStatus } from '../opening/openingTimeline.ts';
import { getOpeningView, type OpeningView, type UsualHours } from '../opening/openingView.ts';
import { getCountryName, sortByName } from '../i18n/format.ts';
import { listCallable, listPublished } from './content.ts';
import { getAssurance, getFactRecord, formatLanguages, translate } from './facts.ts';
import type { Assurance, FactRecord, Translated } from './facts.ts';
import { memoize, memoizeByName } from '../domain/memoize.ts';
import { findStateKey, getRunBy, labelNumber, type RunBy } from '../domain/runBy.ts';
import { getTranslator } from '../i18n/translator.ts';
import { findOrganisation } from './organisations.ts';
import type { Caller, Contact, LineAbroad, WayToWrite } from './schemas/recordsSchema.ts';
import type { FactField } from './schemas/factSchema.ts';
import { helpLineFields } from './schemas/siteSchema.ts';
import type { ContactTexts } from './schemas/textSchemas.ts';
import { findTexts, getBuildTime, getContent, getLanguage, assertPresent, getSite } from './siteContent.ts';

type Texts = ContactTexts['words'][string];

/** A phone line as a page shows it. A question that does not apply to the line is undefined. */
export interface ContactView
  extends Omit<Contact, FactField | 'abroad' | 'hours' | 'languages' | 'runBy' | 'write'>, Texts {
  readonly id: string;
  /** The language of the name, if the name is not translated. */
  readonly nameLanguage?: string | undefined;
  /** Undefined for an emergency number. */
  readonly runBy?: RunBy | undefined;
  /** Undefined if the line has no opening hours. */
  readonly opening?: OpeningView | undefined;
  readonly status?: OpeningStatus | undefined;
  /** Formatted as a list. */
  readonly languages?: string | undefined;
  readonly write: readonly WriteView[];
  readonly assurance: Assurance;
}

/** A way to write instead of calling. */
export interface WriteView extends Omit<WayToWrite, 'hours' | 'source'> {
  /** Identifies the opening state on the page. */
  readonly id: string;
  /** The website to find it on, if it has no address. */
  readonly website?: string | undefined;
  readonly hours?: UsualHours | 'unknown' | undefined;
  readonly status?: OpeningStatus | undefined;
}

/** A published phone line with unformatted values. */
export interface ContactRecord extends Omit<Contact, FactField | 'runBy'>, FactRecord {
  readonly runBy: RunBy | undefined;
  /** Empty for a line abroad, which needs no translated text. */
  readonly texts: Translated<Texts>;
}

/** A phone number in a sentence, with its owner. */
export interface CallView {
  readonly number: string;
  readonly name: string;
  readonly runBy: RunBy | undefined;
}

/** Every number that a guide may refer to with `<Call>`, by id. */
export const getCallViews = memoizeByName(
  (language): ReadonlyMap<string, CallView> =>
    new Map(
      [...listCallable(getContent().facts)].map(([id, { number, runBy, name }]) => [
        id,
        { number, runBy, name: findTexts(language, 'contacts', id)?.name ?? name?.text ?? '' },
      ]),
    ),
);

/** A number for plain text, labelled if the state answers it. */
export function formatCall(language: string, id: string, format: (number: string) => string): string {
  const { number, runBy } = assertPresent(getCallViews(language).get(id), `number of ${id}`);
  const key = findStateKey(runBy);
  return labelNumber(format(number), key && getTranslator(language)(key));
}

/** The lines on every page: emergency, independent, hotline. */
export function listHelpLines(language: string): ContactView[] {
  const site = getSite();
  return helpLineFields.flatMap((field) => {
    const line = site[field];
    return line === undefined ? [] : [getContact(language, line)];
  });
}

/** The published phone lines of the country, in file order. */
export const listContacts = memoizeByName((language): ContactView[] => {
  const { freshDays, countryLanguage, timeZone } = getSite();
  const locale = getOpeningLocale(language, timeZone, getTranslator(language));
  return listPublished(getContent().facts.contacts)
    .filter(({ abroad }) => abroad === undefined)
    .map((contact) => {
      const { id } = contact;
      const texts = assertPresent(findTexts(language, 'contacts', id), `texts of contact ${id}`);
      const countryName = findTexts(countryLanguage, 'contacts', id)?.name;
      const opening = listOpenings().get(id);
      return {
        ...contact,
        ...texts,
        nameLanguage:
          language !== countryLanguage && texts.name === countryName ? countryLanguage : undefined,
        runBy: findRunBy(contact),
        opening: opening && getOpeningView(language, opening),
        status: opening && getOpeningStatus(opening.record, 'line', locale),
        languages: formatLanguages(language, contact.languages),
        write: listWaysToWrite(locale, id, contact),
        assurance: getAssurance(language, contact, freshDays.contact),
      };
    });
});

function findRunBy(contact: Contact): RunBy | undefined {
  const { organisation } = contact;
  return getRunBy(contact, organisation === undefined ? undefined : findOrganisation(organisation)?.kind);
}

function listWaysToWrite(
  locale: OpeningLocale,
  line: string,
  { write = [], organisation, assured }: Pick<Contact, 'write' | 'organisation' | 'assured'>,
): WriteView[] {
  const site = getSite();
  const overdueFrom = getOverdueFrom(assured, site.freshDays.contact);
  const website = organisation === undefined ? undefined : findOrganisation(organisation)?.url;
  // Without an address and without a website, the reader could do nothing.
  const reachable = write.filter(
    ({ url, number, email }) => (url ?? number ?? email ?? website) !== undefined,
  );
  return reachable.map(({ kind, url, number, email, hours }) => {
    const opening =
      hours === undefined ? undefined : getOpening({ hours }, overdueFrom, getBuildTime(), site);
    return {
      ...{ kind, url, number, email },
      id: `${line}-${kind}`,
      website: (url ?? number ?? email) === undefined ? website : undefined,
      hours: opening && getOpeningView(locale.language, opening).hours,
      status: opening && getOpeningStatus(opening.record, 'line', locale),
    };
  });
}

/** The lines of another country. */
export interface CountryLines {
  /** Two letters. */
  readonly code: string;
  /** The localized name. */
  readonly name: string;
  /** Whether the language is spoken there. */
  readonly isSpoken: boolean;
  readonly lines: readonly LineAbroadView[];
}

/** A line abroad as a page shows it. */
export interface LineAbroadView extends LineAbroad, Pick<Contact, 'cost' | 'anonymous' | 'tellsAuthorities'> {
  readonly number: string;
  readonly languages?: string | undefined;
  readonly hours?: UsualHours | undefined;
  readonly assurance: Assurance;
}

/**
 * The published lines abroad that `caller` can call, by country: first those where the language is spoken, then sorted by
 * localized name.
 */
export function listLinesAbroad(language: string, caller: Caller): CountryLines[] {
  const { freshDays } = getSite();
  const lines = listPublished(getContent().facts.contacts).flatMap(({ id, abroad, number, ...contact }) => {
    if (!abroad?.callers.includes(caller) || number === undefined) return [];
    const opening = listOpenings().get(id);
    const hours = opening && getOpeningView(language, opening).hours;
    const languages = formatLanguages(language, contact.languages);
    return [
      {
        ...contact,
        ...abroad,
        number,
        languages: languages === 'unknown' ? undefined : languages,
        hours: hours === 'unknown' ? undefined : hours,
        assurance: getAssurance(language, contact, freshDays.contact),
      },
    ];
  });
  const { countries = [] } = getLanguage(language);
  const byCountry = Object.entries(Object.groupBy(lines, ({ country }) => country));
  return sortByName(
    language,
    byCountry.map(([code, inCountry = []]) => ({
      code,
      name: getCountryName(language, code),
      isSpoken: countries.includes(code),
      lines: inCountry,
    })),
  ).sort((a, b) => Number(b.isSpoken) - Number(a.isSpoken));
}

/** @throws if there is no such published line. */
export function getContact(language: string, id: string): ContactView {
  return assertPresent(
    listContacts(language).find((contact) => contact.id === id),
    `contact ${id}`,
  );
}

/** The opening hours of each line that has any, by id. */
const listOpenings = memoize((): ReadonlyMap<string, Opening> => {
  const site = getSite();
  return new Map(
    listPublished(getContent().facts.contacts).flatMap(({ id, hours, ...fact }) => {
      if (hours === undefined) return [];
      const overdueFrom = getOverdueFrom(getPartAssured(fact, 'hours'), site.freshDays.contact);
      return [[id, getOpening({ hours }, overdueFrom, getBuildTime(), site)] as const];
    }),
  );
});

/** All published phone lines, including those abroad, with unformatted values, in file order. */
export function listContactRecords(): ContactRecord[] {
  const { freshDays } = getSite();
  return listPublished(getContent().facts.contacts).map((contact) => ({
    ...contact,
    runBy: findRunBy(contact),
    ...getFactRecord(contact.id, contact, freshDays.contact),
    texts: translate((language) => findTexts(language, 'contacts', contact.id)),
  }));
}
