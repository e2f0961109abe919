type Path = readonly string[];

/**
 * The fields of a file with those of the source language where it lacks them: `borrow` gives the words to put there.
 * @example fillFields({ a: 'x', b: 'y' }, { a: 'ä' }, (path, text) => `(${text})`) // => { a: 'ä', b: '(y)' }
 */
export function fillFields(
  source: unknown,
  own: unknown,
  getFallback: (path: Path, value: unknown) => unknown,
  path: Path = [],
): unknown {
  if (own === undefined || own === null) {
    return isFields(source)
      ? Object.fromEntries(
          Object.entries(source)
            .map(([field, value]) => [field, fillFields(value, undefined, getFallback, [...path, field])])
            .filter(([, value]) => value !== undefined),
        )
      : getFallback(path, source);
  }
  if (!isFields(source) || !isFields(own)) return own;
  const filled = Object.entries(source).map(([field, value]) => [
    field,
    fillFields(value, own[field], getFallback, [...path, field]),
  ]);
  return { ...own, ...Object.fromEntries(filled.filter(([, value]) => value !== undefined)) };
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
