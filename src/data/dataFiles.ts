import type { z } from 'zod';
import { dataFileNames, type DataFileName } from '../domain/paths.ts';
import { contactsSchema } from './contactsFile.ts';
import { entitlementsSchema } from './entitlementsFile.ts';
import { mapSchema } from './mapFile.ts';
import { placesSchema } from './placesSchema.ts';

export interface DataFile {
  readonly name: DataFileName;
  readonly schema: z.ZodObject;
  readonly holds: string;
}

const schemas: Record<DataFileName, z.ZodObject> = {
  'places.json': placesSchema,
  'places.geojson': mapSchema,
  'contacts.json': contactsSchema,
  'entitlements.json': entitlementsSchema,
};

const contents: Record<DataFileName, string> = {
  'places.json':
    'All places and services, shaped by the Human Services Data Specification 3 (HSDS): each one whole, as an HSDS API gives it at /services?full=true.',
  'places.geojson': 'The same places for a map (GeoJSON, RFC 7946).',
  'contacts.json': 'All phone lines, also those abroad.',
  'entitlements.json': 'Each right with its answer for each group of people, and what the answer depends on.',
};

/** Every file of open data: the schemas and the readme are made from this list. */
export const dataFiles: readonly DataFile[] = dataFileNames.map((name) => ({
  name,
  schema: schemas[name],
  holds: contents[name],
}));
