import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NOT_LISTED = '<meta name="robots" content="noindex"';
const PAGE = /^([^/]+)(\/(?:.+\/)?)index\.html$/;

type ChangedOn = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Sitemap {
  readonly add: (file: string, html: string) => void;
  /** Returns the files that it wrote. */
  readonly write: () => readonly string[];
}

/**
 * Creates `sitemap.xml`, which tells search engines the languages of each page so that they show readers their own, and
 * `robots.txt`, which points to it. `hreflang` links in the pages would grow with every language. Pages with `noindex` are left
 * out. `address` is that of the site, `languages` are those that readers are offered, `changedOn` has the day of the release that
 * last changed each page, by its path without the language, then by language.
 */
export function startSitemap(
  site: string,
  address: string,
  languages: readonly string[],
  changedOn: ChangedOn = {},
): Sitemap {
  const root = address.replace(/\/$/, '');
  /** The languages of each page, by its path without the language. */
  const pages = new Map<string, string[]>();
  return {
    add: (file, html) => {
      const [, language = '', page = ''] = PAGE.exec(file) ?? [];
      if (!languages.includes(language) || html.includes(NOT_LISTED)) return;
      pages.set(page, [...(pages.get(page) ?? []), language]);
    },
    write: () => {
      const texts = {
        'sitemap.xml': formatSitemap(root, pages, changedOn),
        'robots.txt': `User-agent: *\nAllow: /\n\nSitemap: ${root}/sitemap.xml\n`,
      };
      for (const [name, text] of Object.entries(texts)) writeFileSync(join(site, name), text);
      return Object.keys(texts);
    },
  };
}

function formatSitemap(
  root: string,
  pages: ReadonlyMap<string, readonly string[]>,
  changedOn: ChangedOn,
): string {
  const urls = [...pages].flatMap(([page, languages]) => {
    const versions = [
      ...languages.map((language) => [language, `${root}/${language}${page}`] as const),
      // Readers of none of these languages get the language picker.
      ...(page === '/' ? [['x-default', `${root}/`] as const] : []),
    ];
    // Page addresses contain no characters that need escaping in XML.
    const links = versions.map(
      ([language, to]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${to}"/>`,
    );
    return versions.map(([language, to]) => {
      const day = changedOn[page]?.[language];
      const changed = day === undefined ? '' : `<lastmod>${day}</lastmod>`;
      return `<url><loc>${to}</loc>${changed}${links.join('')}</url>`;
    });
  });
  const namespaces =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<urlset ${namespaces}>`, ...urls, '</urlset>', ''].join(
    '\n',
  );
}
