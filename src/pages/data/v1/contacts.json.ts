/** All phone lines. */
import type { APIRoute } from 'astro';
import { listContactRecords } from '../../../content/records.ts';
import { getContactsFile } from '../../../data/contactsFile.ts';
import { getDataSite } from './_dataSite.ts';
import { respondWithJson } from './_respond.ts';

export const GET: APIRoute = async ({ site }) =>
  respondWithJson(getContactsFile(await getDataSite(site), await listContactRecords()));
