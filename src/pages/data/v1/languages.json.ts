/** How much of each language has been reviewed. */
import type { APIRoute } from 'astro';
import { listLanguageReviews } from '../../../content/languageReviews.ts';
import { getLanguagesFile } from '../../../data/languagesFile.ts';
import { getDataSite } from './_dataSite.ts';
import { respondWithJson } from './_respond.ts';

export const GET: APIRoute = ({ site }) =>
  respondWithJson(getLanguagesFile(getDataSite(site), listLanguageReviews()));
