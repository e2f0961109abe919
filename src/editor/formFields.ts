/** The form of a record, made from its schema: a new field of a schema is in the editor by itself. */
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
} from '../content/schemas/factSchema.ts';
import { hoursOfOneDay, openingHours } from '../content/schemas/openingHoursSchema.ts';
import { phoneNumber } from '../content/schemas/recordsSchema.ts';

/** What other records a field may name. */
export type ReferenceKind = 'source' | 'organisation' | 'guide';

/** What somebody fills in. It is plain data, so that it can be sent to a page. */
export type Control =
  | {
      readonly kind:
        'number' | 'phone' | 'date' | 'looseDate' | 'hours' | 'dayHours' | 'languages' | 'country';
    }
  /** `is`: what the text has to be. */
  | { readonly kind: 'text'; readonly is?: 'url' | 'email' | 'tag' }
  | { readonly kind: 'reference'; readonly to: ReferenceKind }
  /** One of these values. */
  | { readonly kind: 'choice'; readonly choices: readonly (string | boolean)[] }
  /** Any of these values. */
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  /** `oneAlone`: a list of one may be written without brackets. */
  | { readonly kind: 'list'; readonly of: Control; readonly oneAlone?: boolean }
  | { readonly kind: 'group'; readonly fields: readonly FormField[]; readonly others?: Control }
  /** Fields whose names somebody chooses. */
  | { readonly kind: 'map'; readonly of: Control }
  /** A plain value, or what takes its place. */
  | { readonly kind: 'either'; readonly plain: string; readonly or: Control };

export interface FormField {
  readonly name: string;
  readonly control: Control;
  readonly isOptional: boolean;
  /** What belongs in it, in the words of the check, and an example. */
  readonly title?: string | undefined;
  readonly example?: string | undefined;
}

/** Schemas with a control of their own; anything else follows from its kind. */
const own = new Map<unknown, Control>([
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
 * What somebody fills in for a schema.
 * @example getControl(z.enum(['yes', 'no'])) // => { kind: 'choice', choices: ['yes', 'no'] }
 * @throws if the editor has nothing for a schema of this kind.
 */
export function getControl(schema: unknown): Control {
  const found = own.get(schema);
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
  throw new Error('A schema has a kind that the editor has no control for.');
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
  // An example that fits every text helps nobody.
  return meta.example === text.meta()?.['example'] ? {} : meta;
}

/** Of two shapes that a value may have: `true`, `false` or `unknown`; one or a list of them; "none" or a group of fields. */
function getUnionControl(options: readonly unknown[]): Control {
  const values = options.flatMap((option): (string | boolean)[] =>
    option instanceof z.ZodLiteral
      ? [...option.values].map(String)
      : option instanceof z.ZodBoolean
        ? [true, false]
        : [],
  );
  const rest = options.filter(
    (option) => !(option instanceof z.ZodLiteral || option instanceof z.ZodBoolean),
  );
  const [first, second] = rest.map(getControl);
  if (!first) return { kind: 'choice', choices: values };
  if (second?.kind === 'list') return { ...second, oneAlone: true };
  const [plain] = values;
  return typeof plain === 'string' ? { kind: 'either', plain, or: first } : first;
}
