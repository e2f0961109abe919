/** Post-processes every page and text file of the site, in `npm run dev` too. */
import { defineMiddleware } from 'astro:middleware';
import { getLanguage, getSite } from './content/siteContent.ts';
import { hasFallback, renderFallback, unwrapFallback } from './domain/fallbackText.ts';
import { keepPunctuationAfterNumbers } from './domain/punctuationAfterNumbers.ts';

const TEXT_TYPE = /^(text\/|application\/(.*\+)?(json|xml)|image\/svg)/;

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const type = response.headers.get('content-type') ?? 'text/html';
  if (!TEXT_TYPE.test(type)) return response;
  const isPage = type.startsWith('text/html');
  // Spreadsheets need the byte order mark of a table, which `text()` would remove.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  const marked = markFallback(text, isPage);
  return new Response(isPage ? keepPunctuationAfterNumbers(marked) : marked, response);
});

/** Marks fallback text with its language in pages; elsewhere only the delimiters are removed. */
function markFallback(text: string, isPage: boolean): string {
  if (!hasFallback(text)) return text;
  return isPage ? renderFallback(text, getLanguage(getSite().sourceLanguage)) : unwrapFallback(text);
}
