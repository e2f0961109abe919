/** Which pages of a built site a browser opens: a sample that a new template or script joins by itself, or all. */
import { LANGUAGE_PICKER } from '../../src/domain/paths.ts';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isLong, listLanguages, listPages, type BuiltLanguage, type BuiltPage } from './pages.ts';

/** `npm run test:all` opens, spoils and reads all that `npm test` takes a sample of. */
export const takesAll = process.env['TEST_ALL'] === '1';

/**
 * The fewest pages on which every template is there once in each direction with all that it is made of, and every script
 * once; every page for `npm run test:all`. More languages of the same script make the sample no larger. Of a site that
 * shows the same as one before it, only what is new is taken.
 */
export function listSample(...distDirs: readonly string[]): readonly BuiltPage[] {
  const pages = listWideSample(...distDirs);
  return takesAll ? pages : pickCovering(pages, (page) => listTraits(page, () => ''));
}

/** The same, with every template and all that it is made of in each script: for what is looked at in a moment. */
export function listWideSample(...distDirs: readonly string[]): readonly BuiltPage[] {
  const pages = distDirs.flatMap(listPages);
  return takesAll ? pages : pickCovering(pages, (page) => listTraits(page, ({ script }) => script));
}

interface Writing {
  readonly script: string;
  readonly direction: string;
}

function getScript(language: string): string {
  return new Intl.Locale(language).maximize().script ?? '';
}

/** The language that the others are translated from, and the first one of each other script; all for `npm run test:all`. */
export function pickLanguages(distDir: string): BuiltLanguage[] {
  const languages = listLanguages(distDir);
  if (takesAll) return languages;
  const { sourceLanguage: source } = parse(readFileSync('content/site.yaml', 'utf8')) as {
    sourceLanguage: string;
  };
  return takeOneOfEachScript(
    languages.toSorted((a, b) => Number(b.lang === source) - Number(a.lang === source)),
    ({ script }) => script,
  );
}

/** The first tag of each script; all for `npm run test:all`. */
export function pickTags(tags: readonly string[]): readonly string[] {
  return takesAll ? tags : takeOneOfEachScript(tags, getScript);
}

function takeOneOfEachScript<Item>(items: readonly Item[], getOwn: (item: Item) => string): Item[] {
  return [...Map.groupBy(items, getOwn).values()].flatMap((alike) => alike.slice(0, 1));
}

/**
 * The first items of a list that together have every trait of all of them: at each turn one that brings the most.
 * @example pickCovering(['ab', 'a', 'bc'], (letters) => [...letters]) // => ['ab', 'bc']
 */
export function pickCovering<Item>(items: readonly Item[], list: (item: Item) => readonly string[]): Item[] {
  let left = items.map((item) => ({ item, missing: new Set(list(item)) }));
  const picked: Item[] = [];
  for (;;) {
    left = left.filter(({ missing }) => missing.size > 0);
    const [first, ...others] = left;
    if (!first) return picked;
    const best = others.reduce((most, next) => (next.missing.size > most.missing.size ? next : most), first);
    picked.push(best.item);
    const brought = [...best.missing];
    for (const { missing } of left) for (const trait of brought) missing.delete(trait);
  }
}

/** What is to be seen on a page: its template in its direction and its script, and each kind of element in that template. */
function listTraits({ path, html }: BuiltPage, getKind: (writing: Writing) => string): string[] {
  const [, language = 'und', direction = 'ltr'] =
    /<html\b[^>]*?\slang="([^"]+)"(?: dir="([^"]+)")?/.exec(html) ?? [];
  const script = getScript(language);
  const template = getTemplate(path, language);
  const kind = getKind({ script, direction });
  const elements = html.matchAll(/<([a-z][a-z0-9-]*)\b[^>]*?(?:\sclass="([^"]*)"[^>]*)?>/g);
  return [
    script,
    `${direction} ${template}`,
    ...new Set([...elements].map(([, tag = '', classes = '']) => `${kind} ${template} ${tag} ${classes}`)),
  ];
}

/**
 * The shape of an address below its language: the folder that the page is one of many in. A page that holds others is of
 * a kind of its own, so that it does not stand for them.
 * @example getTemplate('/th/places/example-house/', 'th') // => '/places/*'
 * @example getTemplate('/go/places/example-house/', 'da') // => 'go/places/*'
 */
function getTemplate(path: string, language: string): string {
  const parts = path.split('/').filter(Boolean);
  const room = parts[0] === LANGUAGE_PICKER ? LANGUAGE_PICKER : '';
  const own = parts[0] === language || room !== '' ? parts.slice(1) : parts;
  const shape = isLong(path)
    ? [...own.slice(1), 'whole']
    : own.map((part, index) => (index === own.length - 1 ? '*' : part));
  return [room, ...shape].join('/');
}
