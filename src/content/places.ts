/** Places, for pages and for programs. */
import { getPlacePath } from '../domain/paths.ts';
import { getOverdueFrom, getPartAssured } from '../domain/freshness.ts';
import { memoize, memoizeByName } from '../domain/memoize.ts';
import { getPlaceRunBy, getRunBy, type RunBy } from '../domain/runBy.ts';
import { formatLooseDate, sortByName } from '../i18n/format.ts';
import { getOpening, type Opening } from '../opening/opening.ts';
import type { OpeningRecord } from '../opening/openingState.ts';
import { getOpeningStatus, type OpeningStatus } from '../opening/openingTimeline.ts';
import { getOpeningView, type OpeningView } from '../opening/openingView.ts';
import { getOpeningLocale } from './openingLocale.ts';
import { listPublished } from './content.ts';
import { getAssurance, getFactRecord, getLanguageWords, listSourceViews, translate } from './facts.ts';
import type { Assurance, FactRecord, SourceView, Translated } from './facts.ts';
import { findOrganisation, type OrganisationRecord } from './organisations.ts';
import type { FactField, YesNoUnknown } from './schemas/factSchema.ts';
import type { Place } from './schemas/placeSchema.ts';
import type { PlaceWords } from './schemas/textSchemas.ts';
import {
  findWords,
  getBuildTime,
  getContent,
  getLanguageContent,
  getPresent,
  getSite,
} from './siteContent.ts';

type Words = PlaceWords['words'][string];

/** A place that may be shown, by its plain values. Undefined is what the record leaves out. */
export interface PlaceRecord
  extends
    Omit<
      Place,
      'id' | FactField | keyof Opening | 'appointment' | 'confidential' | 'exceptions' | 'organisation'
    >,
    FactRecord,
    Omit<Opening, 'record'> {
  /** The name of its file, which other files use for it. No address has it: it may name who runs the place. */
  readonly shortName: string;
  /** Undefined where nothing may be said of the organisation. */
  readonly organisation?: OrganisationRecord | undefined;
  readonly confidential: boolean;
  readonly opening: OpeningRecord;
  /** Of the phone, where that has hours of its own. */
  readonly lineOpening?: Opening | undefined;
  readonly appointment: YesNoUnknown;
  readonly words: Translated<Words>;
}

/** A place as a page shows it, in the words of a language. Undefined is what the record leaves out. */
export interface PlaceView
  extends
    Omit<
      PlaceRecord,
      keyof Opening | keyof OpeningView | 'opening' | 'lineOpening' | 'languages' | 'sources' | 'words'
    >,
    OpeningView,
    Words {
  readonly status: OpeningStatus;
  /** Who answers the number of the place. */
  readonly runBy: RunBy;
  /** When its phone is answered, where that is not when its door is open. */
  readonly line?: { readonly hours: OpeningView['hours']; readonly status: OpeningStatus } | undefined;
  /** The number of whoever runs it, where it has none of its own. */
  readonly runner?: Runner | undefined;
  readonly path: string;
  /** The city by the name that it has in the language; undefined for a service in the whole country. */
  readonly cityName?: string | undefined;
  /** The first and the last day on which the record counts, in words. */
  readonly firstDay?: string | undefined;
  readonly lastDay?: string | undefined;
  /** In words, or undefined where nobody knows. */
  readonly languages?: string | undefined;
  readonly assurance: Assurance;
  readonly sources: readonly SourceView[];
}

/** Whoever runs a place, with a number of their own. */
interface Runner {
  readonly number: string;
  readonly name: string;
  readonly runBy: RunBy | undefined;
}

/** The places that may be shown: by city, the whole country last, then by name. */
export const listPlaces = memoizeByName((language): PlaceView[] => {
  const { freshDays } = getSite();
  const cityNames = getLanguageContent(language).places?.value.cities ?? {};
  const places = listPlaceRecords().map(({ words, languages, sources, opening, lineOpening, ...record }) => ({
    ...record,
    ...getPresent(words[language], `words of place ${record.shortName}`),
    ...getOpeningView(language, { ...record, record: opening }),
    status: getOpeningStatus(
      opening,
      record.phone === undefined ? 'placeWithoutPhone' : 'place',
      getOpeningLocale(language),
    ),
    runBy: getPlaceRunBy(record.kind, record.organisation?.kind),
    line: lineOpening && {
      hours: getOpeningView(language, lineOpening).hours,
      status: getOpeningStatus(lineOpening.record, 'line', getOpeningLocale(language)),
    },
    runner: record.phone === undefined ? findRunner(record.organisation) : undefined,
    path: getPlacePath(language, record.id),
    cityName: record.city && (cityNames[record.city] ?? record.city),
    firstDay: record.validFrom && formatLooseDate(language, record.validFrom),
    lastDay: record.validTo && formatLooseDate(language, record.validTo),
    languages: languages === 'unknown' ? undefined : getLanguageWords(language, languages),
    assurance: getAssurance(language, record, freshDays.place),
    sources: listSourceViews(
      language,
      sources.map(({ id }) => id),
    ),
  }));
  const byCity = Map.groupBy(sortByName(language, places), ({ cityName }) => cityName ?? '');
  const cities = sortByName(
    language,
    [...byCity.keys()].filter(Boolean).map((name) => ({ name })),
  );
  return [...cities.map(({ name }) => name), ''].flatMap((city) => byCity.get(city) ?? []);
});

/** @throws if there is no such place, or if it may not be shown. */
export function getPlace(language: string, id: string): PlaceView {
  return getPresent(
    listPlaces(language).find((place) => place.id === id),
    `place ${id}`,
  );
}

/** The places that may be shown, by their plain values, in the order of their files. */
export const listPlaceRecords = memoize((): PlaceRecord[] =>
  [...getContent().facts.places.records]
    .filter(([, { publish }]) => publish !== false)
    .map(([shortName, place]) => makePlaceRecord(shortName, place))
    .sort((a, b) => (a.shortName < b.shortName ? -1 : 1)),
);

/** @throws if there is no such place, or if it may not be shown. */
export function getPlaceRecord(id: string): PlaceRecord {
  return getPresent(
    listPlaceRecords().find((place) => place.id === id),
    `place ${id}`,
  );
}

function makePlaceRecord(shortName: string, place: Place): PlaceRecord {
  const site = getSite();
  const { appointment, confidential = false } = place;
  const fact = getFactRecord(place.id, place, site.freshDays.place);
  const { phoneHours } = place;
  const overdueFrom = getOverdueFrom(getPartAssured(place, 'hours'), site.freshDays.place);
  const { record: opening, ...days } = getOpening(place, overdueFrom, getBuildTime(), site);
  return {
    ...place,
    ...fact,
    ...days,
    opening,
    lineOpening:
      phoneHours === undefined
        ? undefined
        : getOpening({ hours: phoneHours }, overdueFrom, getBuildTime(), site),
    shortName,
    organisation: findOrganisation(place.organisation),
    confidential,
    appointment: appointment === true ? 'yes' : appointment === false ? 'no' : 'unknown',
    words: translate((language) => findWords(language, 'places', shortName)),
  };
}

/** The office of an organisation, which knows how one reaches its places. */
function findRunner(organisation: OrganisationRecord | undefined): Runner | undefined {
  if (!organisation) return undefined;
  const { id, name, kind, phone } = organisation;
  const office = listPublished(getContent().facts.contacts).find(
    (contact) => contact.kind === 'office' && contact.organisation === id,
  );
  const number = office?.number ?? phone;
  return number === undefined ? undefined : { number, name, runBy: getRunBy({ kind: 'office' }, kind) };
}
