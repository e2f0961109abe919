import { z } from 'zod';
import { dataFileNames, getDataSchemaPath, type DataFileName } from '../domain/paths.ts';
import { changesSchema } from './changesFile.ts';
import { contactsSchema } from './contactsFile.ts';
import { getAddress, type SiteMetadata } from './siteMetadata.ts';
import { entitlementsSchema } from './entitlementsFile.ts';
import { languagesSchema } from './languagesFile.ts';
import { mapSchema } from './mapFile.ts';
import { placesSchema } from './placesSchema.ts';

export interface DataFile {
  readonly name: DataFileName;
  readonly schema: z.ZodObject;
}

const schemas: Record<DataFileName, z.ZodObject> = {
  'places.json': placesSchema.describe(
    'All places and services in the format of the Human Services Data Specification 3 (HSDS): each one complete, as an HSDS API returns it from /services?full=true.',
  ),
  'places.geojson': mapSchema.describe(
    'The same places for a map (GeoJSON, RFC 7946). A place without a geometry can’t be shown on a map; geometry_missing gives the reason.',
  ),
  'contacts.json': contactsSchema.describe('All phone lines, including those abroad.'),
  'entitlements.json': entitlementsSchema.describe(
    'Each right with an answer for each group of people, and what the answer depends on.',
  ),
  'languages.json': languagesSchema.describe(
    'How much of each language its speakers have reviewed, for the whole site and for each guide.',
  ),
  'changes.json': changesSchema.describe(
    'What each release of the site has changed: pages, places, phone lines, rights, numbers with their old and new values, moved addresses, languages. The feeds have the same changes.',
  ),
};

/** Every open data file. The schemas and the readme are generated from this list. */
export const dataFiles: readonly DataFile[] = dataFileNames.map((name) => ({ name, schema: schemas[name] }));

/**
 * The JSON Schema (draft 2020-12) of a file. It allows additional fields, because a version only promises that fields keep their
 * meaning.
 */
export function getSchemaFile(site: SiteMetadata, { name, schema }: DataFile): Record<string, unknown> {
  const { description, ...shape } = z.toJSONSchema(schema, { io: 'input' });
  return { $id: getAddress(site, getDataSchemaPath(name)), title: name, description, ...shape };
}
