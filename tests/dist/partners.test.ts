import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToMdast, type MdastNode } from 'satteri';
import { parse as parseHtml, walkSync, type ElementNode } from 'ultrahtml';
import { decodeHTML } from 'entities';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { isPlaceholderAddress } from '../../src/domain/siteAddress.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { countCharacters, postLengths } from '../../src/domain/post.ts';
import { followHref, getHref, listPages, type BuiltPage } from '../support/pages.ts';
import { draw } from '../support/photo.ts';
import { readCodes } from '../support/readCodes.ts';
import { FIXTURE, FIXTURE_CONTENT, SITE } from '../support/sites.ts';

/** Pixels of a 20 mm code, the minimum size, at 150 dpi, half the resolution of usual printers. */
const MIN_PRINT_SIZE = 118;

/** The text of the copy fields by ID. */
function listCopies(html: string): ReadonlyMap<string, string> {
  return new Map(
    [...html.matchAll(/<textarea id="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g)].map(
      ([, id = '', text = '']) => [id, decodeHTML(text)],
    ),
  );
}

function listChildren(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? node.children : [];
}

function readStrings(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
}

/** The only link in a piece of HTML, and its text. */
function readLink(html: string): { readonly attributes: Record<string, string>; readonly words: string } {
  const links: ElementNode[] = [];
  walkSync(parseHtml(html) as ElementNode, (node) => {
    if ((node as ElementNode).name === 'a') links.push(node as ElementNode);
  });
  expect(links, html).toHaveLength(1);
  const words = html.replace(/^<a [^>]*>|<\/a>$/g, '');
  return { attributes: links[0]?.attributes ?? {}, words };
}

describe.each([
  [SITE, 'content'],
  [FIXTURE, FIXTURE_CONTENT],
])('%s', (dist, contentDir) => {
  const { address: site } = parseYaml(readFileSync(`${contentDir}/site.yaml`, 'utf8')) as { address: string };
  const files = listFiles(dist);
  const pages = listPages(dist);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const languages = listFiles(contentDir)
    .filter((file) => file.endsWith('/language.yaml'))
    .map((file) => file.split('/')[0] ?? '');
  const slugs = listFiles(`${contentDir}/en/guides`).map((file) => file.replace('.mdx', ''));
  const requested = languages.flatMap((language) =>
    ['start', ...slugs].map((slug) => ({ language, slug, path: `/${language}/partners/links/` })),
  );
  const findTarget = (address = ''): BuiltPage | undefined =>
    address.startsWith(`${site}/`) ? byPath.get(address.slice(site.length)) : undefined;

  /** The content of the codes in an SVG file rendered at this width in pixels. */
  async function readTexts(svg: string, width: number): Promise<string[]> {
    return (await readCodes(await draw(svg, width))).map(({ text }) => text);
  }

  const readPlaces = (): unknown[] =>
    (JSON.parse(readFileSync(`${dist}/data/v1/places.json`, 'utf8')) as { contents: unknown[] }).contents;

  describe('the material for partners', () => {
    it('is linked from the partner page for every guide and start page, in every language', () => {
      expect(requested.length).toBeGreaterThan(10);
      expect(requested.filter(({ path }) => !byPath.has(path))).toEqual([]);
      for (const { language, slug, path } of requested) {
        const list = `/${language}/partners/`;
        expect(byPath.get(list)?.html).toContain(`href="${getHref(list, path)}"`);
        expect(byPath.get(path)?.html).toContain(`<details id="${slug}"`);
      }
    });

    it.each(requested)('$path links to $slug, with the language of its text', ({ language, slug, path }) => {
      const html = byPath.get(path)?.html ?? '';
      const copies = listCopies(html);
      const address = copies.get(`${slug}-address`);
      const target = findTarget(address);
      expect(target?.path).toBe(slug === 'start' ? `/${language}/` : `/${language}/${slug}/`);

      // An untranslated guide shows its English text and is marked as such at its heading.
      const heading = /<h1([^>]*)>([\s\S]*?)<\/h1>/.exec(target?.html ?? '');
      const textLanguage = /lang="([^"]*)"/.exec(heading?.[1] ?? '')?.[1] ?? language;
      const title = decodeHTML(heading?.[2] ?? '').trim();

      const { attributes, words } = readLink(copies.get(`${slug}-html`) ?? '');
      const isMirrored = /<html[^>]* dir="rtl"/.test(byPath.get(`/${textLanguage}/`)?.html ?? '');
      const direction = isMirrored ? { dir: 'rtl' } : {};
      expect(attributes).toEqual({
        href: address,
        hreflang: textLanguage,
        lang: textLanguage,
        ...direction,
        rel: 'noreferrer',
      });
      expect(decodeHTML(words)).toBe(title);

      const [paragraph] = listChildren(mdxToMdast(copies.get(`${slug}-markdown`) ?? ''));
      const [link] = paragraph ? listChildren(paragraph) : [];
      expect(link).toMatchObject({ type: 'link', url: address, children: [{ type: 'text', value: title }] });

      expect(copies.get(`${slug}-plain`)).toBe(`${title}\n${address ?? ''}`);
    });

    it.each(languages)('includes the HTML of every place and all calendars, in %s', (language) => {
      const path = `/${language}/partners/places/`;
      const html = byPath.get(path)?.html ?? '';
      expect(byPath.get(`/${language}/partners/`)?.html).toContain(getHref(`/${language}/partners/`, path));
      const listAll = (folder: string, ending: string): string[] =>
        files.filter((file) => file.startsWith(`data/v1/${folder}/${language}/`) && file.endsWith(ending));
      const linked = [...html.matchAll(/href="([^"]*\.txt)"/g)].map(([, href = '']) =>
        followHref(path, href),
      );
      const widgets = listAll('widgets', '.txt').map((file) => `/${file}`);
      expect(widgets.length).toBe(readPlaces().length);
      expect(linked.sort()).toEqual(widgets.sort());
      const addresses = [...html.matchAll(/href="(webcal:[^"]*)"/g)].map(([, address = '']) => address);
      const calendars = (readPlaces() as { extension: { calendars?: Record<string, string> } }[]).flatMap(
        ({ extension }) => extension.calendars?.[language]?.replace(/^https:/, 'webcal:') ?? [],
      );
      expect(addresses.sort()).toEqual(calendars.sort());
      expect(listAll('calendars', '.ics').length).toBeGreaterThanOrEqual(addresses.length);
    });

    it.each(languages)('has a warning in %s while the site address is a placeholder', (language) => {
      const { 'partner.noAddress': warning } = readStrings(`${contentDir}/${language}/ui.json`);
      for (const page of ['', 'links/', 'places/']) {
        const path = `/${language}/partners/${page}`;
        expect(decodeHTML(byPath.get(path)?.html ?? '').includes(`>${warning ?? ''}<`), path).toBe(
          isPlaceholderAddress(site),
        );
      }
    });

    it('contains no scripts, no frames and no tracking', () => {
      const copies = pages.flatMap(({ html }) => [...listCopies(html).values()]);
      expect(copies.length).toBeGreaterThan(requested.length);
      for (const text of copies) {
        expect(text).not.toMatch(/<(?:script|iframe|object|embed|link|style)|\son[a-z]+=/i);
        // No query or fragment that could identify the partner.
        expect(text).not.toMatch(/https?:[^\s"<>)]*[?#]/);
        for (const [image] of text.matchAll(/<img [^>]*>/g)) expect(image).not.toMatch(/src="(?:https?:|\/)/);
      }
    });

    it('has QR codes that scan at the minimum size', async () => {
      for (const { language, slug, path } of requested) {
        const file = `/qr/${language}/${slug}.svg`;
        expect(byPath.get(path)?.html).toContain(
          `href="${getHref(path, file)}" download="code-${language}-${slug}.svg"`,
        );
        const svg = readFileSync(join(dist, file), 'utf8');
        const address = listCopies(byPath.get(path)?.html ?? '').get(`${slug}-address`);
        expect(await readTexts(svg, MIN_PRINT_SIZE), file).toEqual([address]);
        expect(svg, file).toContain(`<title>${(address ?? '').replace('https://', '')}</title>`);
      }
    });

    it('has a badge and a card that load nothing and lead to the start page', async () => {
      for (const language of languages) {
        const path = `/${language}/partners/links/`;
        const { html = '' } = byPath.get(path) ?? {};
        for (const kind of ['badge', 'card']) {
          const file = kind === 'badge' ? `/badges/${language}.svg` : `/badges/${language}-card.svg`;
          const svg = readFileSync(join(dist, file), 'utf8');
          expect(html).toContain(`href="${getHref(path, file)}" download="${kind}-${language}.svg"`);
          expect(svg).not.toMatch(/(?:href|src|url\(|<script|<style|<image|@)/);
          const { attributes } = readLink(listCopies(html).get(kind) ?? '');
          expect(findTarget(attributes['href'])?.path).toBe(`/${language}/`);
          expect(listCopies(html).get(kind)).toContain(`<img src="${kind}-${language}.svg" alt="`);
        }
        const card = readFileSync(join(dist, `/badges/${language}-card.svg`), 'utf8');
        expect(await readTexts(card, 480)).toEqual([`${site}/${language}/`]);
        const numbers = Array.from(
          card.matchAll(/text-anchor="(?:start|end)">([^<]+)</g),
          ([, number]) => number,
        );
        expect(numbers.length).toBeGreaterThan(1);
        const [, alternative = ''] = /<title>([^<]*)</.exec(card) ?? [];
        expect(listCopies(html).get('card')).toContain(`alt="${alternative}"`);
        for (const number of numbers) expect(alternative).toContain(number);
      }
    });
  });

  describe('posts', () => {
    it.each(languages)('in %s fit their channel and link to a page in that language', (language) => {
      const { words } = parseYaml(readFileSync(`${contentDir}/${language}/posts.yaml`, 'utf8')) as {
        words: object;
      };
      const copies = listCopies(byPath.get(`/${language}/partners/`)?.html ?? '');
      for (const slug of Object.keys(words)) {
        for (const [length, most] of Object.entries(postLengths)) {
          const text = copies.get(`post-${slug}-${length}`) ?? '';
          expect(countCharacters(text), text).toBeGreaterThan(20);
          expect(countCharacters(text), text).toBeLessThanOrEqual(most);
          expect(text).not.toContain('{{');
          const [address = ''] = /https?:\/\/\S+/.exec(text) ?? [];
          expect(findTarget(address)?.path).toBe(
            slug === 'start' ? `/${language}/` : `/${language}/${slug}/`,
          );
        }
      }
    });
  });

  describe('sharing', () => {
    // Redirects at old addresses may look like share pages.
    const leadsOn = ({ html }: BuiltPage) => html.includes('id="onward"');
    const pickers = pages.filter(({ path }) => /^\/(go\/.*)?$/.test(path));
    // Those of pages that have moved show the new address.
    const { moves } = parseYaml(readFileSync(`${contentDir}/facts/moves.yaml`, 'utf8')) as {
      moves: readonly { readonly from: string }[];
    };
    const isFormer = ({ path }: BuiltPage) => moves.some(({ from }) => path.startsWith(`/go${from}`));
    const isPicker = (address: string) => pickers.some(({ path }) => address === `${path}#code`);

    it('is offered on every page that has a language, except redirects and print pages', () => {
      const inLanguage = pages.filter(({ path }) => languages.includes(path.split('/')[1] ?? ''));
      const isSheet = ({ path }: BuiltPage) => /^\/[^/]+\/print\//.test(path);
      const silent = inLanguage.filter((page) => leadsOn(page) || isSheet(page));
      const others = inLanguage.filter((page) => !silent.includes(page));
      expect(others.length).toBeGreaterThan(20);
      for (const { path, html } of others) {
        const [, href = ''] = /<a id="share" href="([^"]*)"/.exec(html) ?? [];
        expect(isPicker(followHref(path, href)), path).toBe(true);
      }
      for (const { path, html } of silent) expect(html, path).not.toContain('id="share"');
    });

    it.each([
      ['/en/', '/#code'],
      ['/en/now/', '/go/now/#code'],
      ['/ar/all/', '/go/all/#code'],
      ['/en/cards/', '/go/cards/#code'],
      ['/ar/topics/', '/#code'],
      ['/en/404.html', '/#code'],
      ['/en/partners/links/', '/go/partners/#code'],
    ])('%s leads to %s', (path, picker) =>
      expect(byPath.get(path)?.html).toContain(`<a id="share" href="${getHref(path, picker)}"`),
    );

    it('shows the language-neutral address of the page, its code, and all its languages', async () => {
      expect(pickers.length).toBeGreaterThan(slugs.length);
      for (const { path, html } of pickers.filter((picker) => !isFormer(picker))) {
        const main = /<main[\s\S]*?<\/main>/.exec(html)?.[0] ?? '';
        const shown = /<bdi dir="ltr" class="address"[^>]*>([\s\S]*?)<\/bdi>/.exec(main)?.[1] ?? '';
        expect(shown.replace(/<wbr>|\s/g, '')).toBe(`${site}${path}`.replace('https://', ''));
        const svg = /<svg class="code-image"[\s\S]*?<\/svg>/.exec(main)?.[0] ?? '';
        const file = svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
        expect(await readTexts(file, MIN_PRINT_SIZE), path).toEqual([`${site}${path}`]);
      }
    });

    it('is excluded from search engines and from the search of the site', () => {
      for (const { path, html } of pickers.filter((picker) => picker.path !== '/')) {
        expect(html, path).toContain('<meta name="robots" content="noindex">');
        expect(html, path).not.toContain('data-pagefind-body');
      }
    });
  });

  it('has the copy script only where there is something to copy', () => {
    for (const { path, html } of pages) {
      expect(html.includes('clipboard'), path).toBe(html.includes('<textarea'));
    }
  });
});
