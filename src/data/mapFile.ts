import { z } from 'zod';
import { getPlacePath } from '../domain/paths.ts';
import type { PlaceRecord } from '../content/places.ts';
import { placeKinds } from '../domain/placeQuestions.ts';
import { getPages, type DataSite } from './dataSite.ts';
import { factFields, fileHeadFields, getFactFields, getFileHead, pagesByLanguage } from './fileHead.ts';
import { getStableId } from './stableId.ts';

const feature = z.object({
  type: z.literal('Feature'),
  id: z.uuid().describe('The id of the same place in places.json.'),
  geometry: z
    .object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) })
    .nullable()
    .describe(
      'The door, in degrees east and north (WGS84). null: nobody has measured it, or it is secret. Do not look it up.',
    ),
  properties: z.object({
    record: z.string().describe('The four signs of the place in the addresses of its pages.'),
    name: z.string(),
    kind: z.enum(placeKinds),
    city: z.string().optional().describe('Absent for a service in the whole country.'),
    pages: pagesByLanguage,
    assured: factFields.assured,
    overdue_from: factFields.overdue_from,
  }),
});

export const mapSchema = z.object({
  ...fileHeadFields,
  type: z.literal('FeatureCollection'),
  features: z.array(feature).describe('All places, also those that are on no map.'),
});

/** `places.geojson` (RFC 7946). */
export function getMapFile(site: DataSite, records: readonly PlaceRecord[]): z.infer<typeof mapSchema> {
  return {
    ...getFileHead(site, 'places.geojson'),
    type: 'FeatureCollection',
    features: records.map((record) => {
      const { assured, overdue_from } = getFactFields(record);
      return {
        type: 'Feature',
        id: getStableId('place', record.shortName),
        geometry:
          record.coordinates === undefined || record.confidential
            ? null
            : { type: 'Point', coordinates: [record.coordinates.lon, record.coordinates.lat] },
        properties: {
          record: record.id,
          name: record.name,
          kind: record.kind,
          city: record.city,
          pages: getPages(site, (language) => getPlacePath(language, record.id)),
          assured,
          overdue_from,
        },
      };
    }),
  };
}
