/** Places, for pages and for programs. */
import { getStartOfDay } from '../domain/localTime.ts';
import { getPlacePath } from '../domain/paths.ts';
import { formatLooseDate, sortByName } from '../i18n/format.ts';
import { listDifferentDays, type DifferentDayRanges } from '../opening/differentDays.ts';
import type { MinuteRange } from '../opening/minuteRange.ts';
import type { ClosingReason } from '../opening/openingHours.ts';
import { getOpening } from '../opening/openingRecord.ts';
import type { OpeningRecord } from '../opening/openingState.ts';
import { listUsualWeek } from '../opening/statedHours.ts';
import { listPublished } from './content.ts';
import { getAssurance, getFactRecord, getLanguageWords, listSourceViews, translate } from './facts.ts';
import type { Assurance, FactRecord, SourceView, Translated } from './facts.ts';
import { keep, keepByLanguage } from '../domain/kept.ts';
import { getOpeningView, type OpeningView } from './openingView.ts';
import { findOrganisation, type OrganisationRecord } from './organisations.ts';
import { listSources, type FactField, type YesNoUnknown } from './schemas/fact.ts';
import type { Place } from './schemas/place.ts';
import type { PlaceWords } from './schemas/words.ts';
import {
  fill,
  getBuildTime,
  getContent,
  getPresent,
  getSite,
  getWords,
  listFactWords,
} from './siteContent.ts';

type Words = PlaceWords['words'][string];

/** A place as a page shows it. Undefined is what the record leaves out; `unknown` is said to the reader. */
export interface PlaceView
  extends
    Omit<
      Place,
      | FactField
      | 'appointment'
      | 'closures'
      | 'confidential'
      | 'exceptions'
      | 'hours'
      | 'languages'
      | 'organisation'
    >,
    Words,
    OpeningView {
  readonly id: string;
  readonly path: string;
  /** The address is secret or not public, on purpose. */
  readonly confidential: boolean;
  /** The first and the last day on which the record counts, in words. */
  readonly firstDay?: string | undefined;
  readonly lastDay?: string | undefined;
  readonly appointment: YesNoUnknown;
  /** In words, or undefined where nobody knows. */
  readonly languages?: string | undefined;
  readonly assurance: Assurance;
  readonly sources: readonly SourceView[];
}

/** A day of the coming weeks on which the hours are not the usual ones. */
interface DifferentDayRecord extends DifferentDayRanges {
  readonly reason?: ClosingReason | undefined;
}

/** A place that may be shown, by its plain values. Undefined is what the record leaves out. */
export interface PlaceRecord
  extends
    Omit<Place, FactField | 'appointment' | 'closures' | 'confidential' | 'exceptions' | 'organisation'>,
    FactRecord {
  /** Undefined where nothing may be said of the organisation. */
  readonly organisation?: OrganisationRecord | undefined;
  readonly confidential: boolean;
  /** The usual week from Monday on; empty where nobody knows it. */
  readonly week: readonly { readonly ranges: readonly MinuteRange[] }[];
  readonly differentDays: readonly DifferentDayRecord[];
  /** Those that are not over. */
  readonly closures: NonNullable<Place['closures']>;
  readonly opening: OpeningRecord;
  readonly appointment: YesNoUnknown;
  readonly words: Translated<Words>;
}

/** The places that may be shown: by city, the whole country last, then by name. */
export const listPlaces = keepByLanguage((language): PlaceView[] => {
  const site = getSite();
  const places = listPublished(getContent().facts.places).map((place): PlaceView => {
    const { id, validFrom, validTo } = place;
    const assurance = getAssurance(language, place, site.freshDays.place);
    return {
      ...place,
      ...getPresent(findPlaceWords(language, id), `words of place ${id}`),
      path: getPlacePath(language, id),
      confidential: place.confidential ?? false,
      ...getOpeningView(language, place, assurance, site),
      firstDay: validFrom && formatLooseDate(language, validFrom),
      lastDay: validTo && formatLooseDate(language, validTo),
      appointment: getAppointment(place),
      languages: place.languages === 'unknown' ? undefined : getLanguageWords(language, place.languages),
      assurance,
      sources: listSourceViews(language, listSources(place.source)),
    };
  });
  const byCity = Map.groupBy(sortByName(language, places), ({ city }) => city ?? '');
  const cities = sortByName(
    language,
    [...byCity.keys()].filter(Boolean).map((name) => ({ name })),
  );
  return [...cities.map(({ name }) => name), ''].flatMap((city) => byCity.get(city) ?? []);
});

/** The ids of the places that may be shown. */
export function listPlaceIds(): string[] {
  return listPublished(getContent().facts.places).map(({ id }) => id);
}

/** @throws if there is no such place, or if it may not be shown. */
export function getPlace(language: string, id: string): PlaceView {
  return getPresent(
    listPlaces(language).find((place) => place.id === id),
    `place ${id}`,
  );
}

/** The places that may be shown, by their plain values, by id. */
export const listPlaceRecords = keep((): PlaceRecord[] =>
  listPublished(getContent().facts.places)
    .map(makePlaceRecord)
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
);

/** @throws if there is no such place, or if it may not be shown. */
export function getPlaceRecord(id: string): PlaceRecord {
  return getPresent(
    listPlaceRecords().find((place) => place.id === id),
    `place ${id}`,
  );
}

function makePlaceRecord(place: Place & { readonly id: string }): PlaceRecord {
  const site = getSite();
  const { closures = [], exceptions = [], validFrom = '', validTo = '9999' } = place;
  const fact = getFactRecord(place.id, place, site.freshDays.place);
  const { record, usualSpans, days } = getOpening(place, fact.overdueFrom, getBuildTime(), site);
  const week = place.hours === 'unknown' ? [] : listUsualWeek(place.hours);
  return {
    ...place,
    ...fact,
    organisation: findOrganisation(place.organisation),
    confidential: place.confidential ?? false,
    week,
    differentDays: (place.hours === 'unknown' ? [] : listDifferentDays(usualSpans, week, days, site.timeZone))
      .filter(({ date }) => validFrom <= date && date <= validTo)
      // While it is closed for some time, no other hours count.
      .filter(({ date }) => !closures.some((closure) => closure.from <= date && date <= closure.to))
      .map((day) => ({
        ...day,
        reason: exceptions.find(({ from, to }) => from <= day.date && day.date <= to)?.reason,
      })),
    closures: closures.filter(({ to }) => getStartOfDay(to, site.timeZone, 1) > getBuildTime()),
    opening: record,
    appointment: getAppointment(place),
    words: translate((language) => findPlaceWords(language, place.id)),
  };
}

function getAppointment({ appointment }: Place): YesNoUnknown {
  return appointment === true ? 'yes' : appointment === false ? 'no' : 'unknown';
}

function findPlaceWords(language: string, id: string): Words | undefined {
  const own = getWords(language, 'places')[id];
  const facts = listFactWords(language);
  return (
    own && {
      what: fill(own.what, facts),
      expect: own.expect && fill(own.expect, facts),
      find: own.find && fill(own.find, facts),
    }
  );
}
