import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { guideSchema } from '../../src/content/schemas/guideSchema.ts';
import { contactSchema } from '../../src/content/schemas/recordsSchema.ts';
import { getControl, type Control } from '../../tools/editor/formFields.ts';
import { formSections } from '../../tools/editor/page/formSections.ts';
import { readChanged } from '../support/contentFixture.ts';

const { folder } = readChanged();
/** The schema of each kind of file, by the name of its fields. */
const schemas = new Map<string, z.ZodType>([
  ['guides', guideSchema],
  ...folder.listForms().flatMap((path): [string, z.ZodType][] => {
    const form = folder.findForm(path);
    return form ? [[path, form.schema]] : [];
  }),
]);

/** Every field that a JSON Schema names, with the fields around it: `assured.date`. */
function listProperties(schema: unknown, path: readonly string[] = []): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const {
    properties = {},
    items,
    additionalProperties,
    anyOf = [],
  } = schema as Record<string, never[] | object>;
  return [
    ...Object.entries(properties).flatMap(([name, inner]) => [
      [...path, name].join('.'),
      ...listProperties(inner, [...path, name]),
    ]),
    ...listProperties(items, path),
    ...listProperties(additionalProperties, [...path, '*']),
    ...(anyOf as object[]).flatMap((option) => listProperties(option, path)),
  ];
}

function listControlled(control: Control, path: readonly string[] = []): string[] {
  switch (control.kind) {
    case 'group':
      return control.fields.flatMap(({ name, control: inner }) => [
        [...path, name].join('.'),
        ...listControlled(inner, [...path, name]),
      ]);
    case 'list':
      return listControlled(control.of, path);
    case 'map':
      return listControlled(control.of, [...path, '*']);
    default:
      return [];
  }
}

describe('getControl', () => {
  it('is tested with every kind of file', () => expect(schemas.size).toBeGreaterThan(30));

  it.each([...schemas])('covers every field of %s', (_, schema) => {
    const properties = listProperties(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
    const missing = properties.filter((field) => !listControlled(getControl(schema)).includes(field));
    expect(missing).toEqual([]);
  });

  it('returns the values of a choice, including "unknown"', () => {
    const control = getControl(folder.findForm('facts/places/')?.schema);
    const fields = control.kind === 'group' ? control.fields : [];
    const find = (name: string) => fields.find((field) => field.name === name);
    expect(find('appointment')?.control).toEqual({ kind: 'choice', choices: [true, false, 'unknown'] });
    expect(find('papers')?.control).toEqual({ kind: 'choice', choices: ['not-needed', 'needed', 'unknown'] });
    expect(find('hours')).toMatchObject({ control: { kind: 'hours' }, isOptional: false });
    expect(find('source')?.control).toEqual({
      kind: 'list',
      of: { kind: 'reference', to: 'source' },
      allowsSingle: true,
    });
    expect(find('closures')?.isOptional).toBe(true);
  });

  // All contacts are in one file, whose form is a map of them.
  it.each([
    ['places', folder.findForm('facts/places/')?.schema],
    ['contacts', contactSchema],
  ])('has a section for every field of %s', (collection, schema) => {
    const control = getControl(schema);
    const fields = control.kind === 'group' ? control.fields : [];
    expect(fields.length).toBeGreaterThan(8);
    const named = Object.values(formSections[collection] ?? {}).flat();
    expect(
      fields.map(({ name }) => name).filter((name) => !named.includes(name)),
      'missing in tools/editor/page/formSections.ts',
    ).toEqual([]);
  });

  it.each([z.bigint(), z.union([z.string(), z.literal('unknown')])])(
    'throws for an unsupported kind of schema',
    (schema) => expect(() => getControl(schema)).toThrow('no control'),
  );
});
