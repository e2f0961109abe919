/** Describes the open data files. */
import type { APIRoute } from 'astro';
import { getSite } from '../../content/siteContent.ts';
import { formatReadme } from '../../data/readme.ts';
import { getDataSite } from './v1/_dataSite.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(formatReadme(getDataSite(site), getSite().name), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
