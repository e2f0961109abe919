/**
 * The search on the topics page. The code and the index of the language are loaded with the first search, the sentences that
 * results show after it. What is typed stays in the field: it is not sent, stored or added to the URL.
 */
import { getTelHref } from '../domain/appLinks.ts';
import {
  getHomePath,
  getRelativePath,
  getSearchDetailsPath,
  getSearchIndexPath,
  getTopicsPath,
  getOfficialTermsPath,
  SEARCH_PROGRAM_PATH,
} from '../domain/paths.ts';
import type { IndexedAnswer, SearchDetails, SearchIndex } from './searchIndex.ts';
import type { FoundKind, FoundPage, Search, SearchResult } from './searchRanking.ts';
import { foldWords } from '../domain/wordFolding.ts';

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
  /** By plural category; `{{count}}` is the number of results. */
  readonly found: Readonly<Record<string, string>>;
  /** The language of official terms and of place names. */
  readonly countryLanguage: string;
}

const ENOUGH_RESULTS = 3;
const MIN_QUERY_LENGTH = 2;
/** How long typing must have paused before a search, ms. */
const PAUSE = 250;
const language = document.documentElement.lang;
/** The page that the search is on. */
const here = getTopicsPath(language);
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
}

function setUp({ form, field, status, answers, list }: SearchElements): void {
  const strings = JSON.parse(form.dataset['words'] ?? '{}') as Strings;
  let search: Search | undefined;
  let loading: Promise<Search> | undefined;
  let details: Promise<void> | undefined;
  let hasDetails = false;
  let latest = 0;
  /** The last submitted query that found nothing. */
  let missed = '';
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
    // A status that is set again is announced again.
    if (status.textContent !== text) status.textContent = text;
    answers.replaceChildren(...lines);
    list.replaceChildren(...items);
  };
  const showResult = (
    found: Search,
    { pages, answers: lines, isMatch }: SearchResult,
    query: string,
    turn: number,
    isAsked: boolean,
  ): void => {
    if (pages.length > 0) {
      const mark: Mark = (text) => markWords(text, found, isMatch);
      const items = pages.map((page) => createResult(page, mark, strings.countryLanguage));
      show(formatCount(strings.found, items.length), items, lines.map(createAnswer));
      return;
    }
    show(strings.none, listNearest(), found.listLastAnswer().map(createAnswer));
    if (!isAsked) return;
    // Pagefind is large, so it is loaded only for a second query that finds nothing.
    const isSecond = missed !== '' && missed !== query;
    missed = query;
    if (!isSecond) return;
    void findPlaces(query).then((places) => {
      if (turn === latest && places.length > 0) show(formatCount(strings.found, places.length), places);
    });
  };
  const answer = (found: Search, query: string, turn: number, isAsked: boolean): void => {
    const result = found.search(query);
    // Sentences may contain what no title, heading or keyword does.
    if (hasDetails || result.pages.length > 0) showResult(found, result, query, turn, isAsked);
    else show(strings.loading);
    if (hasDetails) return;
    void loadDetails(found).then(() => {
      // Replacing a link that has the focus would lose the focus.
      const isInUse = [answers, list].some((element) => element.contains(document.activeElement));
      if (turn === latest && !isInUse) showResult(found, found.search(query), query, turn, isAsked);
    });
  };
  const run = (isAsked: boolean): void => {
    clearTimeout(pause);
    const query = field.value.trim();
    const turn = (latest += 1);
    if (query === '') show('');
    else if (isInFolder) show(strings.needsServer);
    else if (search) answer(search, query, turn, isAsked);
    else {
      show(strings.loading);
      load().then(
        (loaded) => {
          search = loaded;
          if (turn === latest) answer(loaded, query, turn, isAsked);
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
    run(true);
  });
  field.addEventListener('input', () => {
    clearTimeout(pause);
    const { length } = field.value.trim();
    if (length === 0) run(false);
    else if (length >= MIN_QUERY_LENGTH) pause = setTimeout(run, PAUSE, false);
  });
  // Chromium restores pages from its memory even if they must not be stored.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    form.reset();
    run(false);
    missed = '';
  });
}

async function loadSearch(): Promise<Search> {
  const [program, index] = await Promise.all([
    import(/* @vite-ignore */ programAddress) as Promise<typeof import('./searchRanking.ts')>,
    fetchJson<SearchIndex>(getSearchIndexPath(language)),
  ]);
  return new program.Search(index, language, getOfficialTermsPath(language).slice(home.length));
}

async function fetchJson<Value>(path: string): Promise<Value> {
  const response = await fetch(getRelativePath(here, path));
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Value;
}

let pagefind: Promise<Pagefind> | undefined;

/** Searches the full text of the places' pages. If Pagefind can't be loaded, it finds nothing. */
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
 * Without its worker, which would be 11 KB more: the site is small enough to search on the main thread. It returns paths from
 * the root of the site, also if that is in a subfolder.
 */
async function loadPagefind(): Promise<Pagefind> {
  const program = (await import(/* @vite-ignore */ pagefindAddress)) as Pagefind;
  await program.options({ noWorker: true, baseUrl: '/' });
  return program;
}

/** The first topics, for queries that find nothing. */
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

/** Kinds whose titles are in the country's language. */
const FOREIGN: readonly FoundKind[] = ['term', 'place'];

function createResult(
  { kind, path, title, section, heading, sentence }: FoundPage,
  mark: Mark,
  countryLanguage: string,
): HTMLElement {
  const name = create('span', '', [title]);
  if (FOREIGN.includes(kind)) name.lang = countryLanguage;
  const link = createLink(formatHref(path, section), [name]);
  if (heading !== '') link.append(create('span', 'block font-normal', mark(heading)));
  return createItem(link, createText(kind === 'guide' ? mark(sentence) : [sentence]));
}

function formatHref(path: string, section = ''): string {
  return getRelativePath(here, `${home}${path}${section === '' ? '' : `#${section}`}`);
}

function createAnswer({ text = '', number, label, path, section, title }: IndexedAnswer): HTMLElement {
  const page = create('a', 'block min-h-11 content-center font-bold', [title]);
  page.href = formatHref(path, section);
  const called = number === undefined ? copyHelpLines() : createCall(number, label);
  return create('div', 'mt-3 rounded-card bg-note px-5 py-4', [page, text, ' ', ...called]);
}

/** The help lines at the end of the page, with whether they are open now. */
function copyHelpLines(): readonly Node[] {
  return [...document.querySelectorAll('#help ul')].map((list) => list.cloneNode(true));
}

function createCall(number: string, label: string | undefined): readonly (string | Node)[] {
  const link = create('a', 'inline-block min-h-11 content-center font-bold', []);
  link.href = getTelHref(number);
  const digits = create('bdi', '', [number]);
  digits.dir = 'ltr';
  link.append(digits);
  return label === undefined ? [link] : [link, ` (${label})`];
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
if (form && field && status && answers && list) setUp({ form, field, status, answers, list });
