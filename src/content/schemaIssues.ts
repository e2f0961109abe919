import { z } from 'zod';
import type { ContentErrorDetails, FormIssue, Issue, IssueCode } from '../domain/contentError.ts';
import { getAt } from '../domain/fields.ts';
import { findSuggestion, suggestOneOf } from './suggestion.ts';
import type { YamlFile } from './yamlFile.ts';

/** The expected value of a field with an example, from the nearest field around a value that has them. */
interface Hint {
  readonly key: string;
  readonly title: string;
  readonly example: string;
  /** The issue code of a value that does not match. */
  readonly code?: IssueCode | undefined;
}

/** Parses a value with a schema; issues have a line and a fix. */
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

/** Fields accept either booleans or yes/no; maps each answer to its counterpart. */
const SAME_ANSWERS = new Map<string, string | boolean>([
  ['yes', true],
  ['no', false],
  ['true', 'yes'],
  ['false', 'no'],
]);

interface Context {
  readonly root: z.ZodType;
  readonly yaml: YamlFile;
  /** The value of the root, and its path in the file. */
  readonly value: unknown;
  readonly path: readonly string[];
}

interface Description extends Issue {
  readonly at: readonly PropertyKey[];
}

function describeZodIssue(issue: z.core.$ZodIssue, context: Context): Description[] {
  const { root, yaml, value, path } = context;
  const at = issue.path;
  const found = getAt(value, at);
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
  if (found === null || found === '') return report(`"${key}" is empty.`, like, 'empty');
  if (Array.isArray(found) && found.length === 0)
    return report(`The list "${key}" is empty.`, like, 'emptyList');

  const isInList = typeof at.at(-1) === 'number';
  const typed = yaml.findTyped([...path, ...at])?.replace(/\s+/g, ' ');
  const what = typed === undefined ? (Array.isArray(found) ? 'a list' : 'a group of fields') : `"${typed}"`;
  const notAllowed = isInList ? `The list "${key}" can't contain ${what}.` : `"${key}" can't be ${what}.`;
  const meant = typed === undefined ? undefined : SAME_ANSWERS.get(typed);
  if (meant !== undefined && findSchemaAt(root, at)?.safeParse(meant).success) {
    return report(notAllowed, `Write: ${isInList ? '' : `${key}: `}${String(meant)}`, 'choice', {
      remedies: [{ code: 'write', value: meant }],
    });
  }
  const choices = listChoices(issue);
  if (choices) {
    return report(notAllowed, suggestOneOf(typed ?? '', choices, 'Write one of'), 'choice');
  }
  // Text that YAML parses as a number: a phone number, a year in a title.
  if (typeof found !== 'string' && typed !== undefined && findSchemaAt(root, at)?.safeParse(typed).success) {
    return report(
      `${what} in ${isInList ? 'the list ' : ''}"${key}" must be in quotation marks.`,
      `Write: ${isInList ? '' : `${key}: `}"${typed}"`,
      'wrong',
      { remedies: [{ code: 'write', value: typed }] },
    );
  }
  return report(
    hint?.key === key && !isInList ? describeMismatch(key, hint.title, what) : notAllowed,
    like,
    ...describeBound(issue, hint, typed),
  );
}

/** @example describeMismatch('url', 'a web address', '"here"') // => '"url" must be a web address, not "here".' */
function describeMismatch(key: string, expected: string, found: string): string {
  const contrast = expected.startsWith(found) ? '' : `, not ${found}`;
  return `"${key}" must be ${expected}${contrast}.`;
}

/** The issue code and its values for a number out of range or another mismatch. */
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

/** Some messages can include the name of the record. */
function describeCustom({ message, params }: z.core.$ZodIssueCustom, owner: string | undefined): string {
  const describe = params?.['describe'] as ((owner: string) => string) | undefined;
  return owner === undefined || describe === undefined ? message : describe(owner);
}

/** The name of a record, or its short name if it has none. */
function getOwner({ value, path }: Context): string | undefined {
  const name = getAt(value, ['name']);
  return typeof name === 'string' ? name : path.at(-1);
}

/** Fields that older files still have, and what to do about them. */
const FORMER_FIELDS = new Map([
  [
    'review',
    'Delete this line. Reviews are recorded for each text, in reviewed.json: npm run translate -- import-review FILE',
  ],
]);

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
    problem: `Unknown field "${field}".`,
    // Between braces, a comma in a sentence starts a new field.
    fix: field.includes(' ')
      ? 'If it belongs to the text before the comma, put all of it in quotation marks: "…"'
      : (FORMER_FIELDS.get(field) ?? findSuggestion(field, known) ?? `The fields are: ${known.join(', ')}`),
  }));
}

/** The issue for an id that is not a valid short name. */
export function describeShortName(name: string): Issue {
  return {
    problem: `"${name}" is not a valid short name.`,
    fix: 'Use lowercase letters from a to z, digits, and hyphens for spaces: example-house',
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
    problem: found === null ? `${what} is empty.` : `${what} has no fields.`,
    fix: `Write its fields, one per line: ${fields.join(', ')}`,
  };
}

function listChoices(issue: z.core.$ZodIssue): string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_type' && issue.expected === 'boolean' ? ['true', 'false'] : undefined;
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
      return { key, title: title ?? 'another value', example, code };
  }
  return undefined;
}

function findInner(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, z.ZodType | undefined>)[key];
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return undefined;
}

/** Whether a file may omit the field. */
function isOptional(schema: z.ZodType): schema is z.ZodOptional | z.ZodDefault {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

function unwrap(schema: z.ZodType): z.ZodType {
  return isOptional(schema) ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

function getMeta(schema: z.ZodType): Partial<Hint> {
  return (schema.meta() ?? unwrap(schema).meta() ?? {}) as Partial<Hint>;
}
