import { getRelativePath } from '../domain/paths.ts';

/** A script or style, which must not change because the policy contains its hash; or one tag with its attributes. */
const PARTS = /<(script|style)\b[\s\S]*?<\/\1>|<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/g;
/** A root-relative address in a link or a meta refresh. `//` would be another host. */
const FROM_ROOT = /(\s(?:href|src)="|\scontent="\d+;\s*url=)(\/(?!\/)[^"]*)(")/gi;

/**
 * Makes every root-relative link of a page relative to the page, so that a copy of the site works at any address and in any
 * folder. `base` is the base path of the site: '' or `/guide`.
 * @example makeLinksRelative('<a href="/en/now/">', 'en/topics/index.html', '') // => '<a href="../now/">'
 */
export function makeLinksRelative(html: string, file: string, base: string): string {
  const page = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  const write = isShownElsewhere(page, base)
    ? (to: string): string => base + to
    : (to: string): string => getRelativePath(page, to);
  return html.replace(PARTS, (part, block: string | undefined) =>
    block === undefined
      ? part.replace(FROM_ROOT, (_, before: string, to: string, after: string) => before + write(to) + after)
      : part,
  );
}

/**
 * Whether a page is served at other addresses as well: 404 pages at any address, printed codes without their trailing slash.
 * Without a base path, relative links of a code work anyway, because browsers ignore `..` above the root.
 */
function isShownElsewhere(page: string, base: string): boolean {
  return page.endsWith('/404.html') || (page.startsWith('/q/') && base !== '');
}
