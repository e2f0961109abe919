/** All places for a map. */
import type { APIRoute } from 'astro';
import { listPlaceRecords } from '../../../content/places.ts';
import { getMapFile } from '../../../data/mapFile.ts';
import { getSiteMetadata } from './_siteMetadata.ts';
import { respondWithJson } from './_respond.ts';

export const GET: APIRoute = ({ site }) =>
  respondWithJson(getMapFile(getSiteMetadata(site), listPlaceRecords()));
