import { z } from 'zod';
import { dataFileNames, getDataSchemaPath, type DataFileName } from '../domain/paths.ts';
import { contactsSchema } from './contactsFile.ts';
import { getAddress, type DataSite } from './dataSite.ts';
import { entitlementsSchema } from './entitlementsFile.ts';
import { mapSchema } from './mapFile.ts';
import { placesSchema } from './placesSchema.ts';

export interface DataFile {
  readonly name: DataFileName;
  readonly schema: z.ZodObject;
}

const schemas: Record<DataFileName, z.ZodObject> = {
  'places.json': placesSchema.describe(
    'All places and services, shaped by the Human Services Data Specification 3 (HSDS): each one whole, as an HSDS API gives it at /services?full=true.',
  ),
  'places.geojson': mapSchema.describe(
    'The same places for a map (GeoJSON, RFC 7946). A map shows only those with a geometry; geometry_missing says why another has none.',
  ),
  'contacts.json': contactsSchema.describe('All phone lines, also those abroad.'),
  'entitlements.json': entitlementsSchema.describe(
    'Each right with its answer for each group of people, and what the answer depends on.',
  ),
};

/** Every file of open data: the schemas and the readme are made from this list. */
export const dataFiles: readonly DataFile[] = dataFileNames.map((name) => ({ name, schema: schemas[name] }));

/**
 * The JSON Schema (draft 2020-12) of a file. It lets new fields come: inside a version only their meaning is promised.
 */
export function getSchemaFile(site: DataSite, { name, schema }: DataFile): Record<string, unknown> {
  const { description, ...shape } = z.toJSONSchema(schema, { io: 'input' });
  return { $id: getAddress(site, getDataSchemaPath(name)), title: name, description, ...shape };
}
