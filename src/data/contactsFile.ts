import { z } from 'zod';
import type { ContactRecord } from '../content/contacts.ts';
import { callers, contactSchema } from '../content/schemas/recordsSchema.ts';
import { getTelHref } from '../domain/appLinks.ts';
import type { SiteMetadata } from './siteMetadata.ts';
import {
  createAnswerSchema,
  dataFactFields,
  fileHeaderFields,
  getFactFields,
  getFileHeader,
  pickLanguages,
} from './fileHeader.ts';
import { runByKeys, type RunBy } from '../domain/runBy.ts';
import { getStableId } from './stableId.ts';

const abroadFields = contactSchema.shape.abroad.unwrap().shape;

const contact = z.object({
  id: z.uuid().describe('Never changes.'),
  record: z.string().describe('The short name of the line in the content files of the site.'),
  kind: z.enum(contactSchema.shape.kind.options),
  number: z
    .string()
    .optional()
    .describe('As people write it. Absent: the organisation can only be contacted in writing.'),
  uri: z.string().optional().describe('The number as a tel: URI.'),
  run_by: z
    .enum(Object.keys(runByKeys) as [RunBy, ...RunBy[]])
    .optional()
    .describe(
      'Who answers. Show this wherever you show the number, especially if it is the state or the police. Absent: an emergency number.',
    ),
  abroad: z
    .object({
      country: z.string().describe('The country code, two letters (ISO 3166-1).'),
      callers: z
        .array(z.enum(callers))
        .describe(
          'Who can call: people in that country (inside), or people from it in other countries (abroad).',
        ),
      run_by: z.enum(abroadFields.runBy.options),
      operator: z
        .object({ name: z.string(), lang: z.string() })
        .optional()
        .describe('The name under which the line is known.'),
      only: z
        .enum(abroadFields.only.unwrap().options)
        .optional()
        .describe('The only group of people that it helps.'),
      many_languages: z
        .boolean()
        .optional()
        .describe('True if it helps in many languages, more than are listed.'),
      without_papers: z.boolean().optional(),
      urgent_at_weekends: z
        .boolean()
        .optional()
        .describe('True if only urgent calls are answered at weekends and on holidays.'),
      recorded: z.boolean().optional().describe('True if calls are recorded.'),
      with_police: z.boolean().optional().describe('True if its staff work with the police.'),
      press: z.string().optional().describe('The keys to press to get from the recorded menu to a person.'),
    })
    .optional()
    .describe('Only for lines in another country than the site.'),
  hours: z
    .string()
    .optional()
    .describe(
      'When the phone is answered, in the opening_hours syntax of OpenStreetMap, or "unknown". Absent: does not apply to this line.',
    ),
  cost: z.enum(contactSchema.shape.cost.unwrap().options).optional(),
  languages: z
    .union([z.literal('unknown'), z.array(z.string())])
    .optional()
    .describe('The languages that are spoken without an interpreter.'),
  anonymous: createAnswerSchema('Whether callers can stay anonymous.'),
  tells_authorities: createAnswerSchema('Whether they inform the police or the immigration office.'),
  bound_to_secrecy: createAnswerSchema('Whether the people who answer are bound by professional secrecy.'),
  on_phone_bill: createAnswerSchema('Whether the call appears on the phone bill.'),
  write: z
    .array(
      z.object({
        kind: z.enum(contactSchema.shape.write.unwrap().element.shape.kind.options),
        address: z.string().optional().describe('Absent: see the website of the organisation.'),
        hours: z
          .string()
          .optional()
          .describe('When messages are answered, in the same syntax as the other hours.'),
      }),
    )
    .optional()
    .describe('Ways to write instead of calling.'),
  words: z
    .record(z.string(), z.object({ name: z.string(), who: z.string(), when: z.string() }))
    .describe('By language: the name, who answers, and when to call this number.'),
  ...dataFactFields,
});

export const contactsSchema = z.object({
  ...fileHeaderFields,
  contacts: z.array(contact).describe('All phone lines on the site.'),
});

/** `contacts.json`. */
export function getContactsFile(
  site: SiteMetadata,
  records: readonly ContactRecord[],
): z.infer<typeof contactsSchema> {
  return {
    ...getFileHeader(site, 'contacts.json'),
    contacts: records.map((record) =>
      contact.parse({
        ...record,
        ...getFactFields(record),
        id: getStableId('contact', record.id),
        record: record.id,
        uri: record.number && getTelHref(record.number),
        run_by: record.runBy,
        bound_to_secrecy: record.secrecy,
        write: record.write?.map(({ kind, url, number, email, hours }) => ({
          kind,
          address: url ?? (number && getTelHref(number, 'sms')) ?? email,
          hours,
        })),
        tells_authorities: record.tellsAuthorities,
        on_phone_bill: record.phoneBill,
        abroad: record.abroad && {
          ...record.abroad,
          run_by: record.abroad.runBy,
          many_languages: record.abroad.manyLanguages,
          without_papers: record.abroad.withoutPapers,
          urgent_at_weekends: record.abroad.urgentAtWeekends,
          with_police: record.abroad.withPolice,
        },
        words: pickLanguages(site, record.texts),
      }),
    ),
  };
}
