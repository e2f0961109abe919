import { z } from 'zod';
import { getPlacePath } from '../domain/paths.ts';
import type { PlaceRecord } from '../content/places.ts';
import { placeKinds } from '../domain/placeQuestions.ts';
import { getOpeningState, openingStates } from '../opening/openingState.ts';
import { getPages, type SiteMetadata } from './siteMetadata.ts';
import {
  dataFactFields,
  fileHeaderFields,
  getFactFields,
  getFileHeader,
  pagesByLanguage,
} from './fileHeader.ts';
import { getOpeningFields, openingFields } from './openingFields.ts';
import { getStableId } from './stableId.ts';

const feature = z.object({
  type: z.literal('Feature'),
  id: z.uuid().describe('The id of the same place in places.json.'),
  geometry: z
    .object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) })
    .nullable()
    .describe(
      'The entrance: longitude and latitude in degrees (WGS 84). null: the location is not published, and geometry_missing gives the reason. Do not look it up.',
    ),
  properties: z.object({
    record: z.string().describe('The four characters of the place in the URLs of its pages.'),
    name: z.string(),
    kind: z.enum(placeKinds),
    city: z.string().optional().describe('Absent for nationwide services.'),
    geometry_missing: z
      .enum(['secret', 'no-door', 'not-measured'])
      .optional()
      .describe(
        'Why there is no geometry. secret: withheld on purpose. no-door: a nationwide service. not-measured: the coordinates have not been determined yet.',
      ),
    phone: z.string().optional().describe('As people write it. Absent: not known.'),
    state: z
      .enum(openingStates)
      .describe(
        'The state when the file was generated ("generated"). For later times use openings. "usually-…": the record is overdue. "call-first": not known.',
      ),
    ...openingFields,
    pages: pagesByLanguage,
    assured: dataFactFields.assured,
    overdue_from: dataFactFields.overdue_from,
  }),
});

type Properties = z.infer<typeof feature>['properties'];

export const mapSchema = z.object({
  ...fileHeaderFields,
  type: z.literal('FeatureCollection'),
  features: z.array(feature).describe('All places, including those without a geometry.'),
});

/** Why a place has no geometry; undefined if it has one. */
function findReason({ confidential, coordinates, city }: PlaceRecord): Properties['geometry_missing'] {
  if (confidential) return 'secret';
  if (coordinates !== undefined) return undefined;
  return city === undefined ? 'no-door' : 'not-measured';
}

/** `places.geojson` (RFC 7946). */
export function getMapFile(site: SiteMetadata, records: readonly PlaceRecord[]): z.infer<typeof mapSchema> {
  return {
    ...getFileHeader(site, 'places.geojson'),
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
          geometry_missing: findReason(record),
          phone: record.phone,
          state: getOpeningState(record.opening, site.buildTime).name,
          ...getOpeningFields(record, site.buildTime),
          pages: getPages(site, (language) => getPlacePath(language, record.id)),
          assured,
          overdue_from,
        },
      };
    }),
  };
}
