/** Finds where a file names a guide. The schemas mark these fields, so they are not listed again here. */
import { z } from 'zod';

/** The string at a path, or the last key of the path. */
export interface GuideNamePlace {
  readonly path: readonly (string | number)[];
  readonly isKey: boolean;
}

/** Every place in a value that names the guide `slug`, alone or with one of its sections (`law#s3`). */
export function* listGuideNames(
  schema: unknown,
  value: unknown,
  slug: string,
  path: GuideNamePlace['path'] = [],
): Generator<GuideNamePlace> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    yield* listGuideNames(schema.unwrap(), value, slug, path);
  } else if (schema instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, inner] of value.entries())
      yield* listGuideNames(schema.element, inner, slug, [...path, index]);
  } else if (schema instanceof z.ZodRecord) {
    for (const [key, inner] of listFields(value)) {
      if (namesGuide(schema.keyType) && key === slug) yield { path: [...path, key], isKey: true };
      yield* listGuideNames(schema.valueType, inner, slug, [...path, key]);
    }
  } else if (schema instanceof z.ZodObject) {
    for (const [key, inner] of listFields(value))
      yield* listGuideNames(schema.shape[key], inner, slug, [...path, key]);
  } else if (namesGuide(schema) && typeof value === 'string' && value.split('#')[0] === slug) {
    yield { path, isKey: false };
  }
}

function namesGuide(schema: unknown): boolean {
  return schema instanceof z.ZodType && schema.meta()?.['names'] === 'guide';
}

function listFields(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
