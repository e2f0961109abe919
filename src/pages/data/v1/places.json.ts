/** All places, in the Human Services Data Specification (HSDS). */
import type { APIRoute } from 'astro';
import { listPlaceRecords } from '../../../content/places.ts';
import { getPlacesFile } from '../../../data/placesFile.ts';
import { getDataSite } from './_dataSite.ts';
import { getPlaceDataLabels } from './_placeDataLabels.ts';
import { respondWithJson } from './_respond.ts';

export const GET: APIRoute = ({ site }) => {
  const dataSite = getDataSite(site);
  return respondWithJson(
    getPlacesFile(dataSite, listPlaceRecords(), getPlaceDataLabels(dataSite.sourceLanguage)),
  );
};
