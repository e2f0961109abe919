import type { GetStaticPaths } from 'astro';
import { listGuideSlugs } from '../../../content/guides.ts';
import { PARTNERS_SLUG } from '../../../domain/paths.ts';
import { listLanguagePaths } from '../_languagePaths.ts';

/** The paths of a page for partners: one for each language if the site has a guide for partners, otherwise none. */
export const listPartnerPaths = (() =>
  listGuideSlugs().includes(PARTNERS_SLUG) ? listLanguagePaths() : []) satisfies GetStaticPaths;
