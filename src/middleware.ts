/** The last step of every page and file of the site, in `npm run dev` too. */
import { defineMiddleware } from 'astro:middleware';
import { getLanguage, getSite } from './content/siteContent.ts';
import { hasFallback, renderFallback, unwrapFallback } from './domain/fallbackText.ts';
import { keepPunctuationAfterNumbers } from './domain/punctuationAfterNumbers.ts';

const TEXT = /^(text\/|application\/(.*\+)?(json|xml)|image\/svg)/;

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const type = response.headers.get('content-type') ?? 'text/html';
  if (!TEXT.test(type)) return response;
  const isPage = type.startsWith('text/html');
  const marked = markWords(await response.text(), isPage);
  return new Response(isPage ? keepPunctuationAfterNumbers(marked) : marked, response);
});

/** Words of the source language get its mark, or lose ours where nothing can say which language they are in. */
function markWords(text: string, isPage: boolean): string {
  if (!hasFallback(text)) return text;
  return isPage ? renderFallback(text, getLanguage(getSite().sourceLanguage)) : unwrapFallback(text);
}
