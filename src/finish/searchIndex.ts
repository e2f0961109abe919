import { hash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { decodeHTML, escapeText } from 'entities';
import { ELEMENT_NODE, parse, TEXT_NODE, type ElementNode } from 'ultrahtml';
import { querySelectorAll } from 'ultrahtml/selector';
import type { Content } from '../content/content.ts';
import { hasSpaces } from '../domain/script.ts';
import { listSpellings } from '../domain/wordFolding.ts';
import { listFiles } from './listFiles.ts';

/** A word on more than this share of the pages is common. */
const COMMON_SHARE = 0.11;

/** What the site's own search interface needs of Pagefind; its ready-made interfaces and its worker stay behind. */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|wasm\..+\.pagefind|.+\.pf_(meta|index|fragment))$/;

/** Takes the pages of a site one after another, all of a language together, and writes an index for each language. */
export interface SearchIndex {
  readonly add: (file: string, html: string) => void;
  /** Writes the indexes into `pagefind/`, and returns their files. */
  readonly write: () => Promise<string[]>;
}

/**
 * Pagefind works in a process of its own, beside what else is to do. The words that readers use (`words` in the head of
 * a guide) are in the index alone, on no page: somebody who looks at a page does not see them.
 */
export async function startSearchIndex(distDir: string, siteContent: Content): Promise<SearchIndex> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`The search index can't be made: ${errors.join(', ')}`);
  let pages: SearchedPage[] = [];
  let work: Promise<void> = Promise.resolve();
  const flush = (): void => {
    const inLanguage = pages;
    pages = [];
    const common = findCommonWords(inLanguage);
    work = work.then(async () => {
      for (const page of inLanguage) {
        const content = createIndexedPage(page, page.language, common);
        const added = await index.addHTMLFile({ url: page.url, content });
        if (added.errors.length > 0)
          throw new Error(`${page.url} can't be indexed: ${added.errors.join(', ')}`);
      }
    });
    // Told when the index is written.
    work.catch(() => undefined);
  };
  return {
    add: (file, html) => {
      const page = readPage(file, html, siteContent);
      if (!page) return;
      if (pages.length > 0 && pages[0]?.language !== page.language) flush();
      pages.push(page);
    },
    write: async () => {
      flush();
      await work;
      const folder = join(distDir, 'pagefind');
      await index.writeFiles({ outputPath: folder });
      await close();
      for (const file of listFiles(folder)) {
        if (!NEEDED.test(file.split('/').at(-1) ?? '')) rmSync(join(folder, file));
      }
      nameProgramsByContent(folder);
      dropTimeFromRequests(join(folder, 'pagefind.js'));
      return listFiles(folder).map((file) => `pagefind/${file}`);
    },
  };
}

/**
 * Pagefind names everything after what is in it but its WebAssembly, the largest part. With such a name a phone may
 * keep it, and a new version is a new file.
 */
function nameProgramsByContent(folder: string): void {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as SearchEntry;
  const names = new Map<string, string>();
  for (const file of listFiles(folder)) {
    const [, name] = /^wasm\.([^.]+)\.pagefind$/.exec(file) ?? [];
    if (name === undefined) continue;
    const sum = hash('sha256', readFileSync(join(folder, file))).slice(0, 10);
    names.set(name, `${name}_${sum}`);
    renameSync(join(folder, file), join(folder, `wasm.${name}_${sum}.pagefind`));
  }
  for (const language of Object.values(entry.languages)) {
    language.wasm = names.get(language.wasm ?? 'unknown') ?? language.wasm;
  }
  writeFileSync(entryFile, JSON.stringify(entry));
}

/** The part of `pagefind-entry.json` that is changed here: the program of each language, null for the common one. */
interface SearchEntry {
  readonly languages: Record<string, { wasm: string | null }>;
}

/**
 * Pagefind asks for its list of indexes with the time of the phone in the address. No address of this site has a
 * query, and hosts keep nothing of that file in a cache.
 */
function dropTimeFromRequests(file: string): void {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(/`\?ts=\$\{[^}]*\}`/g, '``');
  if (changed === text || changed.includes('?ts=')) {
    throw new Error('Pagefind writes the time into its requests in a new way: change dropTimeFromRequests.');
  }
  writeFileSync(file, changed);
}

interface SearchedPage {
  readonly url: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly isGuide: boolean;
  /** What readers type, and what is on no page. */
  readonly phrases: readonly string[];
  readonly words: ReadonlySet<string>;
}

function readPage(file: string, html: string, { languages }: Content): SearchedPage | undefined {
  if (!file.endsWith('/index.html') || !html.includes('data-pagefind-body')) return undefined;
  const [body] = querySelectorAll(parse(html) as ElementNode, '[data-pagefind-body]');
  if (!body) return undefined;
  const [heading = body] = querySelectorAll(body, 'h1');
  const url = `/${file.slice(0, -'index.html'.length)}`;
  const [language = '', slug = '', ...more] = url.split('/').filter(Boolean);
  const head = more.length === 0 ? languages.get(language)?.guides.get(slug)?.head : undefined;
  return {
    url,
    language,
    title: getText(heading),
    summary: head?.summary ?? '',
    isGuide: head !== undefined,
    phrases: head?.words ?? [],
    words: new Set(listWords(getText(body), language)),
  };
}

/**
 * Words that most pages hold help nobody to choose between pages, and take most of the room. Pagefind leaves a word
 * that it does not know out of a query, so a sentence finds more without them.
 */
function findCommonWords(pages: readonly SearchedPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { words } of pages) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set(
    [...counts].filter(([, count]) => count > pages.length * COMMON_SHARE).map(([word]) => word),
  );
}

/** The part of ultrahtml's nodes that is read here. */
interface HtmlNode {
  readonly type: number;
  readonly name?: string;
  readonly value?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly HtmlNode[];
}

/**
 * What Pagefind gets to read of a page: its title, the words that readers use, and every other word once. Where a word
 * stands and how often says little on a page that is short; leaving it out saves what a phone must load. A guide's
 * title and summary stand on the page with the search already; a place brings its name along.
 */
function createIndexedPage(page: SearchedPage, language: string, common: ReadonlySet<string>): string {
  const { title, summary, phrases, words, isGuide } = page;
  const titleWords = listWords(title, language);
  const typed = new Set(phrases.flatMap((phrase) => listWords(phrase, language)));
  const written = new Set([
    ...listWords(summary, language),
    // Without spaces between words Pagefind stores every part of every word, which triples the index: there a page is
    // found by its title, its summary and the words that readers use, or the first search would not fit little data.
    ...(hasSpaces(language) ? words : []),
  ]);
  return [
    `<html lang="${language}"><body>`,
    isGuide ? '' : `<p data-pagefind-meta="title" data-pagefind-ignore>${escapeText(title)}</p>`,
    `<p data-pagefind-weight="7">${escapeText(titleWords.join(' '))}</p>`,
    `<p data-pagefind-weight="10">${escapeText([...typed].join(' '))}</p>`,
    `<p>${escapeText([...written].filter((word) => !typed.has(word) && !common.has(word)).join(' '))}</p>`,
    '</body></html>',
  ].join('');
}

const segmenters = new Map<string, Intl.Segmenter>();

function listWords(text: string, language: string): string[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .flatMap(({ segment }) => listSpellings(segment));
}

/** The words of an element, without those that are marked as no part of what it says. */
function getText({ type, name, value, attributes, children }: HtmlNode): string {
  if (type === TEXT_NODE) return decodeHTML(value ?? '');
  if (type === ELEMENT_NODE && (name === 'script' || name === 'style')) return '';
  if (attributes && 'data-pagefind-ignore' in attributes) return '';
  return (children ?? []).map(getText).join(' ');
}
