import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { memoizeByObject } from '../../src/domain/memoize.ts';

const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
addFormats(ajv);

/** Another copy of a schema, such as that of another build, replaces the one with the same id. */
const compile = memoizeByObject((schema: object) => {
  if ('$id' in schema) ajv.removeSchema(String(schema.$id));
  return ajv.compile(schema);
});

/**
 * All errors that an independent validator finds in a value.
 * @example listSchemaIssues({ type: 'string' }, 1) // => ['(root) must be string {"type":"string"}']
 */
export function listSchemaIssues(schema: object, value: unknown): string[] {
  const validate = compile(schema);
  validate(value);
  return (validate.errors ?? []).map(formatError);
}

function formatError({ instancePath, message = '', params }: ErrorObject): string {
  return `${instancePath || '(root)'} ${message} ${JSON.stringify(params)}`;
}

/** HSDS's own compiled schemas of a service: see the README next to them. They contain keywords of other standards. */
const hsdsAjv = new Ajv2020({ allErrors: true, strict: false });
addFormats(hsdsAjv);
const hsdsVersions = ['3.0', '3.1'].map((version) => ({
  version,
  validate: hsdsAjv.compile(
    JSON.parse(readFileSync(`tests/fixtures/hsds/service-${version}.json`, 'utf8')) as object,
  ),
}));

/** All errors of a page of services in each version of the Human Services Data Specification. */
export function listHsdsIssues({ contents }: { readonly contents: readonly unknown[] }): string[] {
  return contents.flatMap((service, index) =>
    hsdsVersions.flatMap(({ version, validate }) => {
      validate(service);
      return (validate.errors ?? []).map((error) => `${version} ${String(index)}${formatError(error)}`);
    }),
  );
}
