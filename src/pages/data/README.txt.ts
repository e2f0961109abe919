/** Describes the open data files. */
import type { APIRoute } from 'astro';
import { getSite } from '../../content/siteContent.ts';
import { formatReadme } from '../../data/readme.ts';
import { getSiteMetadata } from './v1/_siteMetadata.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(formatReadme(getSiteMetadata(site), getSite().name), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
