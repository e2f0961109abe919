import { getRelativePath } from '../domain/paths.ts';

/** A script or a style, which stays as it is: its hash stands in the policy. Or one tag with its attributes. */
const PARTS = /<(script|style)\b[\s\S]*?<\/\1>|<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/g;
/** An address from the root of the site, in a link or in a page that moves on. `//` would lead to another host. */
const FROM_ROOT = /(\s(?:href|src)="|\scontent="\d+;\s*url=)(\/(?!\/)[^"]*)(")/gi;

/**
 * The page with every link from the root of the site relative to it, so that the site holds under any address and in any
 * folder. `base` is the folder that the site is made for: '' or `/guide`.
 * @example relateLinks('<a href="/en/now/">', 'en/topics/index.html', '') // => '<a href="../now/">'
 */
export function relateLinks(html: string, file: string, base: string): string {
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
 * Pages that are shown at other addresses than their own: what does not exist has any address, and a printed code may
 * lack its last slash. A relative link of a code holds all the same where the site has no folder above it: a browser
 * goes no higher than the root.
 */
function isShownElsewhere(page: string, base: string): boolean {
  return page.endsWith('/404.html') || (page.startsWith('/q/') && base !== '');
}
