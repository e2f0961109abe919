import { z } from 'zod';
import type { ContactRecord } from '../content/contacts.ts';
import { callers, contactSchema } from '../content/schemas/recordsSchema.ts';
import { getTelHref } from '../domain/appLinks.ts';
import type { DataSite } from './dataSite.ts';
import { answer, factFields, fileHeadFields, getFactFields, getFileHead, pickLanguages } from './fileHead.ts';
import { runByKeys, type RunBy } from '../domain/runBy.ts';
import { getStableId } from './stableId.ts';

const abroadFields = contactSchema.shape.abroad.unwrap().shape;

const contact = z.object({
  id: z.uuid().describe('Stays the same for ever.'),
  record: z.string().describe('The short name of the line in the files of the site.'),
  kind: z.enum(contactSchema.shape.kind.options),
  number: z.string().optional().describe('As people write it. Absent: one can only write.'),
  uri: z.string().optional().describe('The number as an address to call.'),
  run_by: z
    .enum(Object.keys(runByKeys) as [RunBy, ...RunBy[]])
    .optional()
    .describe(
      'Who answers. Say it wherever you show the number, above all where it is the state or the police. Absent: an emergency number.',
    ),
  abroad: z
    .object({
      country: z.string().describe('Two letters.'),
      callers: z
        .array(z.enum(callers))
        .describe('Who calls it: people in that country, or its people in other countries.'),
      run_by: z.enum(abroadFields.runBy.options),
      operator: z
        .object({ name: z.string(), lang: z.string() })
        .optional()
        .describe('The name by which it is known.'),
      only: z.enum(abroadFields.only.unwrap().options).optional().describe('Whom alone it helps.'),
      many_languages: z.boolean().optional().describe('With interpreters.'),
      without_papers: z.boolean().optional(),
      urgent_at_weekends: z
        .boolean()
        .optional()
        .describe('At weekends and on holidays only what can’t wait is answered.'),
      recorded: z.boolean().optional().describe('Calls are recorded.'),
      press: z.string().optional().describe('The keys that lead from the machine to a person.'),
    })
    .optional()
    .describe('Only of a line in another country than the site.'),
  hours: z
    .string()
    .optional()
    .describe(
      'When somebody answers, in the opening_hours language of OpenStreetMap, or "unknown". Absent: the question makes no sense here.',
    ),
  cost: z.enum(contactSchema.shape.cost.unwrap().options).optional(),
  languages: z
    .union([z.literal('unknown'), z.array(z.string())])
    .optional()
    .describe('The languages that are spoken, without an interpreter.'),
  anonymous: answer('Whether one can call without saying a name.'),
  tells_authorities: answer('Whether they tell the police or the immigration office.'),
  bound_to_secrecy: answer('Whether those who answer are bound by professional secrecy.'),
  on_phone_bill: answer('Whether the call shows on the phone bill.'),
  write: z
    .array(
      z.object({
        kind: z.enum(contactSchema.shape.write.unwrap().element.shape.kind.options),
        address: z.string().optional().describe('Absent: it is found on the website of the organisation.'),
        hours: z
          .string()
          .optional()
          .describe('When somebody answers, in the same language as the other hours.'),
      }),
    )
    .optional()
    .describe('How one can write instead of calling.'),
  words: z
    .record(z.string(), z.object({ name: z.string(), who: z.string(), when: z.string() }))
    .describe('By language: the name, who answers, and when this is the right number.'),
  ...factFields,
});

export const contactsSchema = z.object({
  ...fileHeadFields,
  contacts: z.array(contact).describe('All phone lines that the site names.'),
});

/** `contacts.json`. */
export function getContactsFile(
  site: DataSite,
  records: readonly ContactRecord[],
): z.infer<typeof contactsSchema> {
  return {
    ...getFileHead(site, 'contacts.json'),
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
        },
        words: pickLanguages(site, record.words),
      }),
    ),
  };
}
