/** All places, shaped by the Human Services Data Specification. */
import type { APIRoute } from 'astro';
import { listPlaceRecords } from '../../../content/records.ts';
import { getPlacesFile } from '../../../data/placesFile.ts';
import { getDataSite } from './_dataSite.ts';
import { getPlaceDataWords } from './_placeDataWords.ts';
import { respondWithJson } from './_respond.ts';

export const GET: APIRoute = async ({ site }) => {
  const dataSite = await getDataSite(site);
  return respondWithJson(
    getPlacesFile(dataSite, await listPlaceRecords(), getPlaceDataWords(dataSite.sourceLanguage)),
  );
};
