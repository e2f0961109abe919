/** Selects the pages to test in a browser: a sample that automatically covers new templates and scripts, or all pages. */
import { memoizeByObject } from '../../src/domain/memoize.ts';
import { LANGUAGE_PICKER_FOLDER } from '../../src/domain/paths.ts';
import { getDirection } from '../../src/domain/script.ts';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isLong, listLanguages, listPages, type BuiltLanguage, type BuiltPage } from './pages.ts';

/** `npm run test:all` tests everything that `npm test` only takes a sample of. */
export const takesAll = process.env['TEST_ALL'] === '1';

/**
 * The fewest pages that together cover every template with all its elements in each direction, and every script; every
 * page for `npm run test:all`. More languages of the same script don't enlarge the sample, and further sites only add what
 * is new.
 */
export function listSample(...distDirs: readonly string[]): readonly BuiltPage[] {
  const pages = listWideSample(...distDirs);
  return takesAll ? pages : pickCovering(pages, listTraits);
}

/** The same, with every kind of element in each script, in any template: for quick checks. */
export function listWideSample(...distDirs: readonly string[]): readonly BuiltPage[] {
  if (takesAll) return distDirs.flatMap(listPages);
  return pickCovering(distDirs.flatMap(listCandidates), (page) => {
    const { script } = readWriting(page);
    return [...listTraits(page), ...listElements(page).map((element) => `${script} ${element}`)];
  });
}

/** The pages of a site in the languages of its sample, and those without a language. */
function listCandidates(distDir: string): readonly BuiltPage[] {
  const sample = new Set(pickLanguages(distDir).map(({ lang }) => lang));
  const others = new Set(listLanguages(distDir).flatMap(({ lang }) => (sample.has(lang) ? [] : [lang])));
  return listPages(distDir).filter(({ path }) => !others.has(path.split('/')[1] ?? ''));
}

function getScript(language: string): string {
  return new Intl.Locale(language).maximize().script ?? '';
}

/** The source language, and the first language of each other script; all for `npm run test:all`. */
export function pickLanguages(distDir: string): BuiltLanguage[] {
  const languages = listLanguages(distDir);
  if (takesAll) return languages;
  const { sourceLanguage: source } = parse(readFileSync('content/site.yaml', 'utf8')) as {
    sourceLanguage: string;
  };
  return pickCovering(
    languages.toSorted((a, b) => Number(b.lang === source) - Number(a.lang === source)),
    ({ script }) => [script],
  );
}

/** The source language, and the first language of the other direction, for what does not depend on letters; all for `npm run test:all`. */
export function pickDirections(distDir: string): BuiltLanguage[] {
  const languages = pickLanguages(distDir);
  return takesAll ? languages : pickCovering(languages, ({ dir }) => [dir]);
}

/** The first tag of each direction; all for `npm run test:all`. `translators.test.ts` has one of each script. */
export function pickTags(tags: readonly string[]): readonly string[] {
  return takesAll ? tags : pickCovering(tags, (tag) => [getDirection(tag)]);
}

/**
 * Picks items that together have every trait of the list: at each step the first item with the most missing traits.
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
    const covered = [...best.missing];
    for (const { missing } of left) for (const trait of covered) missing.delete(trait);
  }
}

interface Writing {
  readonly language: string;
  readonly script: string;
  readonly direction: string;
}

function readWriting({ html }: BuiltPage): Writing {
  const [, language = 'und', direction = 'ltr'] =
    /<html\b[^>]*?\slang="([^"]+)"(?: dir="([^"]+)")?/.exec(html) ?? [];
  return { language, script: getScript(language), direction };
}

/** The traits of a page: its script, its template and direction, and each kind of element in that template. */
function listTraits(page: BuiltPage): string[] {
  const { script, direction } = readWriting(page);
  const template = getPageTemplate(page);
  return [
    script,
    `${direction} ${template}`,
    ...listElements(page).map((element) => `${template} ${element}`),
  ];
}

/** Each kind of element of a page: its tag and classes. Memoized, because it reads every page of the site. */
const listElements = memoizeByObject(({ html }: BuiltPage): readonly string[] => {
  const elements = html.matchAll(/<([a-z][a-z0-9-]*)\b[^>]*?(?:\sclass="([^"]*)"[^>]*)?>/g);
  return [...new Set(Array.from(elements, ([, tag = '', classes = '']) => `${tag} ${classes}`))];
});

/** The template of a page, as the pattern of its path: `/*`, `/places/*`. */
export function getPageTemplate(page: BuiltPage): string {
  return getTemplate(page.path, readWriting(page).language);
}

/**
 * The pattern of a path without its language: one for all pages of a folder. Pages that contain other pages have a
 * separate pattern, so that they don't count as them.
 * @example getTemplate('/th/places/example-house/', 'th') // => '/places/*'
 * @example getTemplate('/go/places/example-house/', 'da') // => 'go/places/*'
 */
function getTemplate(path: string, language: string): string {
  const parts = path.split('/').filter(Boolean);
  const root = parts[0] === LANGUAGE_PICKER_FOLDER ? LANGUAGE_PICKER_FOLDER : '';
  const rest = parts[0] === language || root !== '' ? parts.slice(1) : parts;
  const pattern = isLong(path)
    ? [...rest.slice(1), 'whole']
    : rest.map((part, index) => (index === rest.length - 1 ? '*' : part));
  return [root, ...pattern].join('/');
}
