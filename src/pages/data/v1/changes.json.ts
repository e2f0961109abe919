/** What the recent releases have changed. */
import type { APIRoute } from 'astro';
import { listReleases } from '../../../content/releases.ts';
import { getContent } from '../../../content/siteContent.ts';
import { getChangesFile } from '../../../data/changesFile.ts';
import { getSiteMetadata } from './_siteMetadata.ts';
import { findRecord } from './_releases.ts';
import { respondWithJson } from './_respond.ts';

export const GET: APIRoute = ({ site }) =>
  respondWithJson(getChangesFile(getSiteMetadata(site), listReleases(getContent()), findRecord));
