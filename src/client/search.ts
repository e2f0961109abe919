/**
 * The search on the topics page. Pagefind is loaded with the first search; what is typed stays in the field: it is not
 * sent, not stored and not written into the address.
 */
import { getRelativePath, getTopicsPath } from '../domain/paths.ts';
import { rankByWords } from '../domain/searchRanking.ts';
import { foldWords } from '../domain/wordFolding.ts';

interface PagefindResult {
  readonly id: string;
  readonly data: () => Promise<{ readonly url: string; readonly meta: Readonly<Record<string, string>> }>;
}

interface Pagefind {
  readonly options: (options: { readonly noWorker: boolean; readonly baseUrl: string }) => Promise<void>;
  readonly search: (words: string | null) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface Words {
  readonly loading: string;
  readonly none: string;
  readonly failed: string;
  readonly needsServer: string;
  /** By plural category; `{{count}}` is the number of pages. */
  readonly found: Readonly<Record<string, string>>;
  readonly some: Readonly<Record<string, string>>;
}

const MOST_RESULTS = 6;
const ENOUGH_RESULTS = 3;
const MOST_WORDS = 24;
const language = document.documentElement.lang;
/** The page that the search is on. */
const here = getTopicsPath(language);
// An address in a variable, so that the bundler leaves it alone: the index is made after the pages.
const pagefindAddress = getRelativePath(here, '/pagefind/pagefind.js');
/** A browser lets no page of a folder read the files beside it. */
const isInFolder = location.protocol === 'file:';

function setUp(form: HTMLFormElement, field: HTMLInputElement, status: HTMLElement, list: HTMLElement): void {
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Words;
  let loading: Promise<Pagefind> | undefined;
  let latest = 0;

  const load = (): Promise<Pagefind> => {
    loading ??= loadPagefind().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = foldWords(field.value.replaceAll('"', ' ')).trim();
    const turn = (latest += 1);
    list.replaceChildren();
    status.textContent = query ? words.loading : '';
    if (!query) return;
    if (isInFolder) {
      status.textContent = words.needsServer;
      return;
    }
    void answer(load, query)
      .then(({ pages, complete }) => {
        if (turn !== latest) return;
        list.replaceChildren(...pages.map(createResult));
        status.textContent =
          pages.length === 0 ? words.none : formatCount(complete ? words.found : words.some, pages.length);
      })
      .catch(() => {
        if (turn === latest) status.textContent = words.failed;
      });
  });
}

/**
 * Without its worker: the site is small enough to be searched at once, and a phone loads 11 KB less. What it finds are
 * addresses from the root of the site, wherever that lies.
 */
async function loadPagefind(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ pagefindAddress)) as Pagefind;
  await pagefind.options({ noWorker: true, baseUrl: '/' });
  return pagefind;
}

interface Page {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
}

/**
 * Pages with all the words first. Where they are few, those that answer most of the words follow: whoever types a
 * sentence of her own should not have to guess which word was one too many. `complete` is false where no page has all.
 */
async function answer(
  load: () => Promise<Pagefind>,
  query: string,
): Promise<{ pages: Page[]; complete: boolean }> {
  const pagefind = await load();
  const { results } = await pagefind.search(query);
  const words = splitWords(query);
  if (results.length >= ENOUGH_RESULTS || (results.length > 0 && words.length === 1)) {
    return { pages: await readPages(results), complete: true };
  }

  const all = (await pagefind.search(null)).results;
  const matches = await Promise.all(
    words.map(async (word) => ({
      word,
      pages: (await pagefind.search(word)).results.map(({ id }) => id),
    })),
  );
  const ranked = rankByWords(matches, all.length);
  const byId = new Map(all.map((result) => [result.id, result]));
  const found = new Set(results.map(({ id }) => id));
  const partial = ranked.filter((id) => !found.has(id)).flatMap((id) => byId.get(id) ?? []);
  return { pages: await readPages([...results, ...partial]), complete: results.length > 0 };
}

async function readPages(results: readonly PagefindResult[]): Promise<Page[]> {
  const pages = await Promise.all(results.slice(0, MOST_RESULTS).map((result) => result.data()));
  return pages
    .map(({ url, meta }) => ({ url: getRelativePath(here, url), title: meta['title'] ?? '' }))
    .map(({ url, title }) => findTopic(url) ?? { url, title: title || url, summary: '' });
}

/** Title and summary of a guide stand in the list of topics below the search; only places must bring their own. */
function findTopic(url: string): Page | undefined {
  const link = document.querySelector(`#topics a[href="${url}"]`);
  return link
    ? { url, title: link.textContent, summary: link.nextElementSibling?.textContent ?? '' }
    : undefined;
}

/** Words as the language divides them: Thai and Chinese write without spaces. */
function splitWords(query: string): string[] {
  const words =
    'Segmenter' in Intl
      ? [...new Intl.Segmenter(language, { granularity: 'word' }).segment(query)]
          .filter(({ isWordLike }) => isWordLike)
          .map(({ segment }) => segment)
      : query.split(/\s+/);
  return [...new Set(words)].slice(0, MOST_WORDS);
}

function createResult({ url, title, summary }: Page): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const text = document.createElement('p');
  link.href = url;
  link.textContent = title;
  link.className = 'block py-3 font-bold';
  text.textContent = summary;
  text.className = '-mt-2 pb-3 text-small text-quiet';
  item.append(link, text);
  return item;
}

function formatCount(forms: Readonly<Record<string, string>>, count: number): string {
  const category = new Intl.PluralRules(language).select(count);
  return (forms[category] ?? forms['other'] ?? '').replace('{{count}}', String(count));
}

const form = document.querySelector<HTMLFormElement>('#search');
const field = document.querySelector<HTMLInputElement>('#search-words');
const status = document.querySelector<HTMLElement>('#search-status');
const list = document.querySelector<HTMLElement>('#search-results');
if (form && field && status && list) setUp(form, field, status, list);
