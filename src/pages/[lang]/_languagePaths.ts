import type { GetStaticPaths } from 'astro';
import { listLanguages } from '../../content/siteContent.ts';

/** The paths of a page that exists once in each language. */
export const listLanguagePaths = (() =>
  listLanguages().map(({ tag }) => ({ params: { lang: tag } }))) satisfies GetStaticPaths;
