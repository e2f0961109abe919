/**
 * The search on the topics page. The code and the index of the language are loaded with the first search, then the sentences that
 * results show, and Pagefind only when readers ask for the full text. What is typed stays in the field: it is not sent, stored or
 * added to the URL.
 */
import { getTelHref } from '../domain/appLinks.ts';
import {
  getHomePath,
  getRelativePath,
  getSearchDetailsPath,
  getSearchIndexPath,
  getOtherPagePath,
  SEARCH_PROGRAM_PATH,
} from '../domain/paths.ts';
import type { IndexedAnswer, IndexedCall, SearchDetails, SearchIndex } from './searchIndex.ts';
import type { FoundKind, FoundPage, Search, SearchResult } from './searchRanking.ts';

interface PagefindResult {
  readonly data: () => Promise<{ readonly url: string; readonly meta: Readonly<Record<string, string>> }>;
}

interface Pagefind {
  readonly options: (options: { readonly noWorker: boolean; readonly baseUrl: string }) => Promise<void>;
  readonly search: (words: string) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface Strings {
  readonly loading: string;
  readonly none: string;
  readonly failed: string;
  readonly needsServer: string;
  readonly fullTextNone: string;
  /** By plural category; `{{count}}` is the number of results. */
  readonly found: Readonly<Record<string, string>>;
  /** The language of official terms and of place names. */
  readonly countryLanguage: string;
}

const NEAREST_TOPICS = 3;
/** The maximum number of full-text results from the guides, and from the other pages. */
const MAX_FULL_TEXT = 6;
const MIN_QUERY_LENGTH = 2;
/** How long typing must have paused before a search, ms. */
const PAUSE = 250;
const language = document.documentElement.lang;
/** The page that the search is on. */
const here = getOtherPagePath(language, 'topics');
const home = getHomePath(language);
// In variables, so that the bundler does not resolve them: these files are created after the pages.
const programAddress = getRelativePath(here, SEARCH_PROGRAM_PATH);
const pagefindAddress = getRelativePath(here, '/pagefind/pagefind.js');
/** Browsers do not let a page opened from a folder read other files. */
const isInFolder = location.protocol === 'file:';

interface SearchElements {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly status: HTMLElement;
  readonly answers: HTMLElement;
  readonly list: HTMLElement;
  readonly fullText: FullTextElements;
}

interface FullTextElements {
  readonly box: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly title: HTMLElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
}

function setUp({ form, field, status, answers, list, fullText }: SearchElements): void {
  const strings = JSON.parse(form.dataset['words'] ?? '{}') as Strings;
  let search: Search | undefined;
  let loading: Promise<Search> | undefined;
  let details: Promise<void> | undefined;
  let hasDetails = false;
  let latest = 0;
  /** The query of the latest search. */
  let query = '';
  let pause: ReturnType<typeof setTimeout> | undefined;

  const load = (): Promise<Search> => {
    loading ??= loadSearch().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  /** Without the details, searches still work: the next one tries to load them again. */
  const loadDetails = (found: Search): Promise<void> => {
    details ??= fetchJson<SearchDetails>(getSearchDetailsPath(language)).then(
      (loaded) => {
        found.addDetails(loaded);
        hasDetails = true;
      },
      () => {
        details = undefined;
      },
    );
    return details;
  };
  const show = (
    text: string,
    items: readonly HTMLElement[] = [],
    lines: readonly HTMLElement[] = [],
  ): void => {
    announce(status, text);
    answers.replaceChildren(...lines);
    list.replaceChildren(...items);
  };
  const showFullText = (text = '', items: readonly HTMLElement[] = []): void => {
    announce(fullText.status, text);
    fullText.title.hidden = items.length === 0;
    fullText.list.replaceChildren(...items);
  };
  const showResult = (
    found: Search,
    { pages, answers: lines, isMatch }: SearchResult,
    query: string,
  ): void => {
    fullText.box.hidden = found.listFullTextWords(query).length === 0;
    if (pages.length > 0) {
      const mark: Mark = (text) => markWords(text, found, isMatch);
      const items = pages
        .filter(
          (page) => !lines.some(({ path, section = '' }) => path === page.path && section === page.section),
        )
        .map((page) => createResult(page, mark, strings.countryLanguage));
      show(formatCount(strings.found, pages.length), items, lines.map(createAnswer));
    } else show(strings.none, listNearest(), found.listLastAnswer().map(createAnswer));
  };
  /** Finds pages that are not among the results. The focus stays on the button, and they come right after it. */
  const searchFullText = async (found: Search, query: string, turn: number): Promise<void> => {
    showFullText(strings.loading);
    try {
      const [others] = await Promise.all([findFullText(found.listFullTextWords(query)), loadDetails(found)]);
      const { pages, isMatch, showPage, listFullText } = found.search(query);
      const isNew = ({ path }: { readonly path: string }): boolean =>
        pages.every((page) => page.path !== path);
      const mark: Mark = (text) => markWords(text, found, isMatch);
      const show = (page: FoundPage): HTMLElement => createResult(page, mark, strings.countryLanguage);
      const items = [
        ...listFullText().filter(isNew).slice(0, MAX_FULL_TEXT).map(show),
        ...others.filter(isNew).map(({ path, title }) => {
          const page = showPage(path);
          return page ? show(page) : createItem(createLink(getRelativePath(here, `${home}${path}`), [title]));
        }),
      ];
      if (turn !== latest) return;
      showFullText(items.length > 0 ? formatCount(strings.found, items.length) : strings.fullTextNone, items);
    } catch {
      if (turn === latest) showFullText(strings.failed);
    }
  };
  const answer = (found: Search, query: string, turn: number): void => {
    const result = found.search(query);
    // Sentences may contain what no title, heading or keyword does.
    if (hasDetails || result.pages.length > 0) showResult(found, result, query);
    else show(strings.loading);
    if (hasDetails) return;
    void loadDetails(found).then(() => {
      // Replacing a link that has the focus would lose the focus.
      const isInUse = [answers, list].some((element) => element.contains(document.activeElement));
      if (turn === latest && !isInUse) showResult(found, found.search(query), query);
    });
  };
  const run = (): void => {
    clearTimeout(pause);
    query = field.value.trim();
    const turn = (latest += 1);
    fullText.box.hidden = true;
    showFullText();
    if (query === '') show('');
    else if (isInFolder) show(strings.needsServer);
    else if (search) answer(search, query, turn);
    else {
      show(strings.loading);
      load().then(
        (loaded) => {
          search = loaded;
          if (turn === latest) answer(loaded, query, turn);
        },
        () => {
          if (turn === latest) show(strings.failed);
        },
      );
    }
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  fullText.button.addEventListener('click', () => {
    if (search) void searchFullText(search, query, latest);
  });
  field.addEventListener('input', () => {
    clearTimeout(pause);
    const { length } = field.value.trim();
    if (length === 0) run();
    else if (length >= MIN_QUERY_LENGTH) pause = setTimeout(run, PAUSE);
  });
  // Chromium restores pages from its memory even if they must not be stored.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    form.reset();
    run();
  });
}

async function loadSearch(): Promise<Search> {
  const [program, index] = await Promise.all([
    import(/* @vite-ignore */ programAddress) as Promise<typeof import('./searchRanking.ts')>,
    fetchJson<SearchIndex>(getSearchIndexPath(language)),
  ]);
  return new program.Search(index, language, getOtherPagePath(language, 'officialTerms').slice(home.length));
}

async function fetchJson<Value>(path: string): Promise<Value> {
  const response = await fetch(getRelativePath(here, path));
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Value;
}

let pagefind: Promise<Pagefind> | undefined;

/** The best pages with all these words that are not in the index of the guides, such as places. */
async function findFullText(words: readonly string[]): Promise<{ path: string; title: string }[]> {
  pagefind ??= loadPagefind().catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
  const { results } = await (await pagefind).search(words.join(' '));
  const pages = await Promise.all(results.slice(0, MAX_FULL_TEXT).map((result) => result.data()));
  return pages.map(({ url, meta }) => ({ path: url.slice(home.length), title: meta['title'] ?? url }));
}

/**
 * Without its worker, which would be 11 KB more: the site is small enough to search on the main thread. It returns paths
 * from the root of the site, even if that is in a subfolder.
 */
async function loadPagefind(): Promise<Pagefind> {
  const program = (await import(/* @vite-ignore */ pagefindAddress)) as Pagefind;
  await program.options({ noWorker: true, baseUrl: '/' });
  return program;
}

/** The first topics, for queries that find nothing. */
function listNearest(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('#topics a')]
    .slice(0, NEAREST_TOPICS)
    .map((topic) =>
      createItem(
        createLink(topic.getAttribute('href') ?? '', [topic.textContent]),
        createText([topic.nextElementSibling?.textContent ?? '']),
      ),
    );
}

/** A status that is set again would be announced again. */
function announce(status: HTMLElement, text: string): void {
  if (status.textContent !== text) status.textContent = text;
}

type Mark = (text: string) => (string | HTMLElement)[];

/** Kinds whose titles are in the country's language. */
const FOREIGN: readonly FoundKind[] = ['term', 'place'];

/** Shows every field: a new one is a type error here until it is shown. */
function createResult(
  { kind, path, title, section, heading, sentence, ...others }: FoundPage,
  mark: Mark,
  countryLanguage: string,
): HTMLElement {
  others satisfies Record<string, never>;
  const name = create('span', '', [title]);
  if (FOREIGN.includes(kind)) name.lang = countryLanguage;
  const link = createLink(formatHref(path, section), [name]);
  if (heading !== '') link.append(create('span', 'block font-normal', mark(heading)));
  return createItem(link, createText(kind === 'guide' ? mark(sentence) : [sentence]));
}

function formatHref(path: string, section = ''): string {
  return getRelativePath(here, `${home}${path}${section === '' ? '' : `#${section}`}`);
}

/** Shows every field but the keywords: a new one is a type error here until it is shown. */
function createAnswer(answer: Omit<IndexedAnswer, 'words'>): HTMLElement {
  const { text = '', calls, path, section, title, ...others } = answer;
  others satisfies Record<string, never>;
  const page = create('a', 'block min-h-11 content-center font-bold', [title]);
  page.href = formatHref(path, section);
  const called = calls?.flatMap(createCall) ?? copyHelpLines();
  return create('div', 'mt-3 rounded-card bg-note px-5 py-4', [page, text, ' ', ...called]);
}

/** The help lines at the end of the page, with whether they are open now. */
function copyHelpLines(): readonly Node[] {
  return [...document.querySelectorAll('#help ul')].map((list) => list.cloneNode(true));
}

/** A number without a name follows the text; each number with a name has a line of its own. */
function createCall({ name, number, label }: IndexedCall): readonly (string | Node)[] {
  const link = create('a', 'inline-block min-h-11 content-center font-bold', []);
  link.href = getTelHref(number);
  const digits = create('bdi', '', [number]);
  digits.dir = 'ltr';
  link.append(...(name === undefined ? [] : [name, ' ']), digits);
  const call = label === undefined ? [link] : [link, ` (${label})`];
  return name === undefined ? call : [create('div', '', call)];
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
  children: readonly (string | Node)[],
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
const fullText = findFullTextElements();
if (form && field && status && answers && list && fullText)
  setUp({ form, field, status, answers, list, fullText });

function findFullTextElements(): FullTextElements | undefined {
  const box = document.querySelector<HTMLElement>('#full-text');
  const button = box?.querySelector('button');
  const title = box?.querySelector('h2');
  const status = box?.querySelector('p');
  const list = box?.querySelector('ol');
  return box && button && title && status && list ? { box, button, title, status, list } : undefined;
}
