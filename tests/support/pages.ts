import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/finish/listFiles.ts';
import { keepByName } from '../../src/domain/kept.ts';
import { keep } from '../../src/domain/kept.ts';
import { getRelativePath } from '../../src/domain/paths.ts';
import { EXAMPLE, FIXTURE, SITE } from './sites.ts';

export interface BuiltPage {
  /** As it stands in the address: `/en/now/`, `/en/404.html`. */
  readonly path: string;
  readonly file: string;
  readonly html: string;
  /** The folder of the site that it is a page of. */
  readonly distDir: string;
}

/** Every page of a built site; a new page is covered without anybody remembering. */
export function listPages(distDir: string): readonly BuiltPage[] {
  return ALL_SITES.includes(distDir) ? readPagesOnce(distDir) : readPages(distDir);
}

/** No test changes these. */
const ALL_SITES = [SITE, FIXTURE, EXAMPLE];
const readPagesOnce = keepByName(readPages);

function readPages(distDir: string): BuiltPage[] {
  return listFiles(distDir)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file.replace(/index\.html$/, '')}`,
      file: join(distDir, file),
      html: readFileSync(join(distDir, file), 'utf8'),
      distDir,
    }));
}

/** Read when it is asked for: commands import this file before they know that they run in the project's folder. */
const listLanguageTags = keep(
  () =>
    new Set(
      listFiles('content')
        .filter((file) => file.endsWith('/language.yaml'))
        .map((file) => file.split('/')[0]),
    ),
);

/** Every file of a built site with its bytes, to compare two of them. */
export function readAll(distDir: string): Map<string, string> {
  return new Map(
    listFiles(distDir).map((file) => [file, readFileSync(join(distDir, file)).toString('base64')]),
  );
}

/** Pages that hold the whole guide or two languages at once: only they may be larger than one round trip. */
export function isLong(path: string): boolean {
  const [, first, last, ...more] = path.split('/').filter(Boolean);
  if (last === undefined) return first === 'all';
  // A guide beside its twin ends with the language of the twin: `/th/eu/da/`. Its door is `/go/eu/da/`.
  return more.length === 0 && listLanguageTags().has(last);
}

/**
 * What a page writes in a link to an address of the site: a page that does not exist has any address, so its links lead
 * from the root.
 * @example getHref('/en/topics/', '/en/now/') // => '../now/'
 */
export function getHref(from: string, to: string): string {
  return from.endsWith('/404.html') ? to : getRelativePath(from, to);
}

/**
 * Finds the links of a page that lead to an address of the site, all of them or those inside of something.
 * @example selectLink('/en/topics/', '/en/now/', 'main') // => 'main a[href="../now/"]'
 */
export function selectLink(from: string, to: string, within = ''): string {
  return `${within} a[href="${getHref(from, to)}"]`.trim();
}

/**
 * The address from the root of the site that a link of a page leads to.
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

/** The languages of a built site, by their start pages, in the order of the alphabet. */
export function listLanguages(distDir: string): BuiltLanguage[] {
  return readdirSync(distDir).flatMap((folder) => {
    const start = join(distDir, folder, 'index.html');
    const html = existsSync(start) ? readFileSync(start, 'utf8') : '';
    const [, lang, dir = ''] = /<html lang="([^"]+)" dir="([^"]+)"/.exec(html) ?? [];
    return lang === folder ? [{ lang, dir, script: new Intl.Locale(lang).maximize().script ?? '' }] : [];
  });
}
