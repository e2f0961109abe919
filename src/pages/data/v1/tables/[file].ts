/** All places as tables for spreadsheets and databases, and the data package that describes them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { listPlaceRecords } from '../../../../content/places.ts';
import { getSite } from '../../../../content/siteContent.ts';
import { getPlacesFile } from '../../../../data/placesFile.ts';
import { formatTable, getDataPackage, listTables, tableNames } from '../../../../data/tables.ts';
import { DATA_PACKAGE } from '../../../../domain/paths.ts';
import { getSiteMetadata } from '../_siteMetadata.ts';
import { getPlaceDataLabels } from '../_placeDataLabels.ts';
import { respondWithJson } from '../_respond.ts';

export const getStaticPaths = (() =>
  [DATA_PACKAGE, ...tableNames.map((name) => `${name}.csv`)].map((file) => ({
    params: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<object, { file: string }> = ({ site, params: { file } }) => {
  const metadata = getSiteMetadata(site);
  const labels = getPlaceDataLabels(metadata.sourceLanguage);
  const tables = listTables(getPlacesFile(metadata, listPlaceRecords(), labels));
  const table = tables.find(({ name }) => `${name}.csv` === file);
  if (!table) return respondWithJson(getDataPackage(metadata, getSite().name, tables));
  return new Response(formatTable(table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
