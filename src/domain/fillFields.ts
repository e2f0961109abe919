import { isFields } from './fields.ts';

type Path = readonly string[];

/**
 * Fills missing fields of a file from the source language; `getFallback` returns the value to insert.
 * @example fillFields({ a: 'x', b: 'y' }, { a: 'ä' }, (path, text) => `(${text})`) // => { a: 'ä', b: '(y)' }
 */
export function fillFields(
  source: unknown,
  target: unknown,
  getFallback: (path: Path, value: unknown) => unknown,
  path: Path = [],
): unknown {
  if (target === undefined || target === null) {
    return isFields(source)
      ? Object.fromEntries(
          Object.entries(source)
            .map(([field, value]) => [field, fillFields(value, undefined, getFallback, [...path, field])])
            .filter(([, value]) => value !== undefined),
        )
      : getFallback(path, source);
  }
  if (!isFields(source) || !isFields(target)) return target;
  const filled = Object.entries(source).map(([field, value]) => [
    field,
    fillFields(value, target[field], getFallback, [...path, field]),
  ]);
  return { ...target, ...Object.fromEntries(filled.filter(([, value]) => value !== undefined)) };
}
