import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { listFiles } from './listFiles.ts';
import { hashInline } from './pagePolicies.ts';

const STYLE = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;
/** What stands between two names, of a class or of anything else, in HTML and in a script. */
const BETWEEN = /[\s"'`=<>]+/;

/**
 * Returns what takes out of a page the rules for classes that no page with its style has. Tailwind makes one sheet for
 * the whole site, and Astro gives a template the styles of all components that it may use. Counted by style and not by
 * page, so that servers have few hashes to send. A class that a script sets stands in the script. The policy of the page
 * gets the hash of the smaller style.
 */
export function findUnusedStyles(site: string): (html: string) => string {
  const paths = listFiles(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => join(site, file));
  const smaller = new Map([...listNames(paths)].map(([css, names]) => [css, dropRules(css, names)]));
  return (html) => {
    let page = html.replace(STYLE, (_, start: string, css: string, end: string) =>
      [start, smaller.get(css) ?? css, end].join(''),
    );
    for (const [, , css = ''] of html.matchAll(STYLE)) {
      page = page.replace(hashInline(css), () => hashInline(smaller.get(css) ?? css));
    }
    return page;
  };
}

/** Every name on the pages that have a style, by the style. */
function listNames(paths: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const path of paths) {
    const html = readFileSync(path, 'utf8');
    const own = html.replace(STYLE, '').split(BETWEEN);
    for (const [, , css = ''] of html.matchAll(STYLE)) {
      const known = names.get(css) ?? new Set();
      for (const name of own) known.add(name);
      names.set(css, known);
    }
  }
  return names;
}

/**
 * @example dropRules('.a{top:0}.b,.a{left:0}', new Set(['b'])) // => '.b,.a{left:0}'
 */
export function dropRules(css: string, names: ReadonlySet<string>): string {
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Rule: {
        style: ({ value: { selectors } }) => {
          const isUsed = selectors.some((selector) =>
            selector.every((part) => part.type !== 'class' || names.has(part.name)),
          );
          return isUsed ? undefined : [];
        },
      },
    },
  });
  // Once more, for conditions with nothing in them.
  return transform({ filename: 'page.css', code, minify: true }).code.toString();
}
