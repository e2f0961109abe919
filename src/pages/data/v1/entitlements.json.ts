/** Every right with its answer for each group. */
import type { APIRoute } from 'astro';
import { listEntitlementRecords, listGroupRecords } from '../../../content/records.ts';
import { getEntitlementsFile } from '../../../data/entitlementsFile.ts';
import { getDataSite } from './_dataSite.ts';
import { respondWithJson } from './_respond.ts';

export const GET: APIRoute = async ({ site }) =>
  respondWithJson(
    getEntitlementsFile(await getDataSite(site), await listGroupRecords(), await listEntitlementRecords()),
  );
