import { transform, type Selector, type SelectorComponent } from 'lightningcss';
import { hashInline } from './headScript.ts';
import { chooseShortClassNames, shortenClasses, shortenStyles } from './shortClasses.ts';
import { chooseShortVariableNames, shortenVariables } from './shortVariables.ts';

const SCRIPT = /<script[^>]*>([\s\S]*?)<\/script>/g;
const STYLE = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;
const CLASSES = /\sclass="([^"]*)"/g;
/** Declares the order of a layer. */
const LAYER_STATEMENT = /@layer ([a-z]+);/g;
/** Separates names, of classes or anything else, in scripts. */
const SEPARATORS = /[\s"'`=<>]+/;
/** Elements of a page and those that a script creates; then the types of its input fields. */
const ELEMENTS = /<([a-z][a-z0-9]*)|createElement\([`"'](\w+)/g;
const FIELDS = /<input[^>]*\stype="?([a-z]+)|\s(placeholder)=/g;

/** Marks elements of a component with scoped styles, and pages with wide letters (`layouts/Base.astro`). */
const COMPONENT = /data-(?:astro-cid-\w+|wide)/g;

/** The styles of a site without unused rules. Plain data, so that it can be passed to another thread. */
export interface ReducedStyles {
  /** The styles of each group of pages. */
  readonly sheets: ReadonlyMap<string, string>;
  /** The short name of each class. */
  readonly classes: ReadonlyMap<string, string>;
}

/** Reads all pages of a site in any order, and returns the styles that they need. */
export interface StyleReader {
  /** Reads a page as Astro built it. */
  readonly add: (html: string) => void;
  /** `scripts` are those in files of their own. */
  readonly reduce: (scripts: readonly string[]) => ReducedStyles;
}

/**
 * Starts to collect the styles that the pages of a site need. Tailwind generates one style sheet for the whole site, and Astro
 * gives a template the styles of all components that it may use. Pages with the same styles and components are treated as one
 * group, so that servers have few hashes to send. Classes that a script sets are found in the script.
 */
export function startStyleReader(): StyleReader {
  const groups = new Map<string, { readonly css: string; readonly names: Set<string> }>();
  const inline = new Map<string, ReadonlySet<string>>();
  const add = (html: string): void => {
    const bare = html.replace(STYLE, '');
    const components = listComponents(bare);
    const names = new Set([...listNames(bare), ...components]);
    for (const [, script = ''] of html.matchAll(SCRIPT)) {
      const inScript = inline.get(script) ?? new Set([...script.split(SEPARATORS), ...listNames(script)]);
      inline.set(script, inScript);
      for (const name of inScript) names.add(name);
    }
    for (const [, , css = ''] of html.matchAll(STYLE)) {
      const key = getGroup(css, components);
      const group = groups.get(key) ?? { css, names: new Set() };
      for (const name of names) group.names.add(name);
      groups.set(key, group);
    }
  };
  const reduce = (scripts: readonly string[]): ReducedStyles => {
    // Sorted, so that the names do not depend on the order of the pages.
    const used = [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { css, names }]) => [key, dropRules(css, names)] as const);
    const sheets = used.map(([, css]) => css);
    const classes = chooseShortClassNames(sheets, [...scripts, ...inline.keys()].join('\n'));
    const variables = chooseShortVariableNames(sheets);
    return {
      sheets: new Map(
        used.map(([key, css]) => [key, shortenVariables(shortenStyles(css, classes), variables)]),
      ),
      classes,
    };
  };
  return { add, reduce };
}

/**
 * Removes unused rules from the styles of a page and shortens its names. The page keeps one style element, because each one needs
 * a hash in its policy, which does not compress. A page with styles that were not read is returned as it is.
 */
export function reduceStyles(html: string, { sheets, classes }: ReducedStyles): string {
  const components = listComponents(html.replace(STYLE, ''));
  const before = Array.from(html.matchAll(STYLE), ([, , css = '']) => css);
  const after = before.map((css) => sheets.get(getGroup(css, components)));
  if (after.includes(undefined)) return html;
  const sheet = after.join('');
  let left = before.length;
  const page = shortenClasses(html, classes).replace(STYLE, (_, start: string, _css: string, end: string) =>
    --left > 0 ? '' : start + sheet + end,
  );
  // In a policy, each hash follows a space.
  return before.reduce(
    (text, css, index) =>
      text.replace(` '${hashInline(css)}'`, () => (index === 0 ? ` '${hashInline(sheet)}'` : '')),
    page,
  );
}

/** The names in a page that a selector can match: classes as they are, elements as `<a`, types of fields as `type=date`. */
function* listNames(html: string): Generator<string> {
  const classes = new Set(Array.from(html.matchAll(CLASSES), ([, value = '']) => value));
  for (const value of classes) yield* value.split(' ');
  for (const [, inPage, created] of html.matchAll(ELEMENTS)) yield `<${inPage ?? created ?? ''}`;
  for (const [, type, other] of html.matchAll(FIELDS)) yield `type=${type ?? other ?? ''}`;
}

function listComponents(html: string): string[] {
  return [...new Set(html.match(COMPONENT))].sort();
}

function getGroup(css: string, components: readonly string[]): string {
  return [css, ...components].join(' ');
}

/** Pseudo-elements that exist only in one type of field. */
const FIELD_PARTS: readonly (readonly [RegExp, string])[] = [
  [/^-webkit-(date|calendar)/, 'date'],
  [/^-webkit-search/, 'search'],
  [/^-webkit-\w+-spin-button$/, 'number'],
  [/^placeholder$/, 'placeholder'],
  [/^file-selector-button$/, 'file'],
];

/** The reset gives every element this border style (`styles/reset.css`). */
const FIXED_STYLE = /border(?:-[a-z]+)*-style:var\(--tw-border-style\);?/g;

/** Older browsers do without hyphens and without the fading end of the help column. Masks that draw an icon stay. */
const OLD_PREFIXES = /(?<=[{;])-webkit-(?:hyphens:|mask:linear)[^;}]*;?/g;

/** The values of `styles/tokens.css` that are the same in light and dark, with their names. */
const THEME = /:root,:host\{([^}]*)\}/g;
/** The values of the same file that replace these on pages with wide letters. */
const WIDE_THEME = /\[data-wide\]\{([^}]*)\}/g;
const DEFINITION = /(--[\w-]+):([^;}]+);?/g;
const TAILWIND_FALLBACK = /var\((--tw-[\w-]+),(var\([^()]*\)|[^()]*)\)/g;

/**
 * Replaces variables that have the same value on all pages of the sheet with that value, and variables without a value with
 * their fallback: this makes a page some 300 bytes smaller.
 * @example inlineConstants(':root,:host{--gap:1rem}.a{top:var(--gap)}') // => ':root,:host{}.a{top:1rem}'
 */
export function inlineConstants(css: string): string {
  const defined = Map.groupBy(css.matchAll(DEFINITION), ([, name = '']) => name);
  const listDefinitions = (rules: RegExp): [name: string, value: string][] =>
    Array.from(css.matchAll(rules), ([, body = '']) => body).flatMap((body) =>
      Array.from(body.matchAll(DEFINITION), ([, name = '', value = '']): [string, string] => [name, value]),
    );
  const constants = new Map([
    ...listDefinitions(THEME).filter(([name]) => defined.get(name)?.length === 1),
    ...listDefinitions(WIDE_THEME),
  ]);
  return css
    .replace(DEFINITION, (definition, name: string) => (constants.has(name) ? '' : definition))
    .replace(TAILWIND_FALLBACK, (reference, name: string, fallback: string) =>
      defined.has(name) ? reference : fallback,
    )
    .replace(/var\((--[\w-]+)\)/g, (reference, name: string) => constants.get(name) ?? reference);
}

/**
 * Keeps only selectors whose classes, elements (`<a`), components and types of fields (`type=date`) are among the names, and
 * only those Tailwind variables that some rule reads.
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
  const plain = inlineConstants(used.replace(FIXED_STYLE, '').replace(OLD_PREFIXES, ''));
  const read = new Set(Array.from(plain.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
  const isUnread = (name: string): boolean => name.startsWith('--tw-') && !read.has(name);
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(plain),
    minify: true,
    visitor: {
      Rule: { property: ({ value: { name } }) => (isUnread(name) ? [] : undefined) },
      Declaration: { custom: ({ name }) => (isUnread(name) ? [] : undefined) },
    },
  });
  // A second pass removes empty rules and conditions.
  const sheet = transform({ filename: 'page.css', code, minify: true }).code.toString();
  return sheet.replace(LAYER_STATEMENT, (statement, name: string) =>
    sheet.includes(`@layer ${name}{`) ? statement : '',
  );
}

/** The name that a page must contain for a part of a selector to match; undefined if the part can match on any page. */
function findName(part: SelectorComponent): string | undefined {
  if (part.type === 'class') return part.name;
  if (part.type === 'type') return `<${part.name}`;
  if (part.type === 'attribute') return part.name.match(COMPONENT)?.[0];
  if (part.type !== 'pseudo-element') return undefined;
  const element = part.kind === 'custom' ? part.name : part.kind;
  const field = FIELD_PARTS.find(([pattern]) => pattern.test(element))?.[1];
  return field && `type=${field}`;
}
