/** All places for a map. */
import type { APIRoute } from 'astro';
import { listPlaceRecords } from '../../../content/records.ts';
import { getMapFile } from '../../../data/mapFile.ts';
import { getDataSite } from './_dataSite.ts';
import { respondWithJson } from './_respond.ts';

export const GET: APIRoute = async ({ site }) =>
  respondWithJson(getMapFile(await getDataSite(site), await listPlaceRecords()));
