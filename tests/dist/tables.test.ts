import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/finish/listFiles.ts';
import { parseCsv } from '../../tools/translation/csvFile.ts';
import { FIXTURE, SITE } from '../support/sites.ts';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly encoding: string;
  readonly schema: {
    readonly fields: readonly {
      readonly name: string;
      readonly type: string;
      readonly format?: string;
      readonly constraints?: { readonly required?: boolean };
    }[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** The JSON Schema of Data Package 2.0. Not strict, because it has keywords of a form editor. */
const ajv = new Ajv({ allErrors: true, strict: false, logger: false });
addFormats(ajv);
const isDataPackage = ajv.compile(readJson('tests/fixtures/dataPackage/datapackage-2.0.json') as object);

/** What a value of each type looks like. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  number: /^-?\d+(\.\d+)?$/,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  uri: /^https?:\/\/[^\s]+$/,
};

describe.each([SITE, FIXTURE])('the tables of %s', (dist) => {
  const folder = join(dist, 'data/v1/tables');
  const { resources } = readJson(join(folder, 'datapackage.json')) as { resources: readonly Resource[] };
  const tables = new Map(
    resources.map(({ name, path, schema }) => {
      const first = schema.fields[0]?.name ?? '';
      const [head, ...rows] = parseCsv(path, readFileSync(join(folder, path)), first);
      return [name, { head: head?.cells ?? [], rows: rows.map(({ cells }) => cells) }];
    }),
  );
  const listColumn = (table: string, field: string): string[] => {
    const { head = [], rows = [] } = tables.get(table) ?? {};
    return rows.map((cells) => cells[head.indexOf(field)] ?? '');
  };

  it('are described by a valid data package, each file once', () => {
    isDataPackage(readJson(join(folder, 'datapackage.json')));
    expect(isDataPackage.errors ?? []).toEqual([]);
    const files = listFiles(folder).filter((file) => file.endsWith('.csv'));
    expect(resources.map(({ path }) => path).toSorted()).toEqual(
      files.map((file) => basename(file)).toSorted(),
    );
    expect(files.length).toBeGreaterThan(10);
  });

  it('have the columns, types and keys that the data package says', () => {
    for (const { name, schema } of resources) {
      const { head = [] } = tables.get(name) ?? {};
      expect(head, name).toEqual(schema.fields.map((field) => field.name));
      for (const { name: field, type, format, constraints } of schema.fields) {
        const pattern = PATTERNS[format ?? type];
        for (const value of listColumn(name, field)) {
          if (value === '') expect(constraints?.required ?? false, `${name}.${field}`).toBe(false);
          else if (pattern) expect(value, `${name}.${field}`).toMatch(pattern);
        }
      }
      for (const key of schema.primaryKey ?? []) {
        const values = listColumn(name, key);
        expect(new Set(values).size, `${name}.${key}`).toBe(values.length);
      }
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = listColumn(reference.resource, reference.fields[0] ?? '');
        for (const value of listColumn(name, fields[0] ?? '').filter(Boolean))
          expect(known, `${name}.${fields.join()}`).toContain(value);
      }
    }
  });

  it('have only HSDS fields, except the three tables that HSDS lacks', () => {
    const hsds = readJson('tests/fixtures/hsds/service-3.1.json') as {
      properties: object;
      definitions: Readonly<Record<string, { path: string; properties: object }>>;
    };
    const definitions = Object.values(hsds.definitions).map(
      ({ path, properties }) => [path, properties] as const,
    );
    const known = new Map([['services.csv', hsds.properties], ...definitions]);
    for (const { path, schema } of resources) {
      if (['places.csv', 'openings.csv', 'closures.csv'].includes(path)) continue;
      const fields = Object.keys(known.get(path) ?? {});
      expect(
        schema.fields.map(({ name }) => name).filter((name) => !fields.includes(name)),
        path,
      ).toEqual([]);
    }
  });

  it('have the same records as places.json, and one row for each place', () => {
    const { contents } = readJson(join(dist, 'data/v1/places.json')) as {
      contents: readonly {
        id: string;
        name: string;
        schedules?: readonly unknown[];
        attributes: readonly unknown[];
        extension: { record: string; city?: string; openings: readonly unknown[] };
      }[];
    };
    expect(listColumn('services', 'id')).toEqual(contents.map(({ id }) => id));
    expect(listColumn('places', 'record')).toEqual(contents.map(({ extension }) => extension.record));
    expect(listColumn('places', 'name')).toEqual(contents.map(({ name }) => name));
    expect(listColumn('places', 'city')).toEqual(contents.map(({ extension }) => extension.city ?? ''));
    const count = (list: (service: (typeof contents)[number]) => readonly unknown[]): number =>
      contents.flatMap(list).length;
    expect(listColumn('schedules', 'id').length).toBe(count(({ schedules = [] }) => schedules));
    expect(listColumn('attributes', 'id').length).toBe(count(({ attributes }) => attributes));
    expect(listColumn('openings', 'from').length).toBe(count(({ extension }) => extension.openings));
  });

  it('have no address of a place whose address is withheld', () => {
    const withheld = listColumn('places', 'address_withheld');
    const addresses = listColumn('places', 'address').filter((_, index) => withheld[index] === 'true');
    if (dist === FIXTURE) expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter(Boolean)).toEqual([]);
  });

  it('open in Excel: they begin with a byte order mark', () => {
    for (const { path, encoding } of resources) {
      expect(encoding).toBe('utf-8');
      expect([...readFileSync(join(folder, path)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    }
  });
});
