import type { GetStaticPaths } from 'astro';
import { listGuideSlugs } from '../../../content/guides.ts';
import { listLanguages } from '../../../content/siteContent.ts';
import { PARTNERS_SLUG } from '../../../domain/paths.ts';

/** The paths of a page for partners: one for each language if the site has a guide for partners, otherwise none. */
export const listPartnerPaths = (() =>
  listGuideSlugs().includes(PARTNERS_SLUG)
    ? listLanguages().map(({ tag }) => ({ params: { lang: tag } }))
    : []) satisfies GetStaticPaths;
