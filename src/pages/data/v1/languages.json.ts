/** How much of each language has been reviewed. */
import type { APIRoute } from 'astro';
import { listLanguageReviews } from '../../../content/languageReviews.ts';
import { getLanguagesFile } from '../../../data/languagesFile.ts';
import { getSiteMetadata } from './_siteMetadata.ts';
import { respondWithJson } from './_respond.ts';

export const GET: APIRoute = ({ site }) =>
  respondWithJson(getLanguagesFile(getSiteMetadata(site), listLanguageReviews()));
