import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { FIRST_ROUND_TRIP } from '../../src/finish/compressFiles.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import { memoizeByObject } from '../../src/domain/memoize.ts';
import { getTelHref } from '../../src/domain/appLinks.ts';
import { topicGroups } from '../../src/domain/guide.ts';
import { followHref, getHref, isLong, listPages, type BuiltPage } from '../support/pages.ts';
import { listSample } from '../support/sample.ts';
import { getSentSize } from '../support/sentSize.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { FIXTURE, SITE } from '../support/sites.ts';

const MAX_SCRIPT = 4096;

const site = parseYaml(readFileSync('content/site.yaml', 'utf8')) as Record<
  'exitLink' | 'emergency' | 'hotline',
  string
>;
/** The direction of each language. Reading all content would take longer than most tests. */
const directions = new Map(
  listFiles('content')
    .filter((file) => file.endsWith('/language.yaml'))
    .map((file) => {
      const { direction } = parseYaml(readFileSync(join('content', file), 'utf8')) as { direction: string };
      return [file.split('/')[0] ?? '', direction];
    }),
);
const languages = [...directions.keys()];
const pages = listPages(SITE);
const files = new Set(listFiles(SITE).map((file) => `/${file}`));
const byPath = new Map(pages.map((page) => [page.path, page]));
const inLanguage = pages.filter(({ path }) => languages.includes(path.split('/')[1] ?? ''));

function matchAll(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, group = '']) => group);
}

const idsByPath = new Map<string, ReadonlySet<string>>();

const listHrefs = memoizeByObject(({ html }: BuiltPage) => matchAll(html, /\shref="([^"]*)"/g));

/** The IDs of a page, memoized. */
function listIds(path: string): ReadonlySet<string> {
  const ids = idsByPath.get(path) ?? new Set(matchAll(byPath.get(path)?.html ?? '', /\sid="([^"]*)"/g));
  idsByPath.set(path, ids);
  return ids;
}

/** Removes data blocks: they are script elements, but they don't run and need no hash in the policy. */
function withoutDataBlocks(html: string): string {
  return html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
}

function getScripts(html: string): string {
  return matchAll(withoutDataBlocks(html), /<script[^>]*>([\s\S]*?)<\/script>/g).join('');
}

describe('every page of the site', () => {
  it('exists for every guide in every language', () => {
    const slugs = listFiles('content/en/guides').map((file) => file.replace('.mdx', ''));
    const requested = languages.flatMap((language) => slugs.map((slug) => `/${language}/${slug}/`));
    expect(requested.length).toBeGreaterThan(0);
    expect(requested.filter((path) => !byPath.has(path))).toEqual([]);
  });

  // Compressing all pages takes a minute, so each folder is a test.
  it.each([...Map.groupBy(pages, ({ path }) => path.split('/')[1] ?? '')])(
    'in /%s arrives in the first round trip',
    (_, ofFolder) => {
      const tooLarge = ofFolder
        .filter(({ path }) => !isLong(path))
        .map(({ path, file }) => ({ path, bytes: getSentSize(file) }))
        .filter(({ bytes }) => bytes > FIRST_ROUND_TRIP);
      expect(tooLarge).toEqual([]);
    },
  );

  it('requests only itself', () => {
    const asking = pages.flatMap(({ path, html }) =>
      matchAll(
        html,
        /(<(?:script|img|iframe|video|audio|source|object|embed|link)\b[^>]*\s(?:src|href|srcset|data)=[^>]*>)/g,
      )
        .filter((tag) => !tag.startsWith('<link rel="icon" href="data:'))
        .map((tag) => `${path} ${tag}`),
    );
    expect(asking).toEqual([]);
    expect(
      pages.filter(({ html }) => /@import|url\((?!["']?data:)/.test(html)).map(({ path }) => path),
    ).toEqual([]);
  });

  it('has at most 4 KB of script before the search is used', () => {
    const byScript = new Map(pages.map(({ path, html }) => [getScripts(html), path]));
    const tooMuch = [...byScript].filter(([script]) => brotliCompressSync(script).length > MAX_SCRIPT);
    expect(tooMuch.map(([, path]) => path)).toEqual([]);
  });

  it('links only to existing pages and fragments', () => {
    const broken = pages.flatMap((page) => {
      const { path } = page;
      return listHrefs(page)
        .filter((href) => !/^(https?:|tel:|sms:|mailto:|data:)/.test(href))
        .filter((href) => {
          const [target = '', anchor] = followHref(path, href).split('#');
          if (files.has(target) && !target.endsWith('.html')) return false;
          return !byPath.has(target) || (anchor !== undefined && !listIds(target).has(anchor));
        })
        .map((href) => `${path} → ${href}`);
    });
    expect(broken).toEqual([]);
  });

  it('has links that work at any address and in any folder', () => {
    const bound = pages
      .filter(({ path }) => !path.endsWith('/404.html'))
      .flatMap(({ path, html }) =>
        matchAll(html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ''), /\s(?:href|src|content)="([^"]*)"/g)
          .filter((address) => /^(\d+;\s*url=)?\//i.test(address))
          .map((address) => `${path} → ${address}`),
      );
    expect(bound).toEqual([]);
  });

  it('sends no referrer and preloads nothing', () => {
    const found = pages.flatMap(({ path, html }) =>
      matchAll(html, /(<a\b[^>]*href="https?:[^>]*>)/g)
        .filter((tag) => !tag.includes('rel="noreferrer nofollow"'))
        .map((tag) => `${path} ${tag}`),
    );
    expect(found).toEqual([]);
    for (const { path, html } of pages) {
      expect(html, path).toMatch(/<meta charset="utf-8"><meta name="referrer" content="no-referrer">/);
      expect(html, path).not.toMatch(
        /rel="(prefetch|preload|preconnect|dns-prefetch|modulepreload|manifest)"/,
      );
    }
  });

  it('has the exit link as a plain link, first after the skip link', () => {
    for (const { path, html } of pages) {
      const links = matchAll(html, /(<a\b[^>]*>)/g);
      const leave = links.find((link) => link.includes('id="leave"')) ?? '';
      expect(leave, path).toContain(`href="${site.exitLink}"`);
      expect(links.indexOf(leave), path).toBeLessThanOrEqual(1);
    }
  });

  it('has its phone numbers and its safety note', () => {
    const { contacts } = readSiteContent().facts;
    const numbers = [site.emergency, site.hotline].map((id) => contacts.records.get(id)?.number ?? '');
    for (const page of inLanguage) {
      const { path } = page;
      const hrefs = listHrefs(page);
      expect(hrefs, path).toEqual(expect.arrayContaining(numbers.map((number) => getTelHref(number))));
      const [, language = ''] = path.split('/');
      const phone = getHref(path, `/${language}/phone/`);
      expect(
        [phone, '#phone'].some((href) => hrefs.includes(href)),
        path,
      ).toBe(true);
    }
  });

  it('links to the same page in every language within two taps', () => {
    for (const { path, html } of inLanguage) {
      const [, href = ''] = /<a id="language" href="([^"]*)"/.exec(html) ?? [];
      const picker = followHref(path, href);
      const pickerHtml = byPath.get(picker)?.html ?? '';
      const targets = matchAll(pickerHtml, /<a href="([^"]*)" hreflang="[^"]*"/g).map((to) =>
        followHref(picker, to),
      );
      expect(targets.map((target) => target.split('/')[1]).toSorted(), path).toEqual(languages.toSorted());
      expect(
        targets.filter((target) => !byPath.has(target)),
        path,
      ).toEqual([]);
    }
  });

  it('declares its language and its direction', () => {
    for (const { path, html } of inLanguage) {
      const [, language = ''] = path.split('/');
      const direction = directions.get(language) ?? '';
      expect(html, path).toMatch(new RegExp(`<html lang="${language}" dir="${direction}"[ >]`));
    }
  });

  it('leaves a space between two sentences', () => {
    // Blocks begin and end on separate lines.
    const glued = [...pages, ...listPages(FIXTURE)].flatMap(({ path, html }) =>
      matchAll(html, /<p\b[^>]*>([\s\S]*?)<\/p>/g)
        .map((paragraph) => paragraph.replace(/<[^>]+>/g, ''))
        .flatMap((text) =>
          Array.from(text.matchAll(/\p{L}{2}[.!?؟]\p{Lu}/gu), ({ index }) => text.slice(index, index + 40)),
        )
        .map((words) => `${path} ${words}`),
    );
    expect(glued).toEqual([]);
  });

  it('never ends a sentence with two full stops, even after a date', () => {
    const doubled = [...pages, ...listPages(FIXTURE)].flatMap(({ path, html }) =>
      html
        .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '')
        .replace(/<[^>]+>/g, '')
        .split('\n')
        .flatMap((line) =>
          Array.from(line.matchAll(/(?<!\.)\.\.(?!\.)/g), ({ index }) => line.slice(index - 30, index + 2)),
        )
        .map((text) => `${path} ${text}`),
    );
    expect(doubled).toEqual([]);
  });

  it('shows no year for numbers from undated sources', () => {
    const { numbers } = readSiteContent().facts;
    const years = new Set(
      [...numbers.records.values()]
        .filter(({ assured }) => !assured.undated)
        .map(({ value, unit, assured }) => `${formatNumber('en', value, unit)} ${assured.date.slice(0, 4)}`),
    );
    const shown = pages
      .filter(({ path }) => path.startsWith('/en/') && !isLong(path))
      .flatMap(({ html }) =>
        Array.from(
          html.matchAll(/<bdi>([^<]*)<\/bdi>\s*<small[^>]*>(?:&nbsp;|\u00a0)\((\d{4})\)/g),
          ([, number = '', year = '']) => `${number} ${year}`,
        ),
      );
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((pair) => !years.has(pair))).toEqual([]);
  });

  it('puts only headings next to headings in the side-by-side views', () => {
    const headings = pages.flatMap(({ path, html }) =>
      [...html.matchAll(/<summary[^>]*>\s*<h2[^>]*>\s*(<span[^>]*>\s*<span lang[\s\S]*?)<\/h2>/g)].map(
        ([, cells = '']) => ({
          path,
          cells: cells.split(/(?<=<\/span>)\s*(?=<span[^>]*>\s*<span lang)/),
        }),
      ),
    );
    expect(headings.length).toBeGreaterThan(100);
    const wrong = headings.filter(
      ({ cells }) =>
        cells.length !== 2 || cells.some((cell) => /<(p|section|div|ul|ol)\b|<span[^>]*><\/span>/.test(cell)),
    );
    expect(wrong).toEqual([]);
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // The build omits optional HTML.
        'attr-quotes': 'off',
        'doctype-style': 'off',
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        // Titles end with the name of the site; some languages need more than 70 characters for both.
        'long-title': 'off',
        // Numbers are kept together by `white-space: nowrap`.
        'tel-non-breaking': 'off',
      },
    });
    const problems: string[] = [];
    for (const { path, html } of [...listSample(SITE), ...listSample(FIXTURE)]) {
      const report = await validator.validateString(html);
      for (const { messages } of report.results) {
        problems.push(
          ...messages.map(
            ({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} (${selector ?? ''})`,
          ),
        );
      }
    }
    expect(problems.slice(0, 20)).toEqual([]);
  });

  it('allows exactly its inline scripts and styles in its policy', () => {
    for (const { path, html } of pages) {
      const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).not.toContain('unsafe-inline');
      const text = withoutDataBlocks(html);
      for (const inline of matchAll(text, /<(?:script|style)[^>]*>([\s\S]*?)<\/(?:script|style)>/g)) {
        expect(policy, path).toContain(createHash('sha256').update(inline).digest('base64'));
      }
      expect(html, path).not.toMatch(/\s(?:style|on[a-z]+)="/);
    }
  });
});

describe('a list of topics', () => {
  it('is ordered by group on the start page and in the whole guide', () => {
    const getGroup = (slug: string): number => {
      const frontMatter = readFileSync(`content/en/guides/${slug}.mdx`, 'utf8');
      return topicGroups.findIndex((group) => frontMatter.includes(`\ngroup: ${group}\n`));
    };
    // The list also contains question pages.
    const isGuide = (slug: string): boolean => existsSync(`content/en/guides/${slug}.mdx`);
    const groups = (path: string, pattern: RegExp): number[] =>
      matchAll(byPath.get(path)?.html ?? '', pattern)
        .filter(isGuide)
        .map(getGroup);
    for (const order of [
      groups('/en/', /<li><a href="([a-z-]+)\/" class="block py-3"/g),
      groups('/en/all/', /<section id="((?:(?!-part-)[a-z-])+)"/g),
    ]) {
      expect(new Set(order).size).toBeGreaterThanOrEqual(4);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  });
});

describe('the published files', () => {
  it('contain no opening_hours library, no i18next and no source map', () => {
    expect([...files].filter((file) => file.endsWith('.map'))).toEqual([]);
    const scripts = [...files].filter((file) => file.endsWith('.js'));
    const texts = [
      ...pages.map(({ path, html }) => [path, html]),
      ...scripts.map((file) => [file, readFileSync(join(SITE, file), 'utf8')]),
    ];
    const found = texts.filter(([, text = '']) => /opening_hours|i18next/.test(text));
    expect(found.map(([path]) => path)).toEqual([]);
  });
});
