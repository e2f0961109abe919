import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/finish/listFiles.ts';
import { memoize, memoizeByName } from '../../src/domain/memoize.ts';
import { getRelativePath } from '../../src/domain/paths.ts';
import { EXAMPLE, FIXTURE, SITE } from './sites.ts';

export interface BuiltPage {
  /** As in the URL: `/en/now/`, `/en/404.html`. */
  readonly path: string;
  readonly file: string;
  readonly html: string;
  /** The folder of the built site. */
  readonly distDir: string;
}

/** Every page of a built site, so that tests cover new pages automatically. */
export function listPages(distDir: string): readonly BuiltPage[] {
  return ALL_SITES.includes(distDir) ? readPagesOnce(distDir) : readPages(distDir);
}

/** No test changes these. */
const ALL_SITES = [SITE, FIXTURE, EXAMPLE];
const readPagesOnce = memoizeByName(readPages);

function readPages(distDir: string): BuiltPage[] {
  return listFiles(distDir)
    .filter((file) => file.endsWith('.html'))
    .map((name) => {
      const file = join(distDir, name);
      let html: string | undefined;
      return {
        path: `/${name.replace(/index\.html$/, '')}`,
        file,
        // Read when first used: most tests need a fraction of the pages, which together are hundreds of megabytes.
        get html() {
          return (html ??= readFileSync(file, 'utf8'));
        },
        distDir,
      };
    });
}

/** Read lazily: commands import this file before they have checked which folder they run in. */
const listLanguageTags = memoize(
  () =>
    new Set(
      listFiles('content')
        .filter((file) => file.endsWith('/language.yaml'))
        .map((file) => file.split('/')[0]),
    ),
);

/** The contents of all files of a built site, for comparing two builds. */
export function readAll(distDir: string): Map<string, string> {
  return new Map(
    listFiles(distDir).map((file) => [file, readFileSync(join(distDir, file)).toString('base64')]),
  );
}

/** Whether a page contains all guides, or two languages: only those may exceed one round trip. */
export function isLong(path: string): boolean {
  const [, first, last, ...more] = path.split('/').filter(Boolean);
  if (last === undefined) return first === 'all';
  // A side-by-side view ends with the counterpart's language: `/th/eu/da/`; its language picker is `/go/eu/da/`.
  return more.length === 0 && listLanguageTags().has(last);
}

/**
 * The `href` of a page's link to a path of the site. Links of 404 pages start at the root, because those pages are shown
 * at any URL.
 * @example getHref('/en/topics/', '/en/now/') // => '../now/'
 */
export function getHref(from: string, to: string): string {
  return from.endsWith('/404.html') ? to : getRelativePath(from, to);
}

/**
 * A selector for a page's links to a path of the site, optionally within an element.
 * @example selectLink('/en/topics/', '/en/now/', 'main') // => 'main a[href="../now/"]'
 */
export function selectLink(from: string, to: string, within = ''): string {
  return `${within} a[href="${getHref(from, to)}"]`.trim();
}

/**
 * The path of the site that a page's link leads to.
 * @example followHref('/en/topics/', '../now/#call') // => '/en/now/#call'
 */
export function followHref(from: string, href: string): string {
  const { pathname, hash } = new URL(href, `https://site.example${from}`);
  return pathname + hash;
}

export interface BuiltLanguage {
  readonly lang: string;
  readonly dir: string;
  /** As in ISO 15924: `Arab`. */
  readonly script: string;
}

/** The languages of a built site, found by their start pages, in alphabetical order. */
export function listLanguages(distDir: string): BuiltLanguage[] {
  return readdirSync(distDir).flatMap((folder) => {
    const start = join(distDir, folder, 'index.html');
    const html = existsSync(start) ? readFileSync(start, 'utf8') : '';
    const [, lang, dir = ''] = /<html lang="([^"]+)" dir="([^"]+)"/.exec(html) ?? [];
    return lang === folder ? [{ lang, dir, script: new Intl.Locale(lang).maximize().script ?? '' }] : [];
  });
}
