import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applySchema } from '../../src/content/schemaIssues.ts';
import { readYaml } from '../../src/content/yamlFile.ts';

const modules = import.meta.glob<Record<string, unknown>>('../../src/content/schemas/*.ts', { eager: true });
/** Every schema of a file or a record, by its name: new ones are covered automatically. */
const schemas = Object.fromEntries(
  Object.values(modules)
    .flatMap((module) => Object.entries(module))
    .filter((entry): entry is [string, z.ZodObject] => entry[1] instanceof z.ZodObject),
);

interface Field {
  readonly name: string;
  readonly schema: z.ZodObject;
  readonly key: string;
  readonly field: z.ZodType;
}

function unwrap(schema: z.ZodType): z.ZodType {
  return isOptional(schema) ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

function isOptional(schema: z.ZodType): schema is z.ZodOptional | z.ZodDefault {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

/** Every field of a schema, and of the objects inside it. */
function listFields(name: string, schema: z.ZodObject): Field[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) => {
    const inner = unwrap(field);
    const element = inner instanceof z.ZodArray ? unwrap(inner.element as z.ZodType) : inner;
    return [
      { name: `${name}.${key}`, schema, key, field },
      ...(element instanceof z.ZodObject ? listFields(`${name}.${key}`, element) : []),
    ];
  });
}

const fields = Object.entries(schemas).flatMap(([name, schema]) => listFields(name, schema));

function describeIssues(schema: z.ZodObject, text: string, key: string): string[] {
  const yaml = readYaml('content/example.yaml', text);
  return applySchema(schema, yaml)
    .issues.filter(({ problem }) => problem.includes(`"${key}"`))
    .map(({ problem, fix }) => `${problem} ${fix}`);
}

describe('the messages of the schemas', () => {
  it('are tested for every schema', () => expect(fields.length).toBeGreaterThan(100));

  it.each(fields.filter(({ field }) => !isOptional(field)))(
    '$name: explain how to add it when it is missing',
    ({ schema, key }) => {
      const [reported = ''] = describeIssues(schema, '{}', key);
      expect(reported).toMatch(new RegExp(`^The field "${key}" is missing\\. Add to this line: ${key}: .`));
      expect(reported).not.toMatch(/: …$/);
    },
  );

  it.each(fields)('$name: explain what is wrong with a value of another type', ({ schema, key, field }) => {
    const isGroup = [z.ZodObject, z.ZodRecord].some((kind) => unwrap(field) instanceof kind);
    const [reported = ''] = describeIssues(
      schema,
      `${key}: ${isGroup ? 'nonsense' : '{ nonsense: [1] }'}`,
      key,
    );
    expect(reported).toMatch(/^"[^"]+" (must be .+, not|can't be) ("nonsense"|a group of fields)\. /);
    expect(reported).toMatch(/ Write (it like this|one of): \S/);
    expect(reported).not.toMatch(/undefined|object|…$/);
  });

  it.each(fields)('$name: contain a valid example', ({ key, field }) => {
    const { example = '' } = (field.meta() ?? unwrap(field).meta() ?? {}) as { example?: string };
    const { value } = readYaml('', `${key}: ${example}`) as { value: Record<string, unknown> };
    expect(field.safeParse(value[key] ?? null).error).toBeUndefined();
  });
});
