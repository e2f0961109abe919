/** All places, in the Human Services Data Specification (HSDS). */
import type { APIRoute } from 'astro';
import { listPlaceRecords } from '../../../content/places.ts';
import { getPlacesFile } from '../../../data/placesFile.ts';
import { getSiteMetadata } from './_siteMetadata.ts';
import { getPlaceDataLabels } from './_placeDataLabels.ts';
import { respondWithJson } from './_respond.ts';

export const GET: APIRoute = ({ site }) => {
  const metadata = getSiteMetadata(site);
  return respondWithJson(
    getPlacesFile(metadata, listPlaceRecords(), getPlaceDataLabels(metadata.sourceLanguage)),
  );
};
