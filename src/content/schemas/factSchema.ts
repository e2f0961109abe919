import { z } from 'zod';
import { isRealDate } from '../../domain/calendarDay.ts';
import type { FormIssue } from '../../domain/contentError.ts';

/**
 * An id by which other files refer to a record: lowercase letters, digits, hyphens. Not "constructor", which every object
 * already has.
 */
export const id = z
  .string()
  .regex(/^(?!constructor$)[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ title: 'a short name of lowercase letters, digits and hyphens', example: 'office-about' });

/** References to records in other files; the check verifies that they exist. */
export const sourceId = id.meta({ title: 'the short name of a source', example: 'office-about' });
export const organisationId = id.meta({ title: 'the short name of an organisation', example: 'office' });
/** `names`: what the field refers to, so that `guideReferences.ts` finds it in every schema made from this one. */
export const guideId = id.meta({ title: 'the short name of a guide', example: 'rights', names: 'guide' });

export const text = z.string().trim().min(1).meta({ title: 'text', example: 'Words for the reader' });

/** Units that `Intl.NumberFormat` can write in every language. */
export const unit = z.enum(['hour', 'day', 'week', 'month', 'year', 'centimeter']).meta({ example: 'day' });

export const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ title: 'the two letters of a country', example: 'RO' });

// YAML parsers may return an unquoted date as a Date and an unquoted year as a number.
const unquoted = (value: unknown): unknown =>
  value instanceof Date
    ? value.toISOString().slice(0, 10)
    : typeof value === 'number'
      ? String(value)
      : value;

/** A date, or only a year, or a year and a month. */
export const looseDate = z
  .preprocess(
    unquoted,
    z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .refine(isRealDate),
  )
  .meta({ title: 'a date', example: '2024-05-31' });

export const exactDate = z
  .preprocess(unquoted, z.iso.date())
  .meta({ title: 'a full date', example: '2024-05-31' });

/** Details of an issue for forms, and a message that includes the name of the record. */
interface RejectDetails extends FormIssue {
  readonly describe?: (owner: string) => string;
}

/** Rejects a value of the right type, with a message and a fix. */
export function reject(
  context: z.RefinementCtx,
  path: string[],
  message: string,
  fix: string,
  details: RejectDetails = {},
): void {
  context.addIssue({ code: 'custom', path, message, params: { ...details, fix } });
}

/** A range of days, both inclusive. */
export const dateRange = { from: exactDate, to: exactDate };

export function rejectBackwards(
  { from, to }: { readonly from: string; readonly to: string },
  context: z.RefinementCtx,
): void {
  if (to >= from) return;
  reject(
    context,
    ['to'],
    `The last day, ${to}, comes before the first, ${from}.`,
    'Correct one of the two.',
    {
      code: 'backwards',
      values: { from, to },
      remedies: [{ code: 'write', value: from }],
    },
  );
}

export const flag = z.boolean().meta({ title: 'true or false', example: 'true' });

export const webAddress = z
  .url({ protocol: /^https?$/ })
  .meta({ title: 'a web address', example: 'https://example.org/' });

/** `unknown` is an explicit answer: the site then says that it does not know. */
export const yesNoUnknown = z.enum(['yes', 'no', 'unknown']).meta({ example: 'unknown' });
export type YesNoUnknown = z.infer<typeof yesNoUnknown>;

export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
  .meta({ title: 'the tag of a language', example: 'sv' });

/** The tags of spoken languages, or `unknown`. */
export const spokenLanguages = z
  .union([z.literal('unknown'), z.array(languageTag).min(1)])
  .meta({ title: 'a list of languages, or unknown', example: '[sv, en]' });

/** The provenance fields of every record in `content/facts/`. */
export const factFields = {
  source: z
    .union([sourceId, z.array(sourceId).min(1)])
    .meta({ title: 'the short name of a source', example: 'office-about' }),
  assured: z
    .strictObject({
      date: looseDate,
      by: text.meta({
        title: 'the name of the person or organisation that last stated it',
        example: 'office',
      }),
      undated: flag.optional(),
    })
    .meta({
      title: 'the date on which it was last stated, and by whom',
      example: '{ date: 2024-05-31, by: office }',
    }),
  confidence: z.enum(['high', 'medium', 'low']).meta({ example: 'medium' }),
  publish: flag.optional(),
  question: text
    .meta({ title: 'a question', example: '"Ask the office: is this still correct?"' })
    .optional(),
};

/** A part of a record that was confirmed later than the rest, such as its hours or its number. */
const confirmedPart = z
  .strictObject({
    date: looseDate,
    by: text.meta({ title: 'the name of the person or organisation that stated it', example: 'office' }),
  })
  .meta({
    title: 'the date on which it was stated, and by whom',
    example: '{ date: 2024-05-31, by: office }',
  });

/** The parts of a record that can be confirmed separately; confirming the whole record updates `assured` instead. */
export const getConfirmedField = <Part extends string>(...parts: readonly Part[]) =>
  z
    .strictObject(
      Object.fromEntries(parts.map((part) => [part, confirmedPart.optional()])) as Record<
        Part,
        z.ZodOptional<typeof confirmedPart>
      >,
    )
    .meta({
      title: 'the parts that were stated later than the rest',
      example: '{ hours: { date: 2024-05-31, by: office } }',
    })
    .optional();

export type FactField = keyof typeof factFields | 'confirmed';

/** Records with low confidence can be kept in the content, but must not be published. */
export function rejectUnsure(
  record: { readonly confidence: string; readonly publish?: boolean | undefined },
  context: z.RefinementCtx,
): void {
  if (record.confidence !== 'low' || record.publish === false) return;
  const message = 'A record with "confidence: low" can’t be published.';
  reject(context, ['confidence'], message, 'Add a line: publish: false', {
    code: 'unsure',
    remedies: [{ code: 'hide', path: ['publish'], value: false }],
  });
}

/** The ids of the sources of a record. */
export function listSources(source: string | readonly string[]): readonly string[] {
  return typeof source === 'string' ? [source] : source;
}
