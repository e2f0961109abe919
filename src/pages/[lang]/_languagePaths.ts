import type { GetStaticPaths } from 'astro';
import { listGuideSlugs } from '../../content/guides.ts';
import { listLanguages } from '../../content/siteContent.ts';

/** The paths of a page that exists once in each language. */
export const listLanguagePaths = (() =>
  listLanguages().map(({ tag }) => ({ params: { lang: tag } }))) satisfies GetStaticPaths;

/** The same if the site has a guide, otherwise none. */
export function listLanguagePathsWithGuide(slug: string) {
  return listGuideSlugs().includes(slug) ? listLanguagePaths() : [];
}
