/** The records that share one file in `content/facts/`. */
import { z } from 'zod';
import type { IssueCode } from '../../domain/contentError.ts';
import { PHONE_NUMBER } from '../../domain/appLinks.ts';
import { organisationKinds, organisationTasks } from '../../domain/organisationKeys.ts';
import {
  country,
  factFields,
  flag,
  getConfirmedField,
  guideId,
  id,
  languageTag,
  looseDate,
  organisationId,
  reject,
  rejectUnsure,
  sourceId,
  spokenLanguages,
  text,
  unit,
  webAddress,
  yesNoUnknown,
} from './factSchema.ts';
import { openingHours } from './openingHoursSchema.ts';

/**
 * What one record of each collection with a date and a confidence is called. Stable ids and `released.json` depend on both
 * names, so they must never change.
 */
export const recordKinds = {
  numbers: 'number',
  contacts: 'contact',
  entitlements: 'entitlement',
  organisations: 'organisation',
  places: 'place',
} as const;

/** A day count, a deadline, an age, a size on paper. */
export const numberSchema = z
  .strictObject({
    value: z.number().meta({ title: 'a number', example: '30' }),
    unit: unit.optional(),
    ...factFields,
  })
  .superRefine(rejectUnsure);

export type NumberFact = z.infer<typeof numberSchema>;

/** The numbers of `numbers.yaml` that the code uses directly, not through texts of the content. */
export const pageNumbers = {
  /** The two lengths of the time to think, in days. */
  timeFirst: 'time-first',
  timeMax: 'time-max',
  /** The minimum width of a printed code, and the reading distance as a multiple of its width. */
  codeWidth: 'code-size-least',
  codeDistance: 'code-distance',
} as const;

/** A law, plan or page that the site relies on. Its name is not translated: `lang` is the language of the name. */
export const sourceSchema = z.strictObject({
  name: text.meta({
    title: 'the name of the source',
    example: 'The Example Office',
  }),
  lang: languageTag,
  /** The source that this is another language edition of. */
  editionOf: sourceId.optional(),
  publisher: text.meta({ title: 'who publishes it', example: 'Example Office' }),
  kind: z.enum(['law', 'plan', 'page', 'report', 'bill', 'press', 'call']).meta({ example: 'page' }),
  url: webAddress.optional(),
  date: looseDate.optional(),
  undated: flag.optional(),
});

export type Source = z.infer<typeof sourceSchema>;

export const phoneNumber = z
  .string()
  .regex(PHONE_NUMBER)
  .meta({ title: 'a phone number', example: '"+00 00 00 00 00"', code: 'phone' satisfies IssueCode });

/** An organisation. `planName` is its name in an older plan. */
export const organisationSchema = z
  .strictObject({
    name: text.meta({ title: 'its own name', example: 'Exempelkontoret' }),
    english: text.meta({ title: 'its English name', example: 'Example Office' }),
    /** Omitted if it is unknown who runs it. */
    kind: z.enum(organisationKinds).optional().meta({ example: 'ngo' }),
    url: webAddress.optional(),
    /** For advisers. Email can be read by others on both sides, so the text next to it says what not to write. */
    email: z.email().meta({ title: 'an e-mail address', example: 'post@example.org' }).optional(),
    otherEmails: z
      .array(z.email())
      .meta({ title: 'a list of e-mail addresses', example: '[advice@example.org]' })
      .optional(),
    /** The phone of the organisation itself, not of one of its places. */
    phone: phoneNumber.optional(),
    planName: text.meta({ title: 'a name', example: 'Example Service' }).optional(),
    does: z.array(z.enum(organisationTasks)).meta({ title: 'a list of tasks', example: '[outreach, legal]' }),
    ...factFields,
  })
  .superRefine(rejectUnsure);

export type Organisation = z.infer<typeof organisationSchema>;

/** Who calls a line abroad: people in its country, or its people in other countries. */
export const callers = ['inside', 'abroad'] as const;
export type Caller = (typeof callers)[number];

/** Fields of a line in another country. They need no translated text. */
const lineAbroad = z
  .strictObject({
    country,
    callers: z
      .array(z.enum(callers))
      .min(1)
      .meta({ title: 'a list of callers', example: '[inside, abroad]' }),
    runBy: z
      .enum(['state', 'embassy', 'police', 'investigators', 'stateFunded', 'organisation', 'unknown'])
      .meta({ example: 'organisation' }),
    /** The name by which it is known, in the language `lang`. */
    operator: z
      .strictObject({ name: text, lang: languageTag })
      .meta({ title: 'its name and the language of the name', example: '{ name: La Strada, lang: pl }' })
      .optional(),
    /** The only group of people that it helps. */
    only: z.enum(['women', 'workers', 'foreigners']).optional().meta({ example: 'women' }),
    manyLanguages: flag.optional(),
    withoutPapers: flag.optional(),
    /** Only urgent calls are answered at weekends and on holidays. */
    urgentAtWeekends: flag.optional(),
    /** Only urgent calls are answered, at any time. */
    urgentOnly: flag.optional(),
    recorded: flag.optional(),
    /** Its staff work with the police, without being the police. */
    withPolice: flag.optional(),
    /** Calls to the number of an embassy are passed on to a call centre in its country. */
    callCentre: flag.optional(),
    /** No source confirms that the number works in this form, and it has not been tried. */
    untried: flag.optional(),
    /** The keys to press to get from the voice menu to a person. */
    press: z
      .string()
      .regex(/^\d( \d)*$/)
      .meta({ title: 'keys to press', example: "'0 9'" })
      .optional(),
  })
  .meta({
    title: 'the fields of a line abroad',
    example: '{ country: PL, callers: [inside], runBy: organisation }',
  });

export type LineAbroad = z.infer<typeof lineAbroad>;

/** A way to reach a line without calling. Without an address, it is on the website of the organisation. */
const wayToWrite = z
  .strictObject({
    kind: z.enum(['chat', 'sms', 'email']).meta({ example: 'chat' }),
    url: webAddress.optional(),
    number: phoneNumber.optional(),
    email: z.email().meta({ title: 'an e-mail address', example: 'post@example.org' }).optional(),
    /** When messages are answered. */
    hours: openingHours.optional(),
    source: sourceId,
  })
  .superRefine(({ kind, ...addresses }, context) => {
    const addressFields = { chat: 'url', sms: 'number', email: 'email' } as const;
    for (const field of Object.values(addressFields)) {
      if (field === addressFields[kind] || addresses[field] === undefined) continue;
      reject(
        context,
        [field],
        `"${kind}" can’t have "${field}".`,
        `Write its address in "${addressFields[kind]}".`,
      );
    }
  })
  .meta({
    title: 'a way to write',
    example: '{ kind: chat, url: https://example.org/chat, source: office-about }',
  });

/**
 * A phone line. Fields that do not apply (the hours of an emergency number) are omitted; a field whose answer is not known is
 * `unknown`, and the site says so.
 */
export const contactSchema = z
  .strictObject({
    /** Omitted if it can only be reached in writing. */
    number: phoneNumber.optional(),
    /** `doctor` and `office` are shown where they are needed, but not in the list of lines to talk to. */
    kind: z.enum(['emergency', 'police', 'helpline', 'doctor', 'office']).meta({ example: 'helpline' }),
    /** Only for a line in another country. */
    abroad: lineAbroad.optional(),
    organisation: organisationId.optional(),
    /** Who answers, unless it follows from the kind of the line or of its organisation. */
    runBy: z
      .enum(['state', 'police', 'public', 'health', 'stateFunded', 'organisation', 'unknown'])
      .optional()
      .meta({ example: 'organisation' }),
    hours: openingHours.optional(),
    cost: z.enum(['free', 'paid', 'unknown']).optional().meta({ example: 'unknown' }),
    languages: spokenLanguages.optional(),
    anonymous: yesNoUnknown.optional(),
    tellsAuthorities: yesNoUnknown.optional(),
    /** Whether the staff are bound by professional secrecy. */
    secrecy: yesNoUnknown.optional(),
    phoneBill: yesNoUnknown.optional(),
    write: z
      .array(wayToWrite)
      .min(1)
      .meta({ title: 'a list of ways to write', example: '[{ kind: chat, source: office-about }]' })
      .optional(),
    ...factFields,
    confirmed: getConfirmedField('number', 'hours'),
  })
  .superRefine(({ number, write }, context) => {
    if (number !== undefined || write !== undefined) return;
    reject(
      context,
      ['number'],
      'This line has neither a number nor a way to write.',
      'Add a line: number: "…"',
    );
  })
  .superRefine(rejectUnsure);

export type WayToWrite = z.infer<typeof wayToWrite>;
export type Contact = z.infer<typeof contactSchema>;

export const answer = z.enum(['yes', 'no', 'depends', 'unknown']).meta({ example: 'depends' });

/** One right: the answer for each group of `groups.yaml`, and the guide that explains it. */
export const entitlementSchema = z
  .strictObject({
    answers: z.record(id, answer).meta({
      title: 'an answer for each group',
      example: '{ eu: yes, non-eu-permit: yes, non-eu-no-permit: depends }',
    }),
    page: guideId,
    ...factFields,
  })
  .superRefine(rejectUnsure);

export type Entitlement = z.infer<typeof entitlementSchema>;

const countries = z.array(country).meta({ title: 'a list of countries', example: '[RO, BG]' });

/** The groups with different rights, and the countries of each kind. */
export const groupsSchema = z
  .strictObject({
    groups: z
      .record(id, z.strictObject({ page: guideId }))
      .meta({ title: 'the groups and their pages', example: '{ eu: { page: eu } }' }),
    countries: z
      .strictObject({ eu: countries, home: countries, unsure: countries, 'non-eu': countries })
      .superRefine(rejectTwice)
      .meta({
        title: 'the countries of each kind',
        example: '{ eu: [RO], home: [SE], unsure: [CH], non-eu: [TH] }',
      }),
    ...factFields,
  })
  .superRefine(rejectUnsure);

export type Groups = z.infer<typeof groupsSchema>;

function rejectTwice(kinds: Readonly<Record<string, readonly string[]>>, context: z.RefinementCtx): void {
  const seen = new Map<string, string>();
  for (const [kind, codes] of Object.entries(kinds)) {
    for (const code of codes) {
      const other = seen.get(code);
      if (other !== undefined) {
        const message = `The country "${code}" is in both "${other}" and "${kind}".`;
        reject(context, [kind], message, 'Keep it in one of them.', {
          code: 'countryTwice',
          values: { country: code },
        });
      }
      seen.set(code, kind);
    }
  }
}

/** Official terms: words in letters from the authorities, in the language of the country, keyed by the word. */
export const officialTermsSchema = z.strictObject({
  words: z
    .record(
      text,
      z.strictObject({
        /** The guide that it links to. */
        page: guideId.optional(),
        /** Other forms of the word, and similar terms. */
        forms: z.array(text).optional().meta({ title: 'a list of words', example: '[afslaget]' }),
        /** Misspellings. */
        misspelt: z.array(text).optional().meta({ title: 'a list of words', example: '[avslag]' }),
      }),
    )
    .meta({ title: 'the official terms', example: '{ afslag: { page: law } }' }),
});

/** An instant answer of the search: the guide that says more, and the numbers to call. */
export const answerSchema = z.strictObject({
  page: guideId,
  /** The answer of a question page to link to, instead of its first question. */
  answer: id.meta({ title: 'the short name of an answer of the page', example: 'hurt' }).optional(),
  /** What `<Call>` can refer to, in the order shown. Omitted if it shows the help lines of every page. */
  call: z
    .array(id)
    .min(1)
    .meta({ title: 'the short names of phone lines or places', example: '[emergency, hotline]' })
    .optional(),
});
