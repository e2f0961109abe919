/**
 * Which page, section and sentence answer a query best. Whoever types is in need and writes as she speaks: a page is found
 * by any of its passages, by what its readers call it, and by words that are only like its own.
 */
import { getLetterPattern, isUnspaced } from '../domain/script.ts';
import type { IndexedAnswer, IndexedName, SearchIndex } from './searchIndex.ts';
import { isPart, WordReader, type Fold } from './searchTerms.ts';
import { SpellingFinder, type FoundSpelling } from './spellingFinder.ts';
import { getSoundKey } from './phonetics.ts';
import { countWrongLetters } from '../domain/wrongLetters.ts';

/** How much a word says where it stands. */
const WEIGHTS = { name: 1.1, title: 1.4, words: 1.2, summary: 0.5, heading: 0.9, sentence: 0.2 } as const;
/** How much a word says that is only like the one that was typed. */
const LIKENESS = { start: 0.95, inside: 0.6, oneWrong: 0.7, twoWrong: 0.55, sound: 0.6 } as const;
/** Among few pages a word is rare by chance, too: its rarity counts less than the logarithm has it. */
const RARITY = 0.5;
/** A part of a word says less than a word, and an empty word next to nothing. */
const PART_WEIGHT = 0.25;
const EMPTY_WEIGHT = 0.2;
/** How much the best passages of a page count beside its single words, and each further one beside the one before. */
const PASSAGES_WEIGHT = 2.7;
const NEXT_PASSAGE = 0.9;
const MOST_PASSAGES = 4;
/** A passage counts less the more it says besides, and the more of the query it leaves out. */
const LENGTH_PENALTY = 0.95;
const COVERAGE = 0.4;
/** How long a word must be for its start, a part inside it, and letters that are wrong. */
const SHORTEST = { start: 4, inside: 5, oneWrong: 4, twoWrong: 8 } as const;
const MOST_JOINED = 3;
const SHORTEST_KEY = 2;
/** A key of so many sounds says as much as a word. */
const FULL_KEY = 4;
const MOST_PAGES = 6;
const MOST_NAMES = 3;
/** A name that is only like what was typed comes after so many pages. */
const PAGES_BEFORE_UNSURE = 3;
const MOST_UNSURE = 2;
/** Of a longer query the sound of a place's name says nothing. */
const MOST_PHONETIC = 2;
/** What a word of letters says of the page that it leads to, and of the page of all of them, beside the rarest word. */
const LETTER_WORD_WEIGHT = 4;
/** Which part of an answer's words must be in the query, and which part of the query they must be. */
const ANSWERED = { words: 0.9, query: 0.45 } as const;

/** What a result is: its title is a guide's, the name of a city or of a place, or a word of letters. */
export type FoundKind = 'guide' | 'city' | 'place' | 'word';

export interface FoundPage {
  readonly kind: FoundKind;
  readonly path: string;
  readonly title: string;
  /** Where the best section begins on the page; '' for the page itself. */
  readonly section: string;
  readonly heading: string;
  readonly sentence: string;
}

export interface SearchResult {
  /** Best first. */
  readonly pages: readonly FoundPage[];
  readonly answers: readonly IndexedAnswer[];
  /** Whether a word of a page is one of those that were typed, or like it. */
  readonly isMatch: (word: string) => boolean;
}

interface Phrase {
  readonly terms: readonly string[];
  /** How much its terms say together. */
  readonly totalIdf: number;
}

/** A page's title, what its readers type, a heading, a sentence. */
interface Passage extends Phrase {
  readonly page: number;
  /** By their number; -1 outside sections and sentences. */
  readonly section: number;
  readonly sentence: number;
  readonly weight: number;
}

type FoundName = FoundSpelling<IndexedName>;

type Section = Pick<Passage, 'section' | 'sentence'>;
const NO_SECTION: Section = { section: -1, sentence: -1 };

/** The terms of the index that a word of a query may mean, with how much each says of it. */
type Matches = ReadonlyMap<string, number>;

/** Searches the index of one language; keeps nothing of a query. `wordsPath` is the page of all words of letters. */
export class Search {
  readonly #index: SearchIndex;
  readonly #wordsPath: string;
  readonly #reader: WordReader;
  readonly #officialTerms: SpellingFinder<IndexedName>;
  readonly #cities: SpellingFinder<IndexedName>;
  readonly #placeNames: SpellingFinder<IndexedName>;
  readonly #passages: readonly Passage[];
  /** The numbers of the passages that have a term. */
  readonly #places = new Map<string, number[]>();
  /** How much a term says: the less, the more pages have it (inverse document frequency). */
  readonly #idf = new Map<string, number>();
  readonly #answers: readonly { readonly answer: IndexedAnswer; readonly phrases: readonly Phrase[] }[];
  readonly #words: readonly string[];
  readonly #bySound = new Map<string, string[]>();
  readonly #isForeign: (word: string) => boolean;

  constructor(index: SearchIndex, language: string, wordsPath: string) {
    this.#index = index;
    this.#wordsPath = wordsPath;
    this.#reader = new WordReader(language, index);
    this.#officialTerms = new SpellingFinder(index.officialTerms);
    this.#cities = new SpellingFinder(index.cities);
    this.#placeNames = new SpellingFinder(index.places);
    const fold = this.#reader.memoizeFolding();
    const passages = this.#listPassages(fold);
    const pages = new Map<string, Set<number>>();
    for (const [number, { page, terms }] of passages.entries()) {
      for (const term of terms) {
        append(this.#places, term, number);
        pages.set(term, (pages.get(term) ?? new Set()).add(page));
      }
    }
    for (const [term, { size }] of pages) this.#idf.set(term, this.#weigh(term, size));
    this.#passages = passages.map((passage) => ({ ...passage, totalIdf: this.#sumUp(passage.terms) }));
    this.#answers = index.answers.map((answer) => ({
      answer,
      phrases: answer.words.map((words) => {
        const terms = this.#reader.listTerms(words, false, fold);
        return { terms, totalIdf: this.#sumUp(terms) };
      }),
    }));
    this.#words = [...pages.keys()].filter((term) => !isPart(term));
    const own = getLetterPattern(language);
    this.#isForeign = (word) => /\p{L}/u.test(word) && !own.test(word);
    for (const word of this.#words) {
      if (!this.#isForeign(word)) append(this.#bySound, getSoundKey(word), word);
    }
  }

  search(query: string): SearchResult {
    const telling = this.#readQuery(query, false);
    const read = telling.guides.length > 0 ? telling : this.#readQuery(query, true);
    const matched = new Set(read.matches.flatMap((match) => [...match.keys()]));
    return {
      pages: read.pages,
      answers: this.#findAnswers(read.matches),
      isMatch: (word) =>
        this.#reader
          .listTerms(word)
          .some((term) => matched.has(term) && !isPart(term) && !this.#reader.isEmpty(term)),
    };
  }

  /** Where the words that say something lead nowhere, the others may: `all` of them. */
  #readQuery(query: string, all: boolean) {
    const terms = this.#reader.listTerms(query, all);
    const matches = [...terms.map((term) => this.#match(term)), ...this.#matchSounds(query)];
    const words = splitRuns(query);
    const officialTerms = this.#findNames(this.#officialTerms, words, this.#isAsked(terms));
    const guides = this.#rank(matches, officialTerms);
    const cities = this.#findCities(query, words);
    const places = this.#findNames(this.#placeNames, words).filter(
      ({ isConfident, isAll, isPhonetic }) =>
        isConfident && isAll && (!isPhonetic || words.length <= MOST_PHONETIC),
    );
    return { matches, guides, pages: this.#order(guides, officialTerms, cities, places) };
  }

  /** Names that were typed come first, each once; then the guides, with what else was typed among them. */
  #order(
    guides: readonly FoundPage[],
    officialTerms: readonly FoundName[],
    cities: readonly FoundName[],
    places: readonly FoundName[],
  ): FoundPage[] {
    const show = (kind: FoundKind, names: readonly FoundName[], isRequested: (name: FoundName) => boolean) =>
      names.filter(isRequested).map(({ entry }) => showName(kind, entry));
    const unsure = show('word', officialTerms, ({ isConfident }) => !isConfident);
    const first = [
      ...show('place', places, () => true),
      ...show('city', cities, ({ isAll }) => isAll),
      ...show('word', officialTerms, ({ isConfident }) => isConfident),
      // All words of letters, for whoever has the letter in her hand.
      ...(officialTerms.some(({ isConfident, isAll }) => isConfident && isAll)
        ? this.#showPage(this.#wordsPath)
        : []),
    ];
    const rest = guides.filter(
      ({ path }) => !first.some((shown) => shown.kind !== 'city' && shown.path === path),
    );
    return [
      ...first,
      ...rest.slice(0, 1),
      ...show('city', cities, ({ isAll }) => !isAll),
      ...rest.slice(1, PAGES_BEFORE_UNSURE),
      // What is like many words is none of them.
      ...(unsure.length > MOST_UNSURE ? [] : unsure),
      ...rest.slice(PAGES_BEFORE_UNSURE, MOST_PAGES),
    ];
  }

  #showPage(path: string): FoundPage[] {
    const number = this.#index.pages.findIndex((page) => page.path === path);
    return number < 0 ? [] : [this.#show(number, NO_SECTION)];
  }

  /** Words as they are written, with what stands between them, to mark those that match. */
  split(text: string): string[] {
    return this.#reader.divide(text);
  }

  /** What to say where nothing is found. */
  listLastAnswer(): IndexedAnswer[] {
    return this.#index.answers.slice(-1);
  }

  #listPassages(fold: Fold): Omit<Passage, 'totalIdf'>[] {
    return this.#index.pages.flatMap(({ title, summary, words, names, sections }, page) => {
      const read = (text: string, weight: number, section = -1, sentence = -1) => ({
        ...{ page, section, sentence, weight },
        terms: this.#reader.listTerms(text, false, fold),
      });
      return [
        read(title, WEIGHTS.title),
        read(summary, WEIGHTS.summary),
        ...words.map((phrase) => read(phrase, WEIGHTS.words)),
        ...names.map((name) => read(name, WEIGHTS.name)),
        ...sections.flatMap(([, heading, sentences], section) => [
          read(heading, WEIGHTS.heading, section),
          ...sentences.map((text, sentence) => read(text, WEIGHTS.sentence, section, sentence)),
        ]),
      ];
    });
  }

  #weigh(term: string, pages: number): number {
    const rarity = Math.log(1 + (this.#index.pages.length - pages + 0.5) / (pages + 0.5)) ** RARITY;
    return rarity * (isPart(term) ? PART_WEIGHT : 1) * (this.#reader.isEmpty(term) ? EMPTY_WEIGHT : 1);
  }

  #sumUp(terms: readonly string[]): number {
    return terms.reduce((sum, term) => sum + (this.#idf.get(term) ?? 0), 0);
  }

  #match(term: string): Matches {
    const found = new Map<string, number>();
    const own = this.#idf.get(term);
    if (own !== undefined) found.set(term, own);
    if (isPart(term) || /\p{Nd}/u.test(term)) return found;
    for (const word of this.#words) {
      const likeness = word === term ? 0 : getLikeness(term, word, own !== undefined);
      // A rare word that is only like the one that was typed says no more than that one.
      if (likeness > 0) found.set(word, likeness * Math.min(this.#idf.get(word) ?? 0, own ?? Infinity));
    }
    return found;
  }

  /** Words in the letters of another script, one by one and joined, by their sound. */
  #matchSounds(query: string): Matches[] {
    const words = splitRuns(query);
    const matches: Matches[] = [];
    for (const [start, first] of words.entries()) {
      for (let end = start + 1; end <= Math.min(words.length, start + MOST_JOINED); end += 1) {
        const joined = this.#reader.listWords(words.slice(start, end).join('')).join('');
        const key = getSoundKey(joined);
        const alike =
          this.#isForeign(first) && key.length >= SHORTEST_KEY ? this.#bySound.get(key) : undefined;
        const likeness = LIKENESS.sound * Math.min(1, key.length / FULL_KEY);
        if (alike) {
          matches.push(new Map(alike.map((word) => [word, likeness * (this.#idf.get(word) ?? 0)])));
        }
      }
    }
    return matches;
  }

  #findNames(finder: SpellingFinder<IndexedName>, words: readonly string[], isAsked = true): FoundName[] {
    const known = { isKnown: this.#isKnown.bind(this), isEmpty: this.#saysNothing.bind(this), isAsked };
    return finder.find(words, known).slice(0, MOST_NAMES);
  }

  /** Also in a text without spaces, where a name is a part of what stands between two of them. */
  #findCities(query: string, words: readonly string[]): FoundName[] {
    const found = this.#findNames(this.#cities, words).filter(({ isConfident }) => isConfident);
    if (found.length > 0 || !isUnspaced(query)) return found.slice(0, 1);
    const typed = this.#reader.joinSounds(query);
    const cities = this.#index.cities.filter(({ word, spellings }) =>
      [word, ...spellings].some((name) => isUnspaced(name) && typed.includes(this.#reader.joinSounds(name))),
    );
    return cities.slice(0, 1).map((entry) => ({ entry, isConfident: true, isAll: false, isPhonetic: false }));
  }

  /** Words of letters that the language has too are asked for alone, or with what asks for the meaning of words. */
  #isAsked(terms: readonly string[]): boolean {
    return terms.filter((term) => !isPart(term)).length === 1 || terms.some(this.#asksForWords);
  }

  /** Whether readers type a word when they look for the page of the words of letters. */
  readonly #asksForWords = (term: string): boolean =>
    !isPart(term) &&
    !this.#reader.isEmpty(term) &&
    (this.#places.get(term) ?? []).some((place) => {
      const { page = -1, weight } = this.#passages[place] ?? {};
      return weight === WEIGHTS.words && this.#index.pages[page]?.path === this.#wordsPath;
    });

  #isKnown(word: string): boolean {
    const terms = this.#reader.listWords(word);
    return terms.every((term) => this.#places.has(term) || this.#reader.isEmpty(term));
  }

  #saysNothing(word: string): boolean {
    return this.#reader.listWords(word).every((term) => this.#reader.isEmpty(term));
  }

  #rank(matches: readonly Matches[], officialTerms: readonly FoundName[]): FoundPage[] {
    const evidence = new Map<number, Map<number, number>>();
    let total = 0;
    for (const [number, match] of matches.entries()) {
      let best = 0;
      for (const [term, value] of match) {
        best = Math.max(best, value);
        for (const place of this.#places.get(term) ?? []) {
          const values = evidence.get(place) ?? new Map<number, number>();
          if ((values.get(number) ?? 0) < value) evidence.set(place, values.set(number, value));
        }
      }
      total += best;
    }
    const scores = this.#index.pages.map(() => new PageScore());
    for (const [number, values] of evidence) {
      const passage = this.#passages[number];
      if (passage) scores[passage.page]?.add(passage, values, total);
    }
    const rarest = this.#weigh('', 1);
    for (const { entry, isConfident } of officialTerms) {
      const { word, path } = entry;
      // The pages of a language that has the word itself say more of it.
      if (!isConfident || this.#isKnown(word)) continue;
      for (const [page, { path: own }] of this.#index.pages.entries()) {
        if (own === path || own === this.#wordsPath) scores[page]?.raise(LETTER_WORD_WEIGHT * rarest);
      }
    }
    return [...scores.entries()]
      .map(([page, score]) => ({ page, value: score.getValue(), section: score.findSection() }))
      .filter(({ value }) => value > 0)
      .sort((a, b) => b.value - a.value || a.page - b.page)
      .map(({ page, section }) => this.#show(page, section));
  }

  #show(number: number, { section: own, sentence: best }: Section): FoundPage {
    const { path = '', title = '', summary = '', sections = [] } = this.#index.pages[number] ?? {};
    const [section = '', heading = '', sentences = []] = sections[own] ?? [];
    const sentence = sentences[Math.max(0, best)] ?? '';
    return { kind: 'guide', path, title, section, heading, sentence: sentence === '' ? summary : sentence };
  }

  #findAnswers(matches: readonly Matches[]): IndexedAnswer[] {
    const total = matches.reduce((sum, match) => sum + Math.max(0, ...match.values()), 0);
    const isAnswer = ({ terms, totalIdf }: Phrase): boolean => {
      const hit = matches.reduce(
        (sum, match) => sum + Math.max(0, ...terms.map((term) => match.get(term) ?? 0)),
        0,
      );
      return hit > 0 && hit >= totalIdf * ANSWERED.words && hit >= total * ANSWERED.query;
    };
    const found = this.#answers.find(({ phrases }) => phrases.some(isAnswer));
    return found ? [found.answer] : [];
  }
}

function showName(kind: FoundKind, { word, meaning, path, section = '' }: IndexedName): FoundPage {
  return { kind, path, title: word, section, heading: '', sentence: meaning };
}

/** What the passages of a page say of a query. */
class PageScore {
  /** The best value of each word of the query. */
  readonly #words = new Map<number, number>();
  readonly #passages: { readonly passage: Passage; readonly value: number }[] = [];
  #raised = 0;

  /** `values` are those of the words of the query that the passage has, `total` that of the whole query. */
  add(passage: Passage, values: ReadonlyMap<number, number>, total: number): void {
    let matched = 0;
    for (const [word, value] of values) {
      matched += value;
      this.#words.set(word, Math.max(this.#words.get(word) ?? 0, value * passage.weight));
    }
    const share = (whole: number): number => Math.min(1, matched / whole);
    const value =
      passage.weight * matched * share(passage.totalIdf) ** LENGTH_PENALTY * share(total) ** COVERAGE;
    this.#passages.push({ passage, value });
  }

  raise(value: number): void {
    this.#raised += value;
  }

  getValue(): number {
    const words = [...this.#words.values()].reduce((sum, value) => sum + value, 0);
    const passages = this.#sort()
      .slice(0, MOST_PASSAGES)
      .reduce((sum, { value }, rank) => sum + value * NEXT_PASSAGE ** rank, 0);
    return this.#raised + words + PASSAGES_WEIGHT * passages;
  }

  /** The section of the best heading or sentence, and the sentence in it that says most; both by number, -1 for none. */
  findSection(): Section {
    const passages = this.#sort().map(({ passage }) => passage);
    const { section } = passages.find((passage) => passage.section >= 0) ?? NO_SECTION;
    const own = passages.find((passage) => passage.section === section && passage.sentence >= 0);
    return { section, sentence: own?.sentence ?? NO_SECTION.sentence };
  }

  #sort() {
    return this.#passages.sort((a, b) => b.value - a.value);
  }
}

/** How much a word of the index says of one that was typed; where that one is there itself, its mistakes do not count. */
function getLikeness(typed: string, word: string, isThere: boolean): number {
  const [short, long] = typed.length < word.length ? [typed, word] : [word, typed];
  if (short.length >= SHORTEST.start && long.startsWith(short)) {
    return LIKENESS.start * Math.sqrt(short.length / long.length);
  }
  if (short.length >= SHORTEST.inside && long.includes(short)) return LIKENESS.inside;
  const most = typed.length >= SHORTEST.twoWrong ? 2 : typed.length >= SHORTEST.oneWrong ? 1 : 0;
  if (isThere || most === 0 || long.length - short.length > most || short.length < SHORTEST.oneWrong - 1)
    return 0;
  const wrong = countWrongLetters(typed, word);
  if (wrong > most) return 0;
  return wrong === 1 ? LIKENESS.oneWrong : LIKENESS.twoWrong;
}

/** What stands between spaces and signs. */
function splitRuns(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
