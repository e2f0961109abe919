/**
 * The search on the topics page. Its program and the index of the language are loaded with the first search; what is
 * typed stays in the field: it is not sent, not stored and not written into the address.
 */
import { getTelHref } from '../domain/appLinks.ts';
import {
  getHomePath,
  getRelativePath,
  getSearchIndexPath,
  getTopicsPath,
  getOfficialTermsPath,
  SEARCH_PROGRAM_PATH,
} from '../domain/paths.ts';
import type { IndexedAnswer, SearchIndex } from './searchIndex.ts';
import type { FoundKind, FoundPage, Search } from './searchRanking.ts';
import { foldWords } from '../domain/wordFolding.ts';

interface PagefindResult {
  readonly data: () => Promise<{ readonly url: string; readonly meta: Readonly<Record<string, string>> }>;
}

interface Pagefind {
  readonly options: (options: { readonly noWorker: boolean; readonly baseUrl: string }) => Promise<void>;
  readonly search: (words: string) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface Words {
  readonly loading: string;
  readonly none: string;
  readonly failed: string;
  readonly needsServer: string;
  /** By plural category; `{{count}}` is the number of results. */
  readonly found: Readonly<Record<string, string>>;
  /** The language of the words of letters, and of the names of places. */
  readonly countryLanguage: string;
}

const ENOUGH_RESULTS = 3;
const SHORTEST_QUERY = 2;
/** How long somebody must have stopped typing, ms. */
const PAUSE = 250;
const language = document.documentElement.lang;
/** The page that the search is on. */
const here = getTopicsPath(language);
const home = getHomePath(language);
// Addresses in variables, so that the bundler leaves them alone: these files are made after the pages.
const programAddress = getRelativePath(here, SEARCH_PROGRAM_PATH);
const pagefindAddress = getRelativePath(here, '/pagefind/pagefind.js');
/** A browser lets no page of a folder read the files beside it. */
const isInFolder = location.protocol === 'file:';

/** What is on the page. */
interface Box {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly status: HTMLElement;
  readonly answers: HTMLElement;
  readonly list: HTMLElement;
}

function setUp({ form, field, status, answers, list }: Box): void {
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Words;
  let search: Search | undefined;
  let loading: Promise<Search> | undefined;
  let latest = 0;
  /** What was asked for last, and led nowhere. */
  let missed = '';
  let pause: ReturnType<typeof setTimeout> | undefined;

  const load = (): Promise<Search> => {
    loading ??= loadSearch().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  const show = (
    text: string,
    items: readonly HTMLElement[] = [],
    lines: readonly HTMLElement[] = [],
  ): void => {
    status.textContent = text;
    answers.replaceChildren(...lines);
    list.replaceChildren(...items);
  };
  const showResults = (found: Search, query: string, turn: number, isAsked: boolean): void => {
    const { pages, answers: lines, isMatch } = found.search(query);
    const mark: Mark = (text) => markWords(text, found, isMatch);
    const items = pages.map((page) => createResult(page, mark, words.countryLanguage));
    if (items.length > 0) {
      show(formatCount(words.found, items.length), items, lines.map(createAnswer));
      return;
    }
    show(words.none, listNearest(), found.listLastAnswer().map(createAnswer));
    if (!isAsked) return;
    // Who asks in other words once more is worth what Pagefind weighs; the first search stays small.
    const isSecond = missed !== '' && missed !== query;
    missed = query;
    if (!isSecond) return;
    void findPlaces(query).then((places) => {
      if (turn === latest && places.length > 0) show(formatCount(words.found, places.length), places);
    });
  };
  const run = (isAsked: boolean): void => {
    clearTimeout(pause);
    const query = field.value.trim();
    const turn = (latest += 1);
    if (query === '') show('');
    else if (isInFolder) show(words.needsServer);
    else if (search) showResults(search, query, turn, isAsked);
    else {
      show(words.loading);
      load().then(
        (loaded) => {
          search = loaded;
          if (turn === latest) showResults(loaded, query, turn, isAsked);
        },
        () => {
          if (turn === latest) show(words.failed);
        },
      );
    }
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run(true);
  });
  field.addEventListener('input', () => {
    clearTimeout(pause);
    const { length } = field.value.trim();
    if (length === 0) run(false);
    else if (length >= SHORTEST_QUERY) pause = setTimeout(run, PAUSE, false);
  });
  // Chromium keeps a page as it was even where it must not be stored.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    form.reset();
    run(false);
    missed = '';
  });
}

async function loadSearch(): Promise<Search> {
  const [program, response] = await Promise.all([
    import(/* @vite-ignore */ programAddress) as Promise<typeof import('./searchRanking.ts')>,
    fetch(getRelativePath(here, getSearchIndexPath(language))),
  ]);
  if (!response.ok) throw new Error(String(response.status));
  const index = (await response.json()) as SearchIndex;
  return new program.Search(index, language, getOfficialTermsPath(language).slice(home.length));
}

let pagefind: Promise<Pagefind> | undefined;

/** Pages of places by all that they say, where nothing else answers. Without them the search still answers. */
async function findPlaces(query: string): Promise<HTMLElement[]> {
  try {
    pagefind ??= loadPagefind();
    const { results } = await (await pagefind).search(foldWords(query.replaceAll('"', ' ')));
    const pages = await Promise.all(results.slice(0, ENOUGH_RESULTS).map((result) => result.data()));
    return pages.map(({ url, meta }) =>
      createItem(createLink(getRelativePath(here, url), [meta['title'] ?? url])),
    );
  } catch {
    pagefind = undefined;
    return [];
  }
}

/**
 * Without its worker: the site is small enough to be searched at once, and a phone loads 11 KB less. What it finds are
 * addresses from the root of the site, wherever that lies.
 */
async function loadPagefind(): Promise<Pagefind> {
  const program = (await import(/* @vite-ignore */ pagefindAddress)) as Pagefind;
  await program.options({ noWorker: true, baseUrl: '/' });
  return program;
}

/** Where nothing is found: the topics that come first. */
function listNearest(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('#topics a')]
    .slice(0, ENOUGH_RESULTS)
    .map((topic) =>
      createItem(
        createLink(topic.getAttribute('href') ?? '', [topic.textContent]),
        createText([topic.nextElementSibling?.textContent ?? '']),
      ),
    );
}

type Mark = (text: string) => (string | HTMLElement)[];

/** Names of the country keep its language. */
const FOREIGN: readonly FoundKind[] = ['word', 'place'];

function createResult(
  { kind, path, title, section, heading, sentence }: FoundPage,
  mark: Mark,
  countryLanguage: string,
): HTMLElement {
  const to = `${home}${path}${section === '' ? '' : `#${section}`}`;
  const name = create('span', '', [title]);
  if (FOREIGN.includes(kind)) name.lang = countryLanguage;
  const link = createLink(getRelativePath(here, to), [name]);
  if (heading !== '') link.append(create('span', 'block font-normal', mark(heading)));
  return createItem(link, createText(kind === 'guide' ? mark(sentence) : [sentence]));
}

function createAnswer({ text, number, label, path, title }: IndexedAnswer): HTMLElement {
  const page = create('a', 'block min-h-11 content-center font-bold', [title]);
  page.href = getRelativePath(here, `${home}${path}`);
  const link = create('a', 'inline-block min-h-11 content-center font-bold', []);
  link.href = getTelHref(number);
  const digits = create('bdi', '', [number]);
  digits.dir = 'ltr';
  link.append(digits);
  const said = label === undefined ? [link] : [link, ` (${label})`];
  return create('p', 'mt-3 rounded-card bg-note px-5 py-4', [page, text, ' ', ...said]);
}

function createItem(...children: readonly HTMLElement[]): HTMLElement {
  return create('li', '', children);
}

function createText(children: readonly (string | HTMLElement)[]): HTMLElement {
  return create('p', '-mt-2 pb-3 text-small text-quiet', children);
}

function createLink(href: string, children: readonly (string | HTMLElement)[]): HTMLAnchorElement {
  const link = create('a', 'block py-3 font-bold', children);
  link.href = href;
  return link;
}

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  children: readonly (string | HTMLElement)[],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

function markWords(
  text: string,
  search: Search,
  isMatch: (word: string) => boolean,
): (string | HTMLElement)[] {
  return search
    .split(text)
    .map((piece) =>
      /\p{L}/u.test(piece) && isMatch(piece) ? create('mark', 'bg-note font-bold text-ink', [piece]) : piece,
    );
}

function formatCount(forms: Readonly<Record<string, string>>, count: number): string {
  const category = new Intl.PluralRules(language).select(count);
  return (forms[category] ?? forms['other'] ?? '').replace('{{count}}', String(count));
}

const form = document.querySelector<HTMLFormElement>('#search');
const field = document.querySelector<HTMLInputElement>('#search-words');
const status = document.querySelector<HTMLElement>('#search-status');
const answers = document.querySelector<HTMLElement>('#search-answers');
const list = document.querySelector<HTMLElement>('#search-results');
if (form && field && status && answers && list) setUp({ form, field, status, answers, list });
