import { existsSync, readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { ELEMENT_NODE, parse, walkSync, type Node } from 'ultrahtml';
import { describe, expect, it } from 'vitest';
import { listLanguages, listPages } from '../support/pages.ts';
import { FIXTURE, FIXTURE_CONTENT, SITE } from '../support/sites.ts';

describe.each([
  [SITE, 'content'],
  [FIXTURE, FIXTURE_CONTENT],
])('the sitemap of %s', (dist, contentDir) => {
  const { address } = parseYaml(readFileSync(`${contentDir}/site.yaml`, 'utf8')) as { address: string };
  const live = listLanguages(dist)
    .map(({ lang }) => lang)
    .filter((lang) => /^status: live/m.test(readFileSync(`${contentDir}/${lang}/language.yaml`, 'utf8')));
  const shown = listPages(dist)
    .filter(({ html }) => !html.includes('content="noindex"'))
    .map(({ path }) => path)
    .filter((path) => path === '/' || live.some((lang) => path.startsWith(`/${lang}/`)));

  const urls: { location: string; links: Readonly<Record<string, string>> }[] = [];
  walkSync(parse(readFileSync(`${dist}/sitemap.xml`, 'utf8')) as Node, (node) => {
    if (node.type !== ELEMENT_NODE) return;
    const { name, attributes, children } = node;
    const [text] = children as { value?: string }[];
    if (name === 'loc') urls.push({ location: text?.value ?? '', links: {} });
    const last = urls.at(-1);
    if (name !== 'xhtml:link' || !last) return;
    last.links = { ...last.links, [attributes['hreflang'] ?? '']: attributes['href'] ?? '' };
  });

  it('contains exactly the pages that search engines may show', () => {
    expect(shown.length).toBeGreaterThan(10);
    expect(urls.map(({ location }) => location).toSorted()).toEqual(
      shown.map((path) => address + path).toSorted(),
    );
    expect(urls.filter(({ location }) => /\/(print|share|go|all|links)\//.test(location))).toEqual([]);
  });

  it('links all languages of a page to each other', () => {
    const byLocation = new Map(urls.map(({ location, links }) => [location, links]));
    for (const { location, links } of urls) {
      const versions = Object.values(links);
      expect(versions, location).toContain(location);
      for (const version of versions) expect(byLocation.get(version), version).toEqual(links);
    }
    const home = byLocation.get(`${address}/`) ?? {};
    expect(Object.keys(home).toSorted()).toEqual([...live, 'x-default'].toSorted());
  });

  it('is listed in robots.txt, and favicon.ico exists', () => {
    expect(readFileSync(`${dist}/robots.txt`, 'utf8')).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${address}/sitemap.xml\n`,
    );
    expect(existsSync(`${dist}/favicon.ico`)).toBe(true);
  });
});
