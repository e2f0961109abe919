/** What the files of open data are and mean. */
import type { APIRoute } from 'astro';
import { getSite } from '../../content/entries.ts';
import { formatReadme } from '../../data/readme.ts';
import { getDataSite } from './v1/_dataSite.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(formatReadme(await getDataSite(site), (await getSite()).name), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
