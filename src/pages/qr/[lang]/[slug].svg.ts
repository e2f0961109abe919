/** The QR code of a page that partners link to, to download. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { listFormerPageCodes } from '../../../codes/redirect.ts';
import { getPublishedRedirects } from '../../../content/content.ts';
import { getContent, getSiteAddress, listLanguages } from '../../../content/siteContent.ts';
import { listLinkableSlugs } from '../../../content/questions.ts';
import { getPageAddress, getReadablePageAddress } from '../../../domain/siteAddress.ts';
import { getTargetPath, START } from '../../../domain/paths.ts';
import { createCodeFile } from '../../../codes/pictures/codeFile.ts';

export const getStaticPaths = (() => {
  const slugs = [START, ...listLinkableSlugs()];
  const describe = (lang: string, slug: string, path: string) => ({
    params: { lang, slug },
    props: { path },
  });
  return [
    ...listLanguages().flatMap(({ tag }) =>
      slugs.map((slug) => describe(tag, slug, getTargetPath(tag, slug))),
    ),
    ...listFormerPageCodes(...getPublishedRedirects(getContent())).map(({ language, formerSlug, path }) =>
      describe(language, formerSlug, path),
    ),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: string }> = ({ props: { path } }) => {
  const siteAddress = getSiteAddress();
  const addresses = {
    address: getPageAddress(siteAddress, path),
    readable: getReadablePageAddress(siteAddress, path),
  };
  return new Response(createCodeFile(addresses, 'plain'), { headers: { 'content-type': 'image/svg+xml' } });
};
