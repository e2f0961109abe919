import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
addFormats(ajv);

/**
 * All errors that an independent validator finds in a value.
 * @example listSchemaIssues({ type: 'string' }, 1) // => ['(root) must be string {"type":"string"}']
 */
export function listSchemaIssues(schema: object, value: unknown): string[] {
  // The validator caches compiled schemas.
  const validate = ajv.compile(schema);
  validate(value);
  return (validate.errors ?? []).map(
    ({ instancePath, message = '', params }) =>
      `${instancePath || '(root)'} ${message} ${JSON.stringify(params)}`,
  );
}

/** The schema of the Human Services Data Specification for a page of services. */
export const hsdsSchema = JSON.parse(readFileSync('tests/fixtures/hsds/services.json', 'utf8')) as object;
