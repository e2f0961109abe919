/**
 * Ranks the pages of one language for a query. Readers are in need and type as they speak: pages are found by their titles,
 * headings and keywords, even if those are misspelt. Sentences only decide which part of a page is shown.
 */
import { getLetterPattern, hasSpaces, isUnspaced } from '../domain/script.ts';
import type { IndexedAnswer, IndexedName, IndexedPage, SearchDetails, SearchIndex } from './searchIndex.ts';
import { isPart, WordReader, type Fold } from './searchTerms.ts';
import {
  joinLetters,
  listSpans,
  SpellingFinder,
  type FoundSpelling,
  type WordSpan,
} from './spellingFinder.ts';
import { getSoundKey } from './phonetics.ts';
import { countWrongLetters } from './wrongLetters.ts';

/** The fields that find a page: a new one needs a weight and its passages. */
type RankedField = Exclude<keyof IndexedPage, 'path' | 'summary'>;

/** The weight of a match by the field of the index. */
const WEIGHTS: Readonly<Record<RankedField, number>> = { title: 1.4, words: 1.2, names: 1.1, sections: 0.9 };
/** Sentences don't rank pages: their weight is only compared with that of headings. */
const SENTENCE_WEIGHT = 0.2;
/** The weight of a word that is similar to the one that was typed. */
const SIMILARITY = { start: 0.95, inside: 0.6, oneWrong: 0.7, twoWrong: 0.55, sound: 0.6 } as const;
/** In a small site a word may be rare by chance, so rarity counts less than the logarithm suggests. */
const RARITY = 0.5;
/** The weight of a page's best passages, compared with its single words. */
const PASSAGES_WEIGHT = 2.7;
const MAX_PASSAGES = 4;
/** Minimum word lengths for matching a start, a part inside, and wrong letters. */
const MIN_LENGTHS = { start: 4, inside: 5, oneWrong: 4, twoWrong: 8 } as const;
const MAX_JOINED = 3;
const MIN_KEY_LENGTH = 2;
/** A sound key of this length counts fully. */
const FULL_KEY = 4;
const MAX_PAGES = 6;
/** More than are shown, since names above the guides may lead to the same pages. */
const MAX_RANKED = 2 * MAX_PAGES;
const MAX_NAMES = 3;
/** An uncertain official term comes after this many pages. */
const PAGES_BEFORE_UNCERTAIN = 3;
const MAX_UNCERTAIN = 2;
/** To find an answer, these shares of its keyword phrase (`words`) and of the query (`query`) must match, by idf. */
const ANSWERED = { words: 0.9, query: 0.45 } as const;

/** What the title of a result is: a guide's, the name of a city or place, or an official term. */
export type FoundKind = 'guide' | 'city' | 'place' | 'term';

/** Has every indexed field except those that results don't show as they are, so TypeScript requires a value for a new one. */
export interface FoundPage extends Omit<IndexedPage, 'summary' | 'words' | 'names' | 'sections'> {
  readonly kind: FoundKind;
  /** The id of the best section; '' for the top of the page. */
  readonly section: string;
  readonly heading: string;
  /** Until the details are loaded, '' for the meaning of a term, and the summary for a guide. */
  readonly sentence: string;
}

export interface SearchResult {
  /** Best first. */
  readonly pages: readonly FoundPage[];
  readonly answers: readonly IndexedAnswer[];
  /** Whether a word of a result is one of those that were typed, or similar to one. */
  readonly isMatch: (word: string) => boolean;
  /** A page or place by its path; undefined if it is not in the index. */
  readonly showPage: (path: string) => FoundPage | undefined;
  /** Pages with all words of the query in their headings and sentences, best first. */
  readonly listFullText: () => FoundPage[];
}

interface Phrase {
  readonly terms: readonly string[];
  /** The sum of their inverse document frequencies. */
  readonly totalIdf: number;
}

/** A title, a keyword phrase, a heading or a sentence. */
interface Passage extends Phrase {
  readonly page: number;
  /** The indexes of its section and sentence; -1 if it is in none. */
  readonly section: number;
  readonly sentence: number;
  readonly weight: number;
}

type FoundName = FoundSpelling<IndexedName>;

/** The indexed terms that a word of a query may mean, with their weights. */
type Matches = ReadonlyMap<string, number>;

/** Searches the index of one language, without storing queries. `termsPath` is the page of all official terms. */
export class Search {
  readonly #index: SearchIndex;
  readonly #termsPath: string;
  readonly #reader: WordReader;
  readonly #fold: Fold;
  readonly #hasSpaces: boolean;
  readonly #officialTerms: SpellingFinder<IndexedName>;
  readonly #cities: SpellingFinder<IndexedName>;
  readonly #placeNames: SpellingFinder<IndexedName>;
  readonly #passages: readonly Passage[];
  /** The indexes of the passages that contain a term. */
  readonly #passagesByTerm = new Map<string, number[]>();
  /** Inverse document frequency by term. */
  readonly #idf = new Map<string, number>();
  readonly #rarest: number;
  readonly #answers: readonly { readonly answer: IndexedAnswer; readonly phrases: readonly Phrase[] }[];
  readonly #words: readonly string[];
  readonly #bySound = new Map<string, string[]>();
  readonly #isForeign: (word: string) => boolean;
  #details: SearchDetails = { sentences: [], meanings: {} };
  /** The headings of each page and, once the details are loaded, its sentences. */
  #snippets: readonly (readonly Passage[])[];
  /** Terms that only sentences contain. */
  #sentenceTerms: readonly string[] = [];

  constructor(index: SearchIndex, language: string, termsPath: string) {
    this.#index = index;
    this.#termsPath = termsPath;
    this.#reader = new WordReader(language, index);
    this.#fold = this.#reader.memoizeFolding();
    this.#hasSpaces = hasSpaces(language);
    this.#officialTerms = new SpellingFinder(index.officialTerms);
    this.#cities = new SpellingFinder(index.cities);
    this.#placeNames = new SpellingFinder(index.places);
    this.#rarest = this.#weigh(1);
    const indexPassages = this.#listPassages();
    const known = new Set(indexPassages.flatMap(({ terms }) => terms));
    const passages = [...indexPassages, ...this.#listAnswerPassages(known)];
    const pages = new Map<string, Set<number>>();
    for (const [passage, { page, terms }] of passages.entries()) {
      for (const term of terms) {
        append(this.#passagesByTerm, term, passage);
        pages.set(term, (pages.get(term) ?? new Set()).add(page));
      }
    }
    for (const [term, { size }] of pages) this.#idf.set(term, this.#weigh(size));
    this.#passages = passages.map((passage) => ({ ...passage, totalIdf: this.#sumUp(passage.terms) }));
    this.#snippets = this.#groupSnippets(this.#passages);
    this.#answers = index.answers.map((answer) => ({
      answer,
      phrases: answer.words.map((phrase) => {
        const terms = this.#splitPhrase(phrase);
        return { terms, totalIdf: this.#sumUp(terms) };
      }),
    }));
    this.#words = [...pages.keys()].filter((term) => !isPart(term));
    const letter = getLetterPattern(language);
    this.#isForeign = (word) => /\p{L}/u.test(word) && !letter.test(word);
    for (const word of this.#words) {
      if (!this.#isForeign(word)) append(this.#bySound, getSoundKey(word), word);
    }
  }

  /** From now on, results show the best sentence, and pages are found by sentences if nothing else finds them. */
  addDetails(details: SearchDetails): void {
    const sentences = details.sentences.flatMap((sections, page) =>
      sections.flatMap((texts, section) =>
        texts.map((text, sentence) => {
          const terms = this.#reader.listTerms(text, false, this.#fold);
          const totalIdf = this.#sumUp(terms, this.#rarest);
          return { page, section, sentence, weight: SENTENCE_WEIGHT, terms, totalIdf };
        }),
      ),
    );
    const terms = new Set(sentences.flatMap((sentence) => sentence.terms));
    this.#details = details;
    this.#sentenceTerms = [...terms].filter((term) => !this.#idf.has(term));
    this.#snippets = this.#groupSnippets([...this.#passages, ...sentences]);
  }

  search(query: string): SearchResult {
    const terms = this.#reader.listTerms(query);
    const first = this.#readQuery(query, terms);
    // Stop words count in queries in which no other word matches.
    const all = first.isFound ? terms : this.#reader.listTerms(query, true);
    const read = all.length === terms.length ? first : this.#readQuery(query, all);
    const matched = new Set(read.snippetMatches.flatMap((match) => [...match.keys()]));
    return {
      pages: read.pages,
      answers: this.#findAnswers(read.termMatches, read.sounds),
      isMatch: (word) =>
        this.#reader
          .listTerms(word)
          .some((term) => matched.has(term) && !isPart(term) && !this.#reader.isStopWord(term)),
      showPage: (path) => {
        const page = this.#index.pages.findIndex((indexed) => indexed.path === path);
        if (page >= 0) return this.#showPage(page, read.snippetMatches);
        const place = this.#index.places.find((indexed) => indexed.path === path);
        return place && this.#showName('place', place);
      },
      listFullText: () =>
        this.#rankBySnippets(read.snippetMatches)
          .filter((page) => read.wordMatches.every((match) => this.#hasSnippet(page, match)))
          .map((page) => this.#showPage(page, read.snippetMatches)),
    };
  }

  #readQuery(query: string, terms: readonly string[]) {
    const sounds = this.#matchSounds(query);
    const termMatches = terms.map((term) => this.#match(term));
    const matches = [...termMatches, ...sounds];
    const snippetMatches = [
      ...termMatches.map((match, index) => this.#addSentenceTerms(terms[index] ?? '', match)),
      ...sounds,
    ];
    const ranked = this.#rank(matches);
    const best = ranked.length > 0 ? ranked : this.#rankBySnippets(snippetMatches);
    const guides = best.slice(0, MAX_RANKED).map((page) => this.#showPage(page, snippetMatches));
    const spans = listSpans(splitRuns(query), {
      isKnown: this.#isKnown.bind(this),
      isStopWord: this.#isAllStopWords.bind(this),
    });
    const officialTerms = findNames(this.#officialTerms, spans, this.#isAsked(terms));
    const cities = this.#findCities(query, spans);
    const places = findNames(this.#placeNames, spans).filter(
      ({ isConfident, isWholeQuery }) => isConfident && isWholeQuery,
    );
    const pages = this.#order(guides, officialTerms, cities, places);
    // The matches of whole words, not of parts or sounds.
    const wordMatches = snippetMatches.filter(
      (_, index) => index < terms.length && !isPart(terms[index] ?? ''),
    );
    return { termMatches, wordMatches, sounds, snippetMatches, isFound: guides.length > 0, pages };
  }

  /** Names that were typed come first, each once; then the guides, with less certain names among them. */
  #order(
    guides: readonly FoundPage[],
    officialTerms: readonly FoundName[],
    cities: readonly FoundName[],
    places: readonly FoundName[],
  ): FoundPage[] {
    const show = (kind: FoundKind, names: readonly FoundName[], isRequested: (name: FoundName) => boolean) =>
      names.filter(isRequested).map(({ entry }) => this.#showName(kind, entry));
    const uncertain = show('term', officialTerms, ({ isConfident }) => !isConfident);
    const first = [
      ...show('place', places, () => true),
      ...show('city', cities, ({ isWholeQuery }) => isWholeQuery),
      ...show('term', officialTerms, ({ isConfident }) => isConfident),
      // The page of all official terms helps readers who have the letter in their hand.
      ...(officialTerms.some(({ isConfident, isWholeQuery }) => isConfident && isWholeQuery)
        ? this.#showTermsPage()
        : []),
    ];
    const rest = guides.filter(
      ({ path }) => !first.some((shown) => shown.kind !== 'city' && shown.path === path),
    );
    return [
      ...first,
      ...rest.slice(0, 1),
      ...show('city', cities, ({ isWholeQuery }) => !isWholeQuery),
      ...rest.slice(1, PAGES_BEFORE_UNCERTAIN),
      // A query that is similar to many terms means none of them.
      ...(uncertain.length > MAX_UNCERTAIN ? [] : uncertain),
      ...rest.slice(PAGES_BEFORE_UNCERTAIN, MAX_PAGES),
    ];
  }

  #showTermsPage(): FoundPage[] {
    const page = this.#index.pages.findIndex(({ path }) => path === this.#termsPath);
    return page < 0 ? [] : [this.#showPage(page)];
  }

  /** Splits a text into words and what is between them, to mark the words that match. */
  split(text: string): string[] {
    return this.#reader.divide(text);
  }

  /** The words of a query for a search in full texts; none if this phone can't tell them apart. */
  listFullTextWords(query: string): string[] {
    return this.#reader.listFullTextWords(query);
  }

  /** The answer to show if nothing is found. */
  listLastAnswer(): IndexedAnswer[] {
    return this.#index.answers.slice(-1);
  }

  #listPassages(): Omit<Passage, 'totalIdf'>[] {
    return this.#index.pages.flatMap(({ title, words, names, sections }, page) => {
      const create = (weight: number, terms: readonly string[], section = -1) => ({
        ...{ page, section, sentence: -1, weight, terms },
      });
      const read = (text: string) => this.#reader.listTerms(text, false, this.#fold);
      const passages: Record<RankedField, Omit<Passage, 'totalIdf'>[]> = {
        title: [create(WEIGHTS.title, read(title))],
        words: words.map((phrase) => create(WEIGHTS.words, this.#splitPhrase(phrase))),
        names: names.map((name) => create(WEIGHTS.names, read(name))),
        sections: sections.map(([, heading], section) => create(WEIGHTS.sections, read(heading), section)),
      };
      return Object.values(passages).flat();
    });
  }

  /** Keywords of answers with a term that no page has: they lead to the page of the answer. */
  #listAnswerPassages(known: ReadonlySet<string>): Omit<Passage, 'totalIdf'>[] {
    return this.#index.answers.flatMap(({ path, words }) => {
      const page = this.#index.pages.findIndex((indexed) => indexed.path === path);
      const phrases = words
        .map((phrase) => this.#splitPhrase(phrase))
        .filter((terms) => page >= 0 && terms.some((term) => !known.has(term)));
      return phrases.map((terms) => ({ page, section: -1, sentence: -1, weight: WEIGHTS.words, terms }));
    });
  }

  /** The terms of a keyword phrase. In a language with spaces, the index contains the terms themselves. */
  #splitPhrase(phrase: string): string[] {
    return this.#hasSpaces ? phrase.split(' ') : this.#reader.listTerms(phrase, false, this.#fold);
  }

  #groupSnippets(passages: readonly Passage[]): Passage[][] {
    const snippets: Passage[][] = this.#index.pages.map(() => []);
    for (const passage of passages) if (passage.section >= 0) snippets[passage.page]?.push(passage);
    return snippets;
  }

  #weigh(pages: number): number {
    return Math.log(1 + (this.#index.pages.length - pages + 0.5) / (pages + 0.5)) ** RARITY;
  }

  #sumUp(terms: readonly string[], unknown = 0): number {
    return terms.reduce((sum, term) => sum + (this.#idf.get(term) ?? unknown), 0);
  }

  #match(term: string): Matches {
    const found = new Map<string, number>();
    const idf = this.#idf.get(term);
    if (idf !== undefined) found.set(term, idf);
    if (!isComparable(term)) return found;
    for (const word of this.#words) {
      const similarity = word === term ? 0 : getSimilarity(term, word, idf !== undefined);
      // A rare word counts no more than the typed word that it is similar to.
      if (similarity > 0) found.set(word, similarity * Math.min(this.#idf.get(word) ?? 0, idf ?? Infinity));
    }
    return found;
  }

  #addSentenceTerms(term: string, match: Matches): Matches {
    const found = new Map(match);
    const isCompared = isComparable(term);
    const isIndexed = match.has(term);
    for (const other of this.#sentenceTerms) {
      const similarity =
        other === term ? 1 : isCompared && !isPart(other) ? getSimilarity(term, other, isIndexed) : 0;
      if (similarity > 0) found.set(other, similarity * this.#rarest);
    }
    return found;
  }

  /** Matches words in another script by their sound, one by one and joined. */
  #matchSounds(query: string): Matches[] {
    const words = splitRuns(query);
    const matches: Matches[] = [];
    for (const [start, first] of words.entries()) {
      for (let end = start + 1; end <= Math.min(words.length, start + MAX_JOINED); end += 1) {
        const joined = this.#reader.listWords(words.slice(start, end).join('')).join('');
        const key = getSoundKey(joined);
        const similar =
          this.#isForeign(first) && key.length >= MIN_KEY_LENGTH ? this.#bySound.get(key) : undefined;
        const similarity = SIMILARITY.sound * Math.min(1, key.length / FULL_KEY);
        if (similar) {
          matches.push(new Map(similar.map((word) => [word, similarity * (this.#idf.get(word) ?? 0)])));
        }
      }
    }
    return matches;
  }

  /** Finds names inside longer runs too, in scripts without spaces. */
  #findCities(query: string, spans: readonly WordSpan[]): FoundName[] {
    const found = findNames(this.#cities, spans).filter(({ isConfident }) => isConfident);
    if (found.length > 0 || !isUnspaced(query)) return found.slice(0, 1);
    const typed = joinLetters(query);
    const cities = this.#index.cities.filter(({ word, spellings }) =>
      [word, ...spellings].some((name) => isUnspaced(name) && typed.includes(joinLetters(name))),
    );
    return cities.slice(0, 1).map((entry) => ({ entry, isConfident: true, isWholeQuery: false }));
  }

  /**
   * Whether the reader means an official term that is also an ordinary word of their language: it is the only term of
   * the query, or was typed with a keyword of the page of official terms.
   */
  #isAsked(terms: readonly string[]): boolean {
    return terms.filter((term) => !isPart(term)).length === 1 || terms.some(this.#asksForTerms);
  }

  /** Whether a word is a keyword of the page of all official terms. */
  readonly #asksForTerms = (term: string): boolean =>
    !isPart(term) &&
    !this.#reader.isStopWord(term) &&
    (this.#passagesByTerm.get(term) ?? []).some((place) => {
      const { page = -1, weight } = this.#passages[place] ?? {};
      return weight === WEIGHTS.words && this.#index.pages[page]?.path === this.#termsPath;
    });

  #isKnown(word: string): boolean {
    const terms = this.#reader.listWords(word);
    return terms.every((term) => this.#passagesByTerm.has(term) || this.#reader.isStopWord(term));
  }

  #isAllStopWords(word: string): boolean {
    return this.#reader.listWords(word).every((term) => this.#reader.isStopWord(term));
  }

  /** The indexes of the pages that match, best first. */
  #rank(matches: readonly Matches[]): number[] {
    const evidence = new Map<number, Map<number, number>>();
    for (const [index, match] of matches.entries()) {
      for (const [term, value] of match) {
        for (const place of this.#passagesByTerm.get(term) ?? []) {
          const values = evidence.get(place) ?? new Map<number, number>();
          if ((values.get(index) ?? 0) < value) evidence.set(place, values.set(index, value));
        }
      }
    }
    const scores = this.#index.pages.map(() => new PageScore());
    for (const [index, values] of evidence) {
      const passage = this.#passages[index];
      if (passage) scores[passage.page]?.add(passage, values);
    }
    return sortPages(scores.map((score) => score.getValue()));
  }

  #rankBySnippets(matches: readonly Matches[]): number[] {
    return sortPages(this.#snippets.map((_, page) => this.#scoreSnippets(page, matches)[0]?.value ?? 0));
  }

  /** The headings and sentences of a page that match, best first. */
  #scoreSnippets(page: number, matches: readonly Matches[]): ScoredPassage[] {
    return (this.#snippets[page] ?? [])
      .map((passage) => ({ ...passage, value: getValue(passage, sumUpMatched(passage, matches)) }))
      .filter(({ value }) => value > 0)
      .sort((a, b) => b.value - a.value);
  }

  #hasSnippet(page: number, match: Matches): boolean {
    return (this.#snippets[page] ?? []).some(({ terms }) => terms.some((term) => match.has(term)));
  }

  /** Shows the section of the best heading or sentence, and the best sentence of that section. */
  #showPage(page: number, matches: readonly Matches[] = []): FoundPage {
    const { path = '', title = '', summary = '', sections = [] } = this.#index.pages[page] ?? {};
    const snippets = this.#scoreSnippets(page, matches);
    const best = snippets[0]?.section ?? -1;
    const { sentence = 0 } =
      snippets.find((snippet) => snippet.section === best && snippet.sentence >= 0) ?? {};
    const [section = '', heading = ''] = sections[best] ?? [];
    const text = this.#details.sentences[page]?.[best]?.[sentence] ?? '';
    return { kind: 'guide', path, title, section, heading, sentence: text === '' ? summary : text };
  }

  #showName(kind: FoundKind, { word, meaning, path, section = '' }: IndexedName): FoundPage {
    const sentence = meaning ?? this.#details.meanings[word] ?? '';
    return { kind, path, title: word, section, heading: '', sentence };
  }

  /**
   * The first answer that is asked for. A later one replaces it if it is asked for by the same words and more: "nowhere to
   * live" is not about living.
   */
  #findAnswers(termMatches: readonly Matches[], sounds: readonly Matches[]): IndexedAnswer[] {
    const matches = [...termMatches, ...sounds];
    // A word that is found by its letters and by its sound is one word of the query.
    const total = Math.max(
      ...[termMatches, sounds].map((found) => sumUp(found.map((match) => Math.max(0, ...match.values())))),
    );
    const isAnswer = (phrase: Phrase): boolean => {
      const matched = sumUpMatched(phrase, matches);
      return matched > 0 && matched >= phrase.totalIdf * ANSWERED.words && matched >= total * ANSWERED.query;
    };
    let found: { readonly answer: IndexedAnswer; readonly terms: readonly string[] } | undefined;
    for (const { answer, phrases } of this.#answers) {
      for (const { terms } of phrases.filter(isAnswer))
        if (!found || containsMore(terms, found.terms)) found = { answer, terms };
    }
    return found ? [found.answer] : [];
  }
}

type ScoredPassage = Passage & { readonly value: number };

/** How well a page matches a query: by its words, and by its best passages. */
class PageScore {
  /** The best value of each word of the query. */
  readonly #words = new Map<number, number>();
  readonly #passages: number[] = [];

  /** `values` are those of the query's words in the passage. */
  add(passage: Passage, values: ReadonlyMap<number, number>): void {
    let matched = 0;
    for (const [word, value] of values) {
      matched += value;
      this.#words.set(word, Math.max(this.#words.get(word) ?? 0, value * passage.weight));
    }
    this.#passages.push(getValue(passage, matched));
  }

  getValue(): number {
    const best = this.#passages.sort((a, b) => b - a).slice(0, MAX_PASSAGES);
    return sumUp([...this.#words.values()]) + PASSAGES_WEIGHT * sumUp(best);
  }
}

/** A passage counts less the more unmatched words it contains. */
function getValue({ weight, totalIdf }: Passage, matched: number): number {
  return matched === 0 ? 0 : weight * matched * Math.min(1, matched / totalIdf);
}

function findNames(
  finder: SpellingFinder<IndexedName>,
  spans: readonly WordSpan[],
  isAsked = true,
): FoundName[] {
  return finder.find(spans, isAsked).slice(0, MAX_NAMES);
}

function sumUpMatched({ terms }: Phrase, matches: readonly Matches[]): number {
  // A query is compared with thousands of passages, so this makes no arrays.
  let sum = 0;
  for (const match of matches) {
    let best = 0;
    for (const term of terms) best = Math.max(best, match.get(term) ?? 0);
    sum += best;
  }
  return sum;
}

function containsMore(terms: readonly string[], others: readonly string[]): boolean {
  return terms.length > others.length && others.every((term) => terms.includes(term));
}

function sumUp(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The indexes of the pages whose value is above 0, highest value first. */
function sortPages(values: readonly number[]): number[] {
  return [...values.keys()]
    .filter((page) => (values[page] ?? 0) > 0)
    .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
}

/** Whether words that are similar to a term may be meant: not for parts of words, nor for numbers. */
function isComparable(term: string): boolean {
  return !isPart(term) && !/\p{Nd}/u.test(term);
}

/** How similar an indexed word is to a typed one. If the typed word is indexed too (`isIndexed`), it has no typos. */
function getSimilarity(typed: string, word: string, isIndexed: boolean): number {
  const [short, long] = typed.length < word.length ? [typed, word] : [word, typed];
  if (short.length >= MIN_LENGTHS.start) {
    const at = long.indexOf(short);
    if (at === 0) return SIMILARITY.start * Math.sqrt(short.length / long.length);
    if (at > 0 && short.length >= MIN_LENGTHS.inside) return SIMILARITY.inside;
  }
  const max = typed.length >= MIN_LENGTHS.twoWrong ? 2 : typed.length >= MIN_LENGTHS.oneWrong ? 1 : 0;
  if (isIndexed || max === 0 || long.length - short.length > max || short.length < MIN_LENGTHS.oneWrong - 1)
    return 0;
  const wrong = countWrongLetters(typed, word);
  if (wrong > max) return 0;
  return wrong === 1 ? SIMILARITY.oneWrong : SIMILARITY.twoWrong;
}

/** Splits at spaces and punctuation. */
function splitRuns(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
