/** The names by which the language picker finds languages. */
import type { APIRoute } from 'astro';
import { getLanguageNames } from '../_languageChoices.ts';

export const GET: APIRoute = () => Response.json(getLanguageNames());
