/** The last step of every page and file of the site, in `npm run dev` too: words of the source language get its mark. */
import { defineMiddleware } from 'astro:middleware';
import { isPartlyTranslated } from './content/partlyTranslated.ts';
import { getLanguage, getSite, listLanguages } from './content/siteContent.ts';
import { hasBorrowed, markBorrowed, unmarkBorrowed } from './domain/borrowedText.ts';

const TEXT = /^(text\/|application\/(.*\+)?(json|xml)|image\/svg)/;

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const type = response.headers.get('content-type') ?? 'text/html';
  if (!TEXT.test(type) || !listLanguages().some(({ tag }) => isPartlyTranslated(tag))) return response;
  const text = await response.clone().text();
  if (!hasBorrowed(text)) return response;
  const language = getLanguage(getSite().sourceLanguage);
  const marked = type.startsWith('text/html') ? markBorrowed(text, language) : unmarkBorrowed(text);
  return new Response(marked, response);
});
