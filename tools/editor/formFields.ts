/** Derives forms from the content schemas, so that new schema fields appear in the editor automatically. */
import { z } from 'zod';
import {
  country,
  exactDate,
  guideId,
  languageTag,
  looseDate,
  organisationId,
  sourceId,
  spokenLanguages,
  text,
  webAddress,
} from '../../src/content/schemas/factSchema.ts';
import { hoursOfOneDay, openingHours } from '../../src/content/schemas/openingHoursSchema.ts';
import { phoneNumber } from '../../src/content/schemas/recordsSchema.ts';

/** Kinds of records that a field can refer to. */
export type ReferenceKind = 'source' | 'organisation' | 'guide';

/** How a field is edited. Plain data, so that it can be sent to the browser. */
export type Control =
  | {
      readonly kind:
        'number' | 'phone' | 'date' | 'looseDate' | 'hours' | 'dayHours' | 'languages' | 'country';
    }
  /** `is`: the required format of the text. */
  | { readonly kind: 'text'; readonly is?: 'url' | 'email' | 'tag' }
  | { readonly kind: 'reference'; readonly to: ReferenceKind }
  /** Exactly one of these values. */
  | { readonly kind: 'choice'; readonly choices: readonly (string | boolean)[] }
  /** Any number of these values. */
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  /** `allowsSingle`: a list of one element may be written as that element. */
  | { readonly kind: 'list'; readonly of: Control; readonly allowsSingle?: boolean }
  | { readonly kind: 'group'; readonly fields: readonly FormField[]; readonly others?: Control }
  /** Fields with names chosen by the editor. */
  | { readonly kind: 'map'; readonly of: Control };

export interface FormField {
  readonly name: string;
  readonly control: Control;
  readonly isOptional: boolean;
  /** What belongs in the field, as the content check words it. */
  readonly title?: string | undefined;
  readonly example?: string | undefined;
}

/** Schemas with a dedicated control; all others get theirs from the kind of schema. */
const dedicated = new Map<unknown, Control>([
  [exactDate, { kind: 'date' }],
  [looseDate, { kind: 'looseDate' }],
  [openingHours, { kind: 'hours' }],
  [hoursOfOneDay, { kind: 'dayHours' }],
  [spokenLanguages, { kind: 'languages' }],
  [country, { kind: 'country' }],
  [phoneNumber, { kind: 'phone' }],
  [webAddress, { kind: 'text', is: 'url' }],
  [languageTag, { kind: 'text', is: 'tag' }],
  [sourceId, { kind: 'reference', to: 'source' }],
  [organisationId, { kind: 'reference', to: 'organisation' }],
  [guideId, { kind: 'reference', to: 'guide' }],
]);

/**
 * The control for a schema.
 * @example getControl(z.enum(['yes', 'no'])) // => { kind: 'choice', choices: ['yes', 'no'] }
 * @throws if there is no control for this kind of schema
 */
export function getControl(schema: unknown): Control {
  const found = dedicated.get(schema);
  if (found) return found;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return getControl(schema.unwrap());
  if (schema instanceof z.ZodPipe) return getControl(schema.out);
  if (schema instanceof z.ZodEnum) return { kind: 'choice', choices: schema.options.map(String) };
  if (schema instanceof z.ZodBoolean) return { kind: 'choice', choices: [true, false] };
  if (schema instanceof z.ZodNumber) return { kind: 'number' };
  if (schema instanceof z.ZodEmail) return { kind: 'text', is: 'email' };
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return { kind: 'text' };
  if (schema instanceof z.ZodArray) return getListControl(getControl(schema.element));
  if (schema instanceof z.ZodRecord) return { kind: 'map', of: getControl(schema.valueType) };
  if (schema instanceof z.ZodObject) return getGroupControl(schema);
  if (schema instanceof z.ZodUnion) return getUnionControl(schema.options);
  throw new Error(
    'The editor has no control for this kind of schema. Add one to getControl in tools/editor/formFields.ts.',
  );
}

function getListControl(of: Control): Control {
  const names = of.kind === 'choice' ? of.choices.filter((choice) => typeof choice === 'string') : [];
  return names.length > 0 ? { kind: 'choices', choices: names } : { kind: 'list', of };
}

function getGroupControl(schema: z.ZodObject): Control {
  const { catchall } = schema.def;
  const fields = Object.entries(schema.shape).map(([name, field]): FormField => {
    const { title, example } = getHint(field as z.ZodType);
    return { name, control: getControl(field), isOptional: field instanceof z.ZodOptional, title, example };
  });
  const isStrict = catchall === undefined || catchall instanceof z.ZodNever;
  return { kind: 'group', fields, ...(isStrict ? {} : { others: getControl(catchall) }) };
}

function getHint(schema: z.ZodType): { readonly title?: string; readonly example?: string } {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : undefined;
  const meta = (schema.meta() ?? inner?.meta() ?? {}) as { title?: string; example?: string };
  // The generic example of `text` says nothing about this field.
  return meta.example === text.meta()?.['example'] ? {} : meta;
}

/** Covers unions of `true`, `false` and `unknown`, and of one value and a list of them. */
function getUnionControl(options: readonly unknown[]): Control {
  const fixed = options.filter((option) => option instanceof z.ZodLiteral || option instanceof z.ZodBoolean);
  if (fixed.length === options.length) {
    const choices = fixed.flatMap((option): (string | boolean)[] =>
      option instanceof z.ZodLiteral ? [...option.values].map(String) : [true, false],
    );
    return { kind: 'choice', choices };
  }
  const [first, second] = options;
  const list = second === undefined ? undefined : getControl(second);
  return list?.kind === 'list' ? { ...list, allowsSingle: true } : getControl(first);
}
