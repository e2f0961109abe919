/** The records that stand together in one file of `content/facts/`. */
import { z } from 'zod';
import type { IssueCode } from '../../domain/contentError.ts';
import { PHONE_NUMBER } from '../../domain/appLinks.ts';
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
  webAddress,
  yesNoUnknown,
} from './factSchema.ts';
import { openingHours } from './openingHoursSchema.ts';

/** A day count, a deadline, an age, a size on paper. `unit` is one that `Intl.NumberFormat` can write in every language. */
export const numberSchema = z
  .strictObject({
    value: z.number().meta({ title: 'a number', example: '30' }),
    unit: z.enum(['hour', 'day', 'week', 'month', 'year', 'centimeter']).optional().meta({ example: 'day' }),
    ...factFields,
  })
  .superRefine(rejectUnsure);

export type NumberFact = z.infer<typeof numberSchema>;

/** The numbers of `numbers.yaml` that pages count with or say by themselves, not through words of the content. */
export const pageNumbers = {
  /** The two days that the time to think is counted to. */
  timeFirst: 'time-first',
  timeMax: 'time-max',
  /** How wide a printed code is at least, and from how many times its width it is read. */
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
  /** The source of which this is the same page, in another language. */
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

const task = z.enum([
  'identify',
  'court-identify',
  'support',
  'oversee',
  'outreach',
  'meeting-place',
  'shelter',
  'health',
  'legal',
  'residence',
  'return',
  'police',
  'court-money',
  'work',
  'work-safety',
  'children',
  'helpline',
  'reintegration',
  'prosecution',
  'judge',
  'complaints',
  'wages',
]);

/** Who does what. `planName` is what an older plan called it. */
export const organisationSchema = z
  .strictObject({
    name: text.meta({ title: 'its own name', example: 'Exempelkontoret' }),
    english: text.meta({ title: 'its English name', example: 'Example Office' }),
    /** Left out where nobody knows who runs it. */
    kind: z.enum(['authority', 'ngo', 'church', 'union', 'volunteer']).optional().meta({ example: 'ngo' }),
    url: webAddress.optional(),
    /** For advisers. A letter can be read by others on both sides, so the words beside it say what not to write. */
    email: z.email().meta({ title: 'an e-mail address', example: 'post@example.org' }).optional(),
    otherEmails: z
      .array(z.email())
      .meta({ title: 'a list of e-mail addresses', example: '[advice@example.org]' })
      .optional(),
    /** Its own line, not that of one of its places. */
    phone: phoneNumber.optional(),
    planName: text.meta({ title: 'a name', example: 'Example Service' }).optional(),
    does: z.array(task).meta({ title: 'a list of tasks', example: '[outreach, legal]' }),
    ...factFields,
  })
  .superRefine(rejectUnsure);

export type Organisation = z.infer<typeof organisationSchema>;
export type OrganisationKind = NonNullable<Organisation['kind']>;
export type OrganisationTask = Organisation['does'][number];

/** Who calls a line abroad: people in its country, or its people in other countries. */
export const callers = ['inside', 'abroad'] as const;
export type Caller = (typeof callers)[number];

/** What only a line in another country says of itself. No language needs words for it. */
const lineAbroad = z
  .strictObject({
    country,
    callers: z
      .array(z.enum(callers))
      .min(1)
      .meta({ title: 'a list of who calls it', example: '[inside, abroad]' }),
    runBy: z
      .enum(['state', 'embassy', 'police', 'investigators', 'stateFunded', 'organisation', 'unknown'])
      .meta({ example: 'organisation' }),
    /** The name by which it is known, in the language `lang`. */
    operator: z
      .strictObject({ name: text, lang: languageTag })
      .meta({ title: 'its name and the language of the name', example: '{ name: La Strada, lang: pl }' })
      .optional(),
    /** Whom alone it helps. */
    only: z.enum(['women', 'workers', 'foreigners']).optional().meta({ example: 'women' }),
    manyLanguages: flag.optional(),
    withoutPapers: flag.optional(),
    /** At weekends and on holidays only what can't wait is answered. */
    urgentAtWeekends: flag.optional(),
    /** Only what can't wait is answered, at any time. */
    urgentOnly: flag.optional(),
    recorded: flag.optional(),
    /** Calls to the number of an embassy are passed on to a call centre in its country. */
    callCentre: flag.optional(),
    /** No source says that the number works as it is written here, and nobody has called it. */
    untried: flag.optional(),
    /** The keys that lead from the machine to a person. */
    press: z
      .string()
      .regex(/^\d( \d)*$/)
      .meta({ title: 'keys to press', example: "'0 9'" })
      .optional(),
  })
  .meta({
    title: 'what only a line abroad has',
    example: '{ country: PL, callers: [inside], runBy: organisation }',
  });

export type LineAbroad = z.infer<typeof lineAbroad>;

/** A way to reach a line without calling. Without an address it is found on the website of the organisation. */
const wayToWrite = z
  .strictObject({
    kind: z.enum(['chat', 'sms', 'email']).meta({ example: 'chat' }),
    url: webAddress.optional(),
    number: phoneNumber.optional(),
    email: z.email().meta({ title: 'an e-mail address', example: 'post@example.org' }).optional(),
    /** When somebody answers. */
    hours: openingHours.optional(),
    source: sourceId,
  })
  .superRefine(({ kind, ...addresses }, context) => {
    const own = { chat: 'url', sms: 'number', email: 'email' } as const;
    for (const field of Object.values(own)) {
      if (field === own[kind] || addresses[field] === undefined) continue;
      reject(context, [field], `"${kind}" has no "${field}".`, `Write its address at "${own[kind]}".`);
    }
  })
  .meta({
    title: 'a way to write',
    example: '{ kind: chat, url: https://example.org/chat, source: office-about }',
  });

/**
 * A phone line. A question that makes no sense for a line (the hours of an emergency number) is left out; one whose answer
 * nobody has found is `unknown`, and the site says so.
 */
export const contactSchema = z
  .strictObject({
    /** Left out where one can only write. */
    number: phoneNumber.optional(),
    /** `doctor` and `office` are named where somebody needs them, and not in the list of lines to talk to. */
    kind: z.enum(['emergency', 'police', 'helpline', 'doctor', 'office']).meta({ example: 'helpline' }),
    /** Only of a line in another country than the site. */
    abroad: lineAbroad.optional(),
    organisation: organisationId.optional(),
    /** Who answers, where that does not follow from the kind of the line or of its organisation. */
    runBy: z
      .enum(['state', 'police', 'public', 'health', 'stateFunded', 'organisation', 'unknown'])
      .optional()
      .meta({ example: 'organisation' }),
    hours: openingHours.optional(),
    cost: z.enum(['free', 'paid', 'unknown']).optional().meta({ example: 'unknown' }),
    languages: spokenLanguages.optional(),
    anonymous: yesNoUnknown.optional(),
    tellsAuthorities: yesNoUnknown.optional(),
    /** Whether those who answer are bound by professional secrecy. */
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
    reject(context, ['number'], 'Nobody can reach this line.', 'Add a line: number: "…"');
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

/** The groups whose rights differ, and which country is in which. */
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
        const message = `The country "${code}" stands in "${other}" and in "${kind}".`;
        reject(context, [kind], message, 'Leave it in one of the two.', {
          code: 'countryTwice',
          values: { country: code },
        });
      }
      seen.set(code, kind);
    }
  }
}

/** The words that stand on letters of the authorities, in the language of the country, by the word itself. */
export const officialTermsSchema = z.strictObject({
  words: z
    .record(
      text,
      z.strictObject({
        /** The guide that it leads to. */
        page: guideId.optional(),
        /** Other shapes of the word, and near names. */
        forms: z.array(text).optional().meta({ title: 'a list of words', example: '[afslaget]' }),
        /** How it is spelt by mistake. */
        misspelt: z.array(text).optional().meta({ title: 'a list of words', example: '[avslag]' }),
      }),
    )
    .meta({ title: 'the words', example: '{ afslag: { page: law } }' }),
});

/** What the search says at once: the guide that says more, and the phone line to call. */
export const answerSchema = z.strictObject({
  page: guideId,
  contact: id.meta({ title: 'the short name of a phone line', example: 'hotline' }),
});
