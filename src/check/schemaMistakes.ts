import { z } from 'zod';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import type { YamlFile } from './yamlFile.ts';

interface SchemaHint {
  /** What belongs here, in words. */
  readonly title?: string;
  /** What somebody could type. */
  readonly example?: string;
}

/** What a value does not have that its schema wants, told with the line and with what to type. */
export function listSchemaMistakes(
  schema: z.ZodType,
  yaml: YamlFile,
  value: unknown = yaml.value,
  path: readonly PropertyKey[] = [],
): ContentErrorDetails[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues
    .flatMap((issue) => describeIssue(schema, value, issue))
    .map(({ at, ...words }) => ({
      file: yaml.file,
      line: yaml.getLine([...path, ...at]),
      ...words,
    }));
}

interface Description {
  readonly at: readonly PropertyKey[];
  readonly problem: string;
  readonly fix: string;
}

function describeIssue(root: z.ZodType, value: unknown, issue: z.core.$ZodIssue): Description[] {
  const at = issue.path;
  const key = String(at.at(-1) ?? '');
  const found = getValueAt(value, at);
  const schema = findSchemaAt(root, at);
  const { title = 'something else', example = '…' } = schema ? getHint(schema) : {};

  if (issue.code === 'unrecognized_keys') {
    const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    return issue.keys.map((unknown) => ({
      at: [...at, unknown],
      problem: `"${unknown}" is no field here.`,
      fix: `${suggest(unknown, known)}The fields are: ${known.join(', ')}`,
    }));
  }
  if (found === undefined) {
    return [{ at, problem: `The field "${key}" is missing.`, fix: `Add a line: ${key}: ${example}` }];
  }
  if (issue.code === 'custom' && typeof issue.params?.['fix'] === 'string') {
    return [{ at, problem: issue.message, fix: issue.params['fix'] }];
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return [
      {
        at,
        problem: `${print(found)} can't stand at "${key}".`,
        fix: `${typeof found === 'string' ? suggest(found, values) : ''}Write one of: ${values.join(', ')}`,
      },
    ];
  }
  return [
    {
      at,
      problem: `${print(found)} at "${key}" is not ${title}.`,
      fix: `Write it like this: ${key}: ${example}`,
    },
  ];
}

function print(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `"${String(value)}"`
    : value === null
      ? 'Nothing'
      : 'A list or a group of fields';
}

function suggest(written: string, known: readonly string[]): string {
  const near = known.find((candidate) => getDistance(written, candidate) <= 2);
  return near === undefined ? '' : `Did you mean "${near}"? `;
}

/** How many letters must be changed, added or taken away (Levenshtein). */
function getDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    let diagonal = i;
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, diagonal + Number(letter !== other)));
      diagonal = row[j + 1] ?? 0;
    }
    row = next;
  }
  return row.at(-1) ?? 0;
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

function findInner(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, z.ZodType | undefined>)[key];
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return undefined;
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap() as z.ZodType);
  return schema;
}

function getHint(schema: z.ZodType): SchemaHint {
  const own = schema.meta() as SchemaHint | undefined;
  if (own) return own;
  return schema instanceof z.ZodOptional ? getHint(schema.unwrap() as z.ZodType) : {};
}
