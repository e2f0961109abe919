import { z } from 'zod';
import type { ContentErrorDetails, FormIssue, Issue, IssueCode } from '../domain/contentError.ts';
import { suggest } from './suggestion.ts';
import type { YamlFile } from './yamlFile.ts';

/** What belongs in a field, and what somebody could type there. The nearest field around a value that has one. */
interface Hint {
  readonly key: string;
  readonly title: string;
  readonly example: string;
  /** What is wrong with a value that it does not fit. */
  readonly code?: IssueCode | undefined;
}

/** A value as its schema takes it, or what it lacks for that, told with the line and with what to type. */
export function applySchema<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlFile,
  value: unknown = yaml.value,
  path: readonly string[] = [],
): { readonly value: z.infer<Schema> | undefined; readonly issues: readonly ContentErrorDetails[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, issues: [] };
  const context = { root: schema, yaml, value, path };
  const issues = result.error.issues
    .flatMap((issue) => describeZodIssue(issue, context))
    .map(({ at, problem, fix, code, values, remedies }) =>
      yaml.describe([...path, ...at], problem, fix, {
        code,
        values,
        remedies: remedies?.map((remedy) =>
          remedy.path ? { ...remedy, path: [...path, ...remedy.path] } : remedy,
        ),
      }),
    );
  return { value: undefined, issues };
}

/** Two ways to say yes and no; a field takes one of them. */
const SAME_ANSWERS = new Map<string, string | boolean>([
  ['yes', true],
  ['no', false],
  ['true', 'yes'],
  ['false', 'no'],
]);

interface Context {
  readonly root: z.ZodType;
  readonly yaml: YamlFile;
  /** The value of the root, and where it stands in the file. */
  readonly value: unknown;
  readonly path: readonly string[];
}

interface Description extends Issue {
  readonly at: readonly PropertyKey[];
}

function describeZodIssue(issue: z.core.$ZodIssue, context: Context): Description[] {
  const { root, yaml, value, path } = context;
  const at = issue.path;
  const found = getValueAt(value, at);
  const key = at.findLast((part) => typeof part === 'string') ?? path.at(-1) ?? '';
  const report = (problem: string, fix: string, code: IssueCode, more?: FormIssue): Description[] => [
    { at, problem, fix, code, ...more },
  ];

  if (issue.code === 'unrecognized_keys') {
    return describeUnknownFields(issue.keys, at, findSchemaAt(root, at));
  }
  if (issue.code === 'custom' && typeof issue.params?.['fix'] === 'string') {
    const { fix, code = 'wrong', values, remedies } = issue.params as { fix: string } & FormIssue;
    return report(describeCustom(issue, getOwner(context)), fix, code, { values, remedies });
  }
  if (issue.code === 'invalid_key') return [{ at, ...describeShortName(key), code: 'shortName' }];

  const hint = findHint(root, at);
  const example = hint ? `${hint.key}: ${hint.example}` : `${key}: …`;
  const like = `Write it like this: ${example}`;
  if (found === undefined) {
    const where = yaml.isOneLine([...path, ...at.slice(0, -1)]) ? 'Add to this line' : 'Add a line';
    const line = hint?.key === key ? example : `${key}: …`;
    return report(`The field "${key}" is missing.`, `${where}: ${line}`, 'empty');
  }
  if (at.length === 0) return [{ at, ...describeGroup(found, key, root) }];
  if (found === null || found === '') return report(`Nothing stands at "${key}".`, like, 'empty');
  if (Array.isArray(found) && found.length === 0)
    return report(`The list "${key}" is empty.`, like, 'emptyList');

  const isInList = typeof at.at(-1) === 'number';
  const place = isInList ? `in the list "${key}"` : `at "${key}"`;
  const typed = yaml.findTyped([...path, ...at])?.replace(/\s+/g, ' ');
  const what = typed === undefined ? (Array.isArray(found) ? 'A list' : 'A group of fields') : `"${typed}"`;
  const meant = typed === undefined ? undefined : SAME_ANSWERS.get(typed);
  if (meant !== undefined && findSchemaAt(root, at)?.safeParse(meant).success) {
    return report(
      `${what} can't stand ${place}.`,
      `Write: ${isInList ? '' : `${key}: `}${String(meant)}`,
      'choice',
      { remedies: [{ code: 'write', value: meant }] },
    );
  }
  const choices = listChoices(issue);
  if (choices) {
    return report(
      `${what} can't stand ${place}.`,
      suggest(typed ?? '', choices, `Write one of: ${choices.join(', ')}`),
      'choice',
    );
  }
  // What looks like a number is none to the reader: a phone number, a year in a title.
  if (typeof found !== 'string' && typed !== undefined && findSchemaAt(root, at)?.safeParse(typed).success) {
    return report(
      `${what} ${place} must stand between quotation marks.`,
      `Write: ${isInList ? '' : `${key}: `}"${typed}"`,
      'wrong',
      { remedies: [{ code: 'write', value: typed }] },
    );
  }
  return report(
    hint?.key === key && !isInList
      ? `${what} ${place} is not ${hint.title}.`
      : `${what} can't stand ${place}.`,
    like,
    ...describeBound(issue, hint, typed),
  );
}

/** A number that is too large or too small, or another value that can't be read. */
function describeBound(
  issue: z.core.$ZodIssue,
  hint: Hint | undefined,
  typed: string | undefined,
): readonly [IssueCode, FormIssue] {
  if (issue.code === 'too_big' && issue.origin === 'number')
    return ['largest', { values: { number: String(issue.maximum) } }];
  if (issue.code === 'too_small' && issue.origin === 'number')
    return ['smallest', { values: { number: String(issue.minimum) } }];
  const code = hint?.code ?? 'wrong';
  const example = hint?.example.replace(/^["']|["']$/g, '');
  return [
    code,
    { values: { ...(typed !== undefined && { typed }), ...(example !== undefined && { example }) } },
  ];
}

/** A mistake may be told better where it is known in whose record it stands. */
function describeCustom({ message, params }: z.core.$ZodIssueCustom, owner: string | undefined): string {
  const describe = params?.['describe'] as ((owner: string) => string) | undefined;
  return owner === undefined || describe === undefined ? message : describe(owner);
}

/** The name of a record or, where it has none, its short name. */
function getOwner({ value, path }: Context): string | undefined {
  const name = getValueAt(value, ['name']);
  return typeof name === 'string' ? name : path.at(-1);
}

function describeUnknownFields(
  unknown: readonly string[],
  at: readonly PropertyKey[],
  schema: z.ZodType | undefined,
): Description[] {
  const group = schema && unwrap(schema);
  const known = group instanceof z.ZodObject ? Object.keys(group.shape) : [];
  return unknown.map((field) => ({
    at: [...at, field],
    code: 'unknownField' as const,
    remedies: [{ code: 'remove' as const }],
    problem: `"${field}" is no field here.`,
    // A comma divides the fields of a line, also where it belongs to a sentence.
    fix: field.includes(' ')
      ? 'If it belongs to the words before the comma, put them all between quotation marks: "…"'
      : suggest(field, known, '').trimEnd() || `The fields are: ${known.join(', ')}`,
  }));
}

/** What is wrong with a name that other files can't use for a record. */
export function describeShortName(name: string): Issue {
  return {
    problem: `"${name}" can't be a short name.`,
    fix: 'Write it with small letters from a to z, digits, and dashes for spaces: example-house',
  };
}

function describeGroup(found: unknown, name: string, schema: z.ZodType): Issue {
  const what = name === '' ? 'This file' : `"${name}"`;
  const fields =
    schema instanceof z.ZodObject
      ? Object.entries(schema.shape as Record<string, z.ZodType>)
          .filter(([, field]) => !isOptional(field))
          .map(([field]) => field)
      : [];
  return {
    problem: found === null ? `${what} is empty.` : `${what} is not made of fields.`,
    fix: `Write its fields, each on a line of its own: ${fields.join(', ')}`,
  };
}

function listChoices(issue: z.core.$ZodIssue): string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_type' && issue.expected === 'boolean' ? ['true', 'false'] : undefined;
}

function getValueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

function findSchemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((inner, key) => inner && findInner(unwrap(inner), key), schema);
}

function findHint(root: z.ZodType, path: readonly PropertyKey[]): Hint | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const key = path[length - 1];
    const schema = typeof key === 'string' ? findSchemaAt(root, path.slice(0, length)) : undefined;
    const { title, example, code } = schema ? getMeta(schema) : {};
    if (typeof key === 'string' && example !== undefined)
      return { key, title: title ?? 'right', example, code };
  }
  return undefined;
}

function findInner(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, z.ZodType | undefined>)[key];
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return undefined;
}

/** A field that a file may leave out. */
function isOptional(schema: z.ZodType): schema is z.ZodOptional | z.ZodDefault {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

function unwrap(schema: z.ZodType): z.ZodType {
  return isOptional(schema) ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

function getMeta(schema: z.ZodType): Partial<Hint> {
  return (schema.meta() ?? unwrap(schema).meta() ?? {}) as Partial<Hint>;
}
