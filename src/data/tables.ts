/**
 * `places.json` as tables: those of HSDS with their names and fields, and three of our own for what HSDS has no fields for. Made
 * from the schema of `places.json`, so that a new field is in a table too.
 */
import { getDataReadmePath, getTablePath } from '../domain/paths.ts';
import { formatCsv } from './csv.ts';
import { getDataShape, type DataShape } from './dataShape.ts';
import { getAddress, type SiteMetadata } from './siteMetadata.ts';
import { placesSchema, type PlacesFile, type Service } from './placesSchema.ts';

type Cell = string | number | boolean | undefined;
type Row = Readonly<Record<string, Cell>>;

/** A column, as in a Frictionless table schema. */
interface Field {
  readonly name: string;
  readonly type: string;
  readonly format?: string;
  readonly description?: string | undefined;
  readonly constraints?: { readonly required: true };
}

interface Table {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly Field[];
  readonly rows: readonly Row[];
  /** The tables that fields refer to. */
  readonly references: Readonly<Record<string, string>>;
  readonly hasId: boolean;
}

/** The table of each property with records. */
const names: Readonly<Record<string, string>> = {
  additional_urls: 'url',
  phones: 'phones',
  schedules: 'schedules',
  service_areas: 'service_areas',
  service_at_locations: 'service_at_location',
  location: 'locations',
  addresses: 'addresses',
  accessibility: 'accessibility',
  languages: 'languages',
  organization: 'organizations',
  cost_options: 'cost_options',
  required_documents: 'required_documents',
  attributes: 'attributes',
  taxonomy_term: 'taxonomy_terms',
  openings: 'openings',
  closures: 'closures',
};

/** The field with which records refer to one in a table. */
const idFields: Readonly<Record<string, string>> = {
  services: 'service_id',
  locations: 'location_id',
  service_at_location: 'service_at_location_id',
};

/** The name of every table. */
export const tableNames: readonly string[] = ['places', 'services', ...Object.values(names)];

/** The tables of all places, in the order of `tableNames`. */
export function listTables(file: PlacesFile): Table[] {
  const { contents } = getDataShape(placesSchema).properties ?? {};
  const { extension = {}, ...properties } = contents?.items?.properties ?? {};
  const shape = { ...contents?.items, properties };
  const tables = [
    getPlacesTable(file.contents, extension),
    ...listTablesOf('services', shape, file.contents),
    ...listTablesOf(
      'services',
      extension,
      file.contents.map(({ id, extension: fields }) => ({ id, ...fields })),
    ).slice(1),
  ];
  return tableNames.flatMap((name) => tables.find((table) => table.name === name) ?? []);
}

/** A table as CSV. */
export function formatTable({ fields, rows }: Table): string {
  return formatCsv([
    fields.map(({ name }) => name),
    ...rows.map((row) => fields.map(({ name }) => row[name])),
  ]);
}

/** `datapackage.json`: describes the tables (Data Package 2.0), so that programs know their types and how they belong together. */
export function getDataPackage(site: SiteMetadata, siteName: string, tables: readonly Table[]): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'places',
    title: `${siteName}: places`,
    description:
      'All places and services of the site as tables. Read the documentation before you show them.',
    homepage: getAddress(site, getDataReadmePath()),
    created: new Date(site.buildTime).toISOString(),
    licenses: [{ title: site.license.name, path: site.license.url }],
    resources: tables.map(({ name, description, fields, references, hasId }) => ({
      name,
      description,
      path: getTablePath(`${name}.csv`).split('/').at(-1),
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields,
        ...(hasId && { primaryKey: ['id'] }),
        ...(Object.keys(references).length > 0 && {
          foreignKeys: Object.entries(references).map(([field, resource]) => ({
            fields: [field],
            reference: { resource, fields: ['id'] },
          })),
        }),
      },
    })),
  };
}

/** The table of some records, then those of the records in them. */
function listTablesOf(name: string, shape: DataShape, records: readonly object[], parent?: string): Table[] {
  const properties = Object.entries(shape.properties ?? {});
  const parentField = parent === undefined ? undefined : idFields[parent];
  const linked: { field: string; table: string }[] = [];
  const inner: Table[] = [];
  for (const [property, child] of properties) {
    const table = names[property];
    const item = child.items ?? child;
    if (table === undefined || item.properties === undefined) continue;
    if (child.items === undefined) linked.push({ field: `${property}_id`, table });
    const link = child.items === undefined || 'link_id' in item.properties ? undefined : idFields[name];
    inner.push(
      ...listTablesOf(
        table,
        item,
        records.flatMap((record) => {
          const { id, [property]: value } = record as Record<string, unknown>;
          const values = (Array.isArray(value) ? value : [value]).filter((each) => each !== undefined);
          return values.map((each) => ({ ...(link && { [link]: id }), ...(each as object) }));
        }),
        link && name,
      ),
    );
  }
  const scalars = properties.flatMap(([property, child]) => findField(property, child, shape.required) ?? []);
  const has = (field: string): boolean => scalars.some((scalar) => scalar.name === field);
  const added = [parentField, ...linked.map(({ field }) => field)].filter(
    (field) => field !== undefined && !has(field),
  );
  const fields = [
    ...scalars,
    ...added.map((field) => ({ name: field ?? '', type: 'string', format: 'uuid' })),
  ];
  const rows = records.map((record) => {
    const values = record as Readonly<Record<string, unknown>>;
    const ids = linked.map(({ field }) => [
      field,
      (values[field.replace(/_id$/, '')] as { id?: string } | undefined)?.id,
    ]);
    return { ...values, ...Object.fromEntries(ids) } as Row;
  });
  return [
    {
      name,
      description: parentField ? `The ${name} of each record that ${parentField} refers to.` : `All ${name}.`,
      fields,
      rows: has('id') ? [...new Map(rows.map((row) => [row['id'], row])).values()] : rows,
      references: {
        ...(parent !== undefined && parentField !== undefined && { [parentField]: parent }),
        ...Object.fromEntries(linked.map(({ field, table }) => [field, table])),
      },
      hasId: has('id'),
    },
    ...inner,
  ];
}

/** Undefined for records, lists and texts by language. A required text may be empty, which is a missing value in a table. */
function findField(name: string, shape: DataShape, required: readonly string[] = []): Field | undefined {
  const { type, format, description } = shape;
  if (type === undefined || !['string', 'number', 'integer', 'boolean'].includes(type)) return undefined;
  const types: Readonly<Record<string, string>> = { date: 'date', 'date-time': 'datetime' };
  return {
    name,
    type: types[format ?? ''] ?? type,
    ...((format === 'uuid' || format === 'uri') && { format }),
    ...(description !== undefined && { description }),
    ...(required.includes(name) &&
      (type !== 'string' || format !== undefined) && { constraints: { required: true } }),
  };
}

/** One row for each place, with what most people need: for a spreadsheet. */
function getPlacesTable(services: readonly Service[], extension: DataShape): Table {
  const string = (name: string, description: string): Field => ({ name, type: 'string', description });
  const inExtension = Object.entries(extension.properties ?? {}).flatMap(
    ([name, shape]) => findField(name, shape, extension.required) ?? [],
  );
  return {
    name: 'places',
    description: 'One row for each place, with what most people need. The other tables have the rest.',
    hasId: false,
    references: { service_id: 'services' },
    fields: [
      { name: 'service_id', type: 'string', format: 'uuid', constraints: { required: true } },
      string('name', 'The name of the place.'),
      string('kind', 'What kind of place it is.'),
      string('phone', 'As people write it. Empty: not known.'),
      string('address', 'Empty: not known, or withheld on purpose (address_withheld).'),
      ...inExtension,
      string('assured', 'The date of the source or of the last confirmation: YYYY, YYYY-MM or YYYY-MM-DD.'),
      { ...string('page', 'Its page on the site, in the source language.'), format: 'uri' },
    ],
    rows: services.map(
      ({
        id,
        name,
        phones,
        attributes,
        service_at_locations: locations,
        extension: fields,
        additional_urls: [page],
      }) => {
        const [address] = locations?.[0]?.location.addresses ?? [];
        return {
          ...Object.fromEntries(
            inExtension.map((field) => [field.name, (fields as Record<string, unknown>)[field.name]]),
          ),
          service_id: id,
          name,
          kind: attributes.find(({ link_type }) => link_type === 'kind')?.value,
          phone: phones?.[0]?.number,
          address: address && [address.address_1, `${address.postal_code} ${address.city}`.trim()].join(', '),
          assured: fields.assured.date,
          page: page?.url,
        };
      },
    ),
  };
}
