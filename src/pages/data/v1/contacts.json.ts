/** All phone lines. */
import type { APIRoute } from 'astro';
import { listContactRecords } from '../../../content/contacts.ts';
import { getContactsFile } from '../../../data/contactsFile.ts';
import { getDataSite } from './_dataSite.ts';
import { respondWithJson } from './_respond.ts';

export const GET: APIRoute = ({ site }) =>
  respondWithJson(getContactsFile(getDataSite(site), listContactRecords()));
