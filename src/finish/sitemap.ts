import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './listFiles.ts';

const NOT_LISTED = '<meta name="robots" content="noindex"';
const PAGE = /^([^/]+)(\/(?:.+\/)?)index\.html$/;

/**
 * Writes `sitemap.xml`, from which search engines learn the languages of each page, so that they show a reader her own,
 * and `robots.txt`, which names it. On the pages themselves that would be a list that grows with every language. What
 * is not for search engines stays out. `address` is that of the site, `languages` are those that readers are offered.
 */
export function writeSitemap(distDir: string, address: string, languages: readonly string[]): void {
  const root = address.replace(/\/$/, '');
  const pages = listFiles(distDir).flatMap((file) => {
    const [, language = '', rest = ''] = PAGE.exec(file) ?? [];
    const isListed =
      languages.includes(language) && !readFileSync(join(distDir, file), 'utf8').includes(NOT_LISTED);
    return isListed ? [{ language, rest }] : [];
  });
  const urls = [...Map.groupBy(pages, ({ rest }) => rest)].flatMap(([rest, versions]) => {
    const links = [
      ...versions.map(({ language }) => formatLink(language, `${root}/${language}${rest}`)),
      // Whoever reads none of these languages gets the front door.
      ...(rest === '/' ? [formatLink('x-default', `${root}/`)] : []),
    ].join('');
    const locations = versions.map(({ language }) => `${root}/${language}${rest}`);
    return [...(rest === '/' ? [`${root}/`] : []), ...locations].map(
      (location) => `<url><loc>${location}</loc>${links}</url>`,
    );
  });
  const namespaces =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  writeFileSync(
    join(distDir, 'sitemap.xml'),
    ['<?xml version="1.0" encoding="UTF-8"?>', `<urlset ${namespaces}>`, ...urls, '</urlset>', ''].join('\n'),
  );
  writeFileSync(join(distDir, 'robots.txt'), `User-agent: *\nAllow: /\n\nSitemap: ${root}/sitemap.xml\n`);
}

/** Addresses of pages hold nothing that XML would have to escape. */
function formatLink(language: string, address: string): string {
  return `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`;
}
