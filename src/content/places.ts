/** Places, for pages and for open data. */
import { getPlacePath } from '../domain/paths.ts';
import { getOverdueFrom, getPartAssured } from '../domain/freshness.ts';
import { memoize, memoizeByName } from '../domain/memoize.ts';
import { getPlaceRunBy, getRunBy, type RunBy } from '../domain/runBy.ts';
import { formatLooseDate, sortByName } from '../i18n/format.ts';
import { getTranslator } from '../i18n/translator.ts';
import { getOpening, type Opening } from '../opening/opening.ts';
import { getOpeningLocale } from '../opening/openingLabels.ts';
import type { OpeningRecord } from '../opening/openingState.ts';
import { getOpeningStatus, type OpeningStatus } from '../opening/openingTimeline.ts';
import { getOpeningView, type OpeningView } from '../opening/openingView.ts';
import type { CallView } from './contacts.ts';
import { listPublished, listPublishedEntries } from './content.ts';
import { getAssurance, getFactRecord, formatLanguages, listSourceViews, translate } from './facts.ts';
import type { Assurance, FactRecord, SourceView, Translated } from './facts.ts';
import { findOrganisation, type OrganisationRecord } from './organisations.ts';
import type { FactField, YesNoUnknown } from './schemas/factSchema.ts';
import type { Place } from './schemas/placeSchema.ts';
import type { PlaceTexts } from './schemas/textSchemas.ts';
import {
  findTexts,
  getBuildTime,
  getContent,
  getLanguageContent,
  assertPresent,
  getSite,
} from './siteContent.ts';

type Texts = PlaceTexts['words'][string];

/** A published place with unformatted values. Undefined fields are missing in the record. */
export interface PlaceRecord
  extends
    Omit<
      Place,
      'id' | FactField | keyof Opening | 'appointment' | 'confidential' | 'exceptions' | 'organisation'
    >,
    FactRecord,
    Omit<Opening, 'record'> {
  /** The name of its file. It is never part of a URL, because it may reveal who runs the place. */
  readonly shortName: string;
  /** Undefined if the organisation is withheld. */
  readonly organisation?: OrganisationRecord | undefined;
  readonly confidential: boolean;
  readonly opening: OpeningRecord;
  /** The hours of the phone, if they differ. */
  readonly lineOpening?: Opening | undefined;
  readonly appointment: YesNoUnknown;
  readonly texts: Translated<Texts>;
}

/** A place as a page shows it, localized. Undefined fields are missing in the record. */
export interface PlaceView
  extends
    Omit<
      PlaceRecord,
      keyof Opening | keyof OpeningView | 'opening' | 'lineOpening' | 'languages' | 'sources' | 'texts'
    >,
    OpeningView,
    Texts {
  readonly status: OpeningStatus;
  /** Who answers the number of the place. */
  readonly runBy: RunBy;
  /** When its phone is answered, if that differs from its opening hours. */
  readonly line?: { readonly hours: OpeningView['hours']; readonly status: OpeningStatus } | undefined;
  /** The organisation that runs it, with a number, if the place has none. */
  readonly runner?: CallView | undefined;
  readonly path: string;
  /** The localized name of the city; undefined for a nationwide service. */
  readonly cityName?: string | undefined;
  /** The formatted first and last day on which the record is valid. */
  readonly firstDay?: string | undefined;
  readonly lastDay?: string | undefined;
  /** A formatted list, or undefined if unknown. */
  readonly languages?: string | undefined;
  readonly assurance: Assurance;
  readonly sources: readonly SourceView[];
}

/** The published places: by city (nationwide services last), then by name. */
export const listPlaces = memoizeByName((language): PlaceView[] => {
  const { freshDays, timeZone } = getSite();
  const locale = getOpeningLocale(language, timeZone, getTranslator(language));
  const cityNames = getLanguageContent(language).places?.value.cities ?? {};
  const places = listPlaceRecords().map(({ texts, languages, sources, opening, lineOpening, ...record }) => ({
    ...record,
    ...assertPresent(texts[language], `texts of place ${record.shortName}`),
    ...getOpeningView(language, { ...record, record: opening }),
    status: getOpeningStatus(opening, record.phone === undefined ? 'placeWithoutPhone' : 'place', locale),
    runBy: getPlaceRunBy(record.kind, record.organisation?.kind),
    line: lineOpening && {
      hours: getOpeningView(language, lineOpening).hours,
      status: getOpeningStatus(lineOpening.record, 'line', locale),
    },
    runner: record.phone === undefined ? findRunner(record.organisation) : undefined,
    path: getPlacePath(language, record.id),
    cityName: record.city && (cityNames[record.city] ?? record.city),
    firstDay: record.validFrom && formatLooseDate(language, record.validFrom),
    lastDay: record.validTo && formatLooseDate(language, record.validTo),
    languages: languages === 'unknown' ? undefined : formatLanguages(language, languages),
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

/** @throws if there is no such published place. */
export function getPlace(language: string, id: string): PlaceView {
  return assertPresent(
    listPlaces(language).find((place) => place.id === id),
    `place ${id}`,
  );
}

/** The published places with unformatted values, in file order. */
export const listPlaceRecords = memoize((): PlaceRecord[] =>
  listPublishedEntries(getContent().facts.places)
    .map(([shortName, place]) => makePlaceRecord(shortName, place))
    .sort((a, b) => (a.shortName < b.shortName ? -1 : 1)),
);

/** @throws if there is no such published place. */
export function getPlaceRecord(id: string): PlaceRecord {
  return assertPresent(
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
    texts: translate((language) => findTexts(language, 'places', shortName)),
  };
}

/** The office or phone of an organisation, for places without a number. */
function findRunner(organisation: OrganisationRecord | undefined): CallView | undefined {
  if (!organisation) return undefined;
  const { id, name, kind, phone } = organisation;
  const office = listPublished(getContent().facts.contacts).find(
    (contact) => contact.kind === 'office' && contact.organisation === id,
  );
  const number = office?.number ?? phone;
  return number === undefined ? undefined : { number, name, runBy: getRunBy({ kind: 'office' }, kind) };
}
