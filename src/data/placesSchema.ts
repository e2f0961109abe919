/**
 * The shape of `places.json`: the services of the Human Services Data Specification 3, each whole, in the form of a page
 * of its `/services?full=true`. Only fields that this site fills are named; what it adds is in `extension`.
 */
import { z } from 'zod';
import { listValues } from '../domain/placeQuestions.ts';
import { closingReasons } from '../opening/opening.ts';
import { factFields, fileHeadFields, pagesByLanguage } from './fileHead.ts';
import { openingFields } from './openingFields.ts';

const id = z.uuid().describe('Stays the same for ever.');
const words = (description: string) => z.string().optional().describe(description);
const date = (description: string) => z.iso.date().optional().describe(description);

const weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);

const schedule = z.object({
  id,
  freq: z.literal('WEEKLY').optional(),
  wkst: weekday.optional(),
  byday: words('The days, as RFC 5545 writes them: TU,WE,TH.'),
  dtstart: date('The one day of an entry that is not of the usual week.'),
  until: date('The same day.'),
  valid_from: date('The first day on which the entry counts. Absent: it has always counted.'),
  valid_to: date('The last day on which it counts. An entry with both takes the place of the usual week.'),
  opens_at: words('HH:MM by the clock of the time zone. Absent: closed, or not known (see description).'),
  closes_at: words('HH:MM. A time that is not later than opens_at is on the next day.'),
  description: words('What the entry is, in the source language.'),
  notes: words('Why the day is different.'),
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
  value: z.string().describe('The answer. What nobody knows is not here: see extension.not_known.'),
  taxonomy_term_id: id,
  taxonomy_term: taxonomyTerm,
});

const organization = z.object({
  id,
  name: z.string(),
  alternate_name: words('Its English name.'),
  description: z.string(),
  website: z.url().optional(),
});

const location = z.object({
  id,
  location_type: z.literal('physical'),
  name: z.string(),
  description: words('How to find the door.'),
  transportation: words('The nearest station or stop.'),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  addresses: z
    .array(
      z.object({
        id,
        address_1: z.string(),
        city: z.string(),
        state_province: z.string().describe('Empty: addresses here have none.'),
        postal_code: z.string(),
        country: z.string(),
        address_type: z.literal('physical'),
      }),
    )
    .optional(),
  accessibility: z.array(z.object({ id, description: z.string() })).optional(),
});

const extension = z.object({
  record: z.string().describe('The four signs of the place in the addresses of its pages.'),
  city: words('The city, also where there is no address. Absent for a service in the whole country.'),
  address_withheld: z
    .boolean()
    .describe('The address is secret, or not public, on purpose. Do not look for it, do not add it.'),
  not_known: z
    .array(z.string())
    .describe('Questions that nobody has found the answer to. Say so; do not guess.'),
  anonymous: z
    .enum(listValues('anonymous'))
    .describe('Whether one may come without saying a name; "first-talk": for the first talk.'),
  ...openingFields,
  closures: z
    .array(
      z.object({
        from: z.iso.date(),
        to: z.iso.date(),
        reason: z.enum(closingReasons).optional(),
      }),
    )
    .describe('Days, both included, on which nobody is there.'),
  valid_from: date('The first day on which the record counts.'),
  valid_to: date('The last day on which it counts; after it nothing is known.'),
  pages: pagesByLanguage,
  calendars: z
    .record(z.string(), z.url())
    .optional()
    .describe('The opening times for a calendar, by language. Absent where the hours are not known.'),
  translations: z
    .record(
      z.string(),
      z.object({
        description: z.string(),
        expect: words('What happens when somebody comes.'),
        find: words('How to find the door.'),
      }),
    )
    .describe('The words of the place, by language.'),
  ...factFields,
});

const service = z.object({
  id,
  organization_id: id.optional(),
  name: z.string(),
  description: z.string(),
  status: z
    .enum(['active', 'inactive', 'temporarily closed'])
    .describe('As of the day on which the file was made.'),
  alert: words('What a reader must be told first.'),
  interpretation_services: words('Whether there is an interpreter.'),
  application_process: words('Whether one must agree on a time first.'),
  fees_description: words('What it costs.'),
  eligibility_description: words('Who may come.'),
  assured_date: z.iso
    .date()
    .describe(
      'The first day that the date in extension.assured may mean, so that a fact never looks newer than it is.',
    ),
  additional_urls: z
    .array(z.object({ id, label: z.string(), url: z.url() }))
    .describe('The pages of this site about the place; the label is the language.'),
  phones: z.array(z.object({ id, number: z.string(), type: z.literal('voice') })).optional(),
  schedules: z.array(schedule).optional(),
  service_areas: z.array(z.object({ id, name: z.string() })).optional(),
  service_at_locations: z.array(z.object({ id, location })).optional(),
  languages: z
    .array(z.object({ id, name: z.string(), code: z.string() }))
    .optional()
    .describe('The languages that are spoken, without an interpreter.'),
  organization: organization.optional(),
  cost_options: z.array(z.object({ id, option: z.string(), amount: z.number().optional() })).optional(),
  required_documents: z.array(z.object({ id, document: z.string() })).optional(),
  attributes: z.array(attribute),
  extension,
});

export const placesSchema = z.object({
  ...fileHeadFields,
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
