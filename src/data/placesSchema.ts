/**
 * The schema of `places.json`: complete services of the Human Services Data Specification 3, in the format of a page of
 * `/services?full=true`. It contains only fields that this site uses; additional fields are in `extension`.
 */
import { z } from 'zod';
import { listValues } from '../domain/placeQuestions.ts';
import { closingReasons } from '../opening/opening.ts';
import { dataFactFields, fileHeaderFields, pagesByLanguage } from './fileHeader.ts';
import { openingFields } from './openingFields.ts';

const id = z.uuid().describe('Never changes.');
const text = (description: string) => z.string().optional().describe(description);
const date = (description: string) => z.iso.date().optional().describe(description);

const weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);

const schedule = z.object({
  id,
  freq: z.literal('WEEKLY').optional(),
  wkst: weekday.optional(),
  byday: text('The weekdays in the syntax of RFC 5545: TU,WE,TH.'),
  dtstart: date('The day of an entry for a single day.'),
  until: date('The same day as dtstart.'),
  valid_from: date('The first day on which the entry is valid. Absent: no start date.'),
  valid_to: date(
    'The last day on which the entry is valid. An entry with valid_from, valid_to and no byday replaces the usual week on those days.',
  ),
  opens_at: text('HH:MM in the time zone of this file. Absent: closed or not known, see description.'),
  closes_at: text('HH:MM. If it is not later than opens_at, it is on the next day.'),
  description: text('What the entry describes, in the source language.'),
  notes: text('Why the day is different.'),
});

const taxonomyTerm = z.object({
  id,
  code: z.string(),
  name: z.string(),
  description: z.string(),
  taxonomy: z.string(),
  language: z.string(),
});

const attribute = z.object({
  id,
  link_id: id,
  link_entity: z.literal('service'),
  link_type: z.string().describe('The question: kind, service, people, ages, papers and so on.'),
  value: z.string().describe('The answer. Questions without a known answer are in extension.not_known.'),
  taxonomy_term_id: id,
  taxonomy_term: taxonomyTerm,
});

const organization = z.object({
  id,
  name: z.string(),
  alternate_name: text('Its English name.'),
  description: z.string(),
  website: z.url().optional(),
});

const location = z.object({
  id,
  location_type: z.literal('physical'),
  name: z.string(),
  description: text('How to find the entrance.'),
  transportation: text('The nearest station or stop.'),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  addresses: z
    .array(
      z.object({
        id,
        address_1: z.string(),
        city: z.string(),
        state_province: z.string().describe('Always empty: addresses in this country have none.'),
        postal_code: z.string(),
        country: z.string(),
        address_type: z.literal('physical'),
      }),
    )
    .optional(),
  accessibility: z.array(z.object({ id, description: z.string() })).optional(),
});

const extension = z.object({
  record: z.string().describe('The four characters of the place in the URLs of its pages.'),
  city: text('The city, even if there is no address. Absent for nationwide services.'),
  address_withheld: z
    .boolean()
    .describe('True if the address is withheld on purpose. Do not look it up and do not add it.'),
  not_known: z.array(z.string()).describe('Questions whose answers are not known. Say so; do not guess.'),
  anonymous: z
    .enum(listValues('anonymous'))
    .describe('Whether visitors can stay anonymous; "first-talk": for the first conversation.'),
  ...openingFields,
  closures: z
    .array(
      z.object({
        from: z.iso.date(),
        to: z.iso.date(),
        reason: z.enum(closingReasons).optional(),
      }),
    )
    .describe('Periods during which the place is closed; both days are included.'),
  valid_from: date('The first day on which the record is valid.'),
  valid_to: date('The last day on which it is valid. Nothing is known about later days.'),
  pages: pagesByLanguage,
  calendars: z
    .record(z.string(), z.url())
    .optional()
    .describe(
      'The URL of the calendar with the opening times, by language. Absent if there are no openings to list, or if the place is always open.',
    ),
  translations: z
    .record(
      z.string(),
      z.object({
        description: z.string(),
        expect: text('What to expect on a visit.'),
        find: text('How to find the entrance.'),
      }),
    )
    .describe('The texts about the place, by language.'),
  ...dataFactFields,
});

const service = z.object({
  id,
  organization_id: id.optional(),
  name: z.string(),
  description: z.string(),
  status: z
    .enum(['active', 'inactive', 'temporarily closed'])
    .describe('The status when the file was generated.'),
  alert: text('What readers must be told first.'),
  interpretation_services: text('Whether there is an interpreter.'),
  application_process: text('Whether an appointment is needed.'),
  fees_description: text('What it costs.'),
  eligibility_description: text('Who can come.'),
  assured_date: z.iso
    .date()
    .describe(
      'The earliest day that the date in extension.assured can mean, so that a fact never looks newer than it is.',
    ),
  additional_urls: z
    .array(z.object({ id, label: z.string(), url: z.url() }))
    .describe('The pages about the place on this site; the label is the language.'),
  phones: z.array(z.object({ id, number: z.string(), type: z.literal('voice') })).optional(),
  schedules: z.array(schedule).optional(),
  service_areas: z.array(z.object({ id, name: z.string() })).optional(),
  service_at_locations: z.array(z.object({ id, location })).optional(),
  languages: z
    .array(z.object({ id, name: z.string(), code: z.string() }))
    .optional()
    .describe('The languages that are spoken without an interpreter.'),
  organization: organization.optional(),
  cost_options: z.array(z.object({ id, option: z.string(), amount: z.number().optional() })).optional(),
  required_documents: z.array(z.object({ id, document: z.string() })).optional(),
  attributes: z.array(attribute),
  extension,
});

export const placesSchema = z.object({
  ...fileHeaderFields,
  total_items: z.int(),
  total_pages: z.int(),
  page_number: z.int(),
  size: z.int(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(service).describe('All places and services, as HSDS services.'),
});

export type PlacesFile = z.infer<typeof placesSchema>;
export type Service = PlacesFile['contents'][number];
export type Schedule = z.infer<typeof schedule>;
export type Attribute = z.infer<typeof attribute>;
