/** All phone lines. */
import type { APIRoute } from 'astro';
import { listContactRecords } from '../../../content/contacts.ts';
import { getContactsFile } from '../../../data/contactsFile.ts';
import { getSiteMetadata } from './_siteMetadata.ts';
import { respondWithJson } from './_respond.ts';

export const GET: APIRoute = ({ site }) =>
  respondWithJson(getContactsFile(getSiteMetadata(site), listContactRecords()));
