/** All rights, each with its answer for every group. */
import type { APIRoute } from 'astro';
import { listEntitlementRecords, listGroupRecords } from '../../../content/rights.ts';
import { getEntitlementsFile } from '../../../data/entitlementsFile.ts';
import { getSiteMetadata } from './_siteMetadata.ts';
import { respondWithJson } from './_respond.ts';

export const GET: APIRoute = ({ site }) =>
  respondWithJson(getEntitlementsFile(getSiteMetadata(site), listGroupRecords(), listEntitlementRecords()));
