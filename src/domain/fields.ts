/** A group of fields, by name. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a value; none if it is not a group of fields. */
export function toFields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/**
 * The value at a path in nested groups and lists, if there is one.
 * @example getAt({ a: [{ b: 1 }] }, ['a', 0, 'b']) // => 1
 */
export function getAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    value,
  );
}

/**
 * The texts in a group of fields and in the groups in it, but not those in lists.
 * @example [...listTexts({ a: { b: 'c' } })] // => [{ path: ['a', 'b'], text: 'c' }]
 */
export function* listTexts(
  value: unknown,
  path: readonly string[] = [],
): Generator<{ readonly path: readonly string[]; readonly text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  for (const [field, inner] of Object.entries(toFields(value))) yield* listTexts(inner, [...path, field]);
}
