import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform, type Selector, type SelectorComponent } from 'lightningcss';
import { hashInline } from './headScript.ts';
import { listFiles } from './listFiles.ts';
import { nameShort, shortenClasses, shortenEntry } from './shortClasses.ts';

const SCRIPT = /<script[^>]*>([\s\S]*?)<\/script>/g;
const STYLE = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;
/** What stands between two names, of a class or of anything else, in HTML and in a script. */
const BETWEEN = /[\s"'`=<>]+/;
/** The names of the elements of a page, those that a script makes, and the kinds of its fields. */
const ELEMENTS = /<([a-z][a-z0-9]*)|createElement\([`"'](\w+)/g;
const FIELDS = /<input[^>]*\stype="?([a-z]+)|\s(placeholder)=/g;

/** How Astro marks the elements of a component that has styles of its own. */
const COMPONENT = /data-astro-cid-\w+/g;

/**
 * Returns what takes out of a page the rules for classes and elements that no page like it has, and shortens the names of
 * utilities. Tailwind makes one sheet for the whole
 * site, and Astro gives a template the styles of all components that it may use. Pages are alike if they have the same
 * style and the same components: so servers have few hashes to send. A class that a script sets stands in the script.
 * A page keeps one style element, whose hash its policy gets: each element more costs a hash, which nothing compresses.
 */
export function findUnusedStyles(site: string): (html: string) => string {
  const kinds = new Map<string, { readonly css: string; readonly names: Set<string> }>();
  const scripts = new Set<string>();
  for (const file of listFiles(site)) {
    if (file.endsWith('.js')) scripts.add(readFileSync(join(site, file), 'utf8'));
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(join(site, file), 'utf8');
    for (const [, script = ''] of html.matchAll(SCRIPT)) scripts.add(script);
    const names = [...listNames(html.replace(STYLE, ''))];
    for (const [, , css = ''] of html.matchAll(STYLE)) {
      const key = getKind(css, html);
      const kind = kinds.get(key) ?? { css, names: new Set() };
      for (const name of names) kind.names.add(name);
      kinds.set(key, kind);
    }
  }
  const used = [...kinds].map(([key, { css, names }]) => [key, dropRules(css, names)] as const);
  const short = nameShort(
    used.map(([, css]) => css),
    [...scripts].join('\n'),
  );
  const smaller = new Map(used.map(([key, css]) => [key, shortenEntry(css, short)]));
  return (html) => {
    const sheets = Array.from(html.matchAll(STYLE), ([, , css = '']) => css);
    const sheet = sheets.map((css) => smaller.get(getKind(css, html)) ?? css).join('');
    let left = sheets.length;
    const page = shortenClasses(html, short).replace(STYLE, (_, start: string, _css: string, end: string) =>
      --left > 0 ? '' : start + sheet + end,
    );
    // In a policy something stands before each hash.
    return sheets.reduce(
      (text, css, index) =>
        text.replace(` '${hashInline(css)}'`, () => (index === 0 ? ` '${hashInline(sheet)}'` : '')),
      page,
    );
  };
}

/** What a selector may name in a page: classes by their own name, elements as `<a`, kinds of field as `type=date`. */
function* listNames(html: string): Generator<string> {
  yield* html.split(BETWEEN);
  for (const [, inPage, made] of html.matchAll(ELEMENTS)) yield `<${inPage ?? made ?? ''}`;
  for (const [, type, other] of html.matchAll(FIELDS)) yield `type=${type ?? other ?? ''}`;
}

function getKind(css: string, html: string): string {
  const components = new Set(html.replace(STYLE, '').match(COMPONENT));
  return [css, ...[...components].sort()].join(' ');
}

/** What a browser draws inside a field of one kind, by the kind. */
const FIELD_PARTS: readonly (readonly [RegExp, string])[] = [
  [/^-webkit-(date|calendar)/, 'date'],
  [/^-webkit-search/, 'search'],
  [/^-webkit-\w+-spin-button$/, 'number'],
  [/^placeholder$/, 'placeholder'],
  [/^file-selector-button$/, 'file'],
];

/** Every element has this style of border already (`styles/reset.css`). */
const FIXED_STYLE = /border(?:-[a-z]+)*-style:var\(--tw-border-style\);?/g;

/**
 * Keeps of each rule the selectors whose classes, elements (`<a`) and kinds of field (`type=date`) are among the names, and of
 * Tailwind's own variables those that some rule reads.
 * @example dropRules('.a{top:0}.b,.a{left:0}', new Set(['b'])) // => '.b{left:0}'
 */
export function dropRules(css: string, names: ReadonlySet<string>): string {
  const isUsed = (selector: Selector): boolean =>
    selector.every((part) => {
      const name = findName(part);
      return name === undefined || names.has(name);
    });
  const used = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Rule: { style: ({ value: { selectors } }) => (selectors.some(isUsed) ? undefined : []) },
      Selector: (selector) => (isUsed(selector) ? undefined : []),
    },
  }).code.toString();
  const plain = used.replace(FIXED_STYLE, '');
  const read = new Set(Array.from(plain.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
  const isIdle = (name: string): boolean => name.startsWith('--tw-') && !read.has(name);
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(plain),
    minify: true,
    visitor: {
      Rule: { property: ({ value: { name } }) => (isIdle(name) ? [] : undefined) },
      Declaration: { custom: ({ name }) => (isIdle(name) ? [] : undefined) },
    },
  });
  // Once more, for rules and conditions with nothing in them.
  return transform({ filename: 'page.css', code, minify: true }).code.toString();
}

/** The name that a page has where a part of a selector can hold, or undefined where it holds on any page. */
function findName(part: SelectorComponent): string | undefined {
  if (part.type === 'class') return part.name;
  if (part.type === 'type') return `<${part.name}`;
  if (part.type !== 'pseudo-element') return undefined;
  const element = part.kind === 'custom' ? part.name : part.kind;
  const field = FIELD_PARTS.find(([pattern]) => pattern.test(element))?.[1];
  return field && `type=${field}`;
}
