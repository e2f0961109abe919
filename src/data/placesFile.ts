import { getOpeningState } from '../opening/openingState.ts';
import { getCalendarPath, getDataReadmePath, getPlacePath } from '../domain/paths.ts';
import type { OrganisationRecord } from '../content/organisations.ts';
import type { PlaceRecord } from '../content/places.ts';
import { organisationKindKeys, organisationTaskKeys } from '../domain/organisationKeys.ts';
import { getQuestion, listAnswers, type PlaceAnswers } from '../domain/placeQuestions.ts';
import { splitAddress } from './address.ts';
import { hasCalendar } from './calendar.ts';
import { getAddress, getPages, type SiteMetadata } from './siteMetadata.ts';
import { getFactFields, getFileHeader, pickLanguages } from './fileHeader.ts';
import { getOpeningFields } from './openingFields.ts';
import { listAttributes, listNotKnown } from './placeAttributes.ts';
import type { PlaceDataLabels } from './placeDataLabels.ts';
import type { PlacesFile, Service } from './placesSchema.ts';
import { listSchedules } from './schedules.ts';
import { getStableId } from './stableId.ts';

/** `places.json`. Texts are in the source language; translations are in `extension.translations`. */
export function getPlacesFile(
  site: SiteMetadata,
  records: readonly PlaceRecord[],
  strings: PlaceDataLabels,
): PlacesFile {
  return {
    ...getFileHeader(site, 'places.json'),
    total_items: records.length,
    total_pages: 1,
    page_number: 1,
    size: records.length,
    first_page: true,
    last_page: true,
    empty: records.length === 0,
    contents: records.map((record) => getService(site, record, strings)),
  };
}

function getService(site: SiteMetadata, record: PlaceRecord, strings: PlaceDataLabels): Service {
  const { t } = strings;
  const { phone, languages, organisation } = record;
  const getId = (kind: string, ...names: string[]): string => getStableId(kind, record.shortName, ...names);
  const schedules = listSchedules(record, strings);
  // A place with a secret address has no location at all.
  const hasEntrance = !record.confidential && (record.address ?? record.coordinates) !== undefined;
  const papers = record.papers === 'needed' ? t('place.papersNeeded') : undefined;
  return {
    id: getId('place'),
    organization_id: organisation && getStableId('organisation', organisation.id),
    name: record.name,
    description: record.texts[site.sourceLanguage]?.what ?? record.name,
    status: getStatus(record, site.buildTime),
    alert: findAlert(record, site.buildTime, strings),
    interpretation_services: findAnswer(record, 'interpreter', t),
    application_process:
      record.appointment === 'yes' ? t('state.byAppointment') : findAnswer(record, 'appointment', t),
    fees_description: record.cost === 'unknown' ? undefined : t(getQuestion('cost').answers[record.cost]),
    eligibility_description: findEligibility(record, t),
    assured_date: getFirstDay(record.assured.date),
    additional_urls: site.languages.map((language) => ({
      id: getId('page', language),
      label: language,
      url: getAddress(site, getPlacePath(language, record.id)),
    })),
    phones: listOne(phone, (number) => ({ id: getId('phone'), number, type: 'voice' })),
    schedules: schedules.length > 0 ? schedules : undefined,
    service_areas: record.city === undefined ? [{ id: getId('area'), name: t('places.country') }] : undefined,
    service_at_locations: hasEntrance ? [getServiceAtLocation(site, record, strings)] : undefined,
    languages:
      languages === 'unknown'
        ? undefined
        : languages.map((code) => ({
            id: getId('language', code),
            name: strings.getLanguageName(code),
            code,
          })),
    organization: organisation && getOrganization(organisation, t),
    cost_options:
      record.cost === 'free'
        ? [{ id: getId('cost'), option: t(getQuestion('cost').answers.free), amount: 0 }]
        : undefined,
    required_documents: listOne(papers, (document) => ({ id: getId('papers'), document })),
    attributes: listAttributes(record, strings, {
      uri: getAddress(site, getDataReadmePath()),
      language: site.sourceLanguage,
    }),
    extension: getExtension(site, record),
  };
}

/** A list of one item made from the value; undefined if there is no value. */
function listOne<Value, Made>(value: Value | undefined, make: (value: Value) => Made): Made[] | undefined {
  return value === undefined ? undefined : [make(value)];
}

function getExtension(site: SiteMetadata, record: PlaceRecord): Service['extension'] {
  return {
    record: record.id,
    city: record.city,
    address_withheld: record.confidential,
    not_known: listNotKnown(record),
    anonymous: record.anonymous,
    ...getOpeningFields(record, site.buildTime),
    closures: record.closures.map(({ from, to, reason }) => ({ from, to, reason })),
    valid_from: record.validFrom,
    valid_to: record.validTo,
    pages: getPages(site, (language) => getPlacePath(language, record.id)),
    calendars: hasCalendar(record, site.buildTime)
      ? getPages(site, (language) => getCalendarPath(language, record.id))
      : undefined,
    translations: Object.fromEntries(
      Object.entries(pickLanguages(site, record.texts)).map(([language, { what, expect, find }]) => [
        language,
        { description: what, expect, find },
      ]),
    ),
    ...getFactFields(record),
  };
}

function getStatus({ opening }: PlaceRecord, now: number): Service['status'] {
  if (opening.validTo !== undefined && now >= opening.validTo) return 'inactive';
  return getOpeningState(opening, now).name === 'temporarily-closed' ? 'temporarily closed' : 'active';
}

/** The warnings that a page shows next to the hours: temporarily closed, or overdue. */
function findAlert(record: PlaceRecord, now: number, strings: PlaceDataLabels): string | undefined {
  const status = getStatus(record, now);
  const alerts = [
    status === 'temporarily closed' ? `${strings.t('state.temporarilyClosed')}.` : '',
    status === 'inactive' || now >= record.overdueFrom ? strings.t('assured.overdue') : '',
  ];
  return alerts.filter(Boolean).join(' ') || undefined;
}

/** A question with its answer; undefined if unknown. */
function findAnswer(
  record: PlaceRecord,
  field: keyof PlaceAnswers,
  t: PlaceDataLabels['t'],
): string | undefined {
  const { key, answer } = listAnswers(record).find((candidate) => candidate.field === field) ?? {};
  return key && answer && `${t(key)} ${t(answer)}`;
}

function findEligibility(record: PlaceRecord, t: PlaceDataLabels['t']): string | undefined {
  const sentences = (['people', 'ages', 'papers'] as const).flatMap(
    (field) => findAnswer(record, field, t) ?? [],
  );
  return (
    sentences.map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ') || undefined
  );
}

function getServiceAtLocation(site: SiteMetadata, record: PlaceRecord, strings: PlaceDataLabels) {
  const { shortName, city, coordinates } = record;
  const accessibility = findAnswer(record, 'stepFree', strings.t);
  return {
    id: getStableId('place-at-location', shortName),
    location: {
      id: getStableId('location', shortName),
      location_type: 'physical' as const,
      name: record.name,
      description: record.texts[site.sourceLanguage]?.find,
      transportation: record.station,
      latitude: coordinates?.lat,
      longitude: coordinates?.lon,
      addresses: listOne(record.address, (address) => {
        const { street, postalCode, town } = splitAddress(address);
        return {
          id: getStableId('address', shortName),
          address_1: street,
          city: town || (city ?? ''),
          // Required by HSDS; addresses in this country have none.
          state_province: '',
          postal_code: postalCode,
          country: site.country,
          address_type: 'physical' as const,
        };
      }),
      accessibility: listOne(accessibility, (description) => ({
        id: getStableId('accessibility', shortName),
        description,
      })),
    },
  };
}

function getOrganization(
  { id, name, english, kind, url, does }: OrganisationRecord,
  t: PlaceDataLabels['t'],
): Service['organization'] {
  return {
    id: getStableId('organisation', id),
    name,
    alternate_name: english === name ? undefined : english,
    description: [
      ...(kind ? [organisationKindKeys[kind]] : []),
      ...does.map((task) => organisationTaskKeys[task]),
    ]
      .map((key) => `${t(key)}.`)
      .join(' '),
    website: url,
  };
}

/**
 * The earliest day of a date of which only the year or the month may be known.
 * @example getFirstDay('2022-06') // => '2022-06-01'
 */
function getFirstDay(date: string): string {
  return `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);
}
