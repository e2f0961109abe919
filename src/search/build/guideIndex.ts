import { ELEMENT_NODE, type ElementNode, type Node } from 'ultrahtml';
import { listOtherPages } from '../../content/otherPages.ts';
import { listTopics } from '../../content/guides.ts';
import { getCountryPaths, listCountries } from '../../content/rights.ts';
import {
  getOfficialTermPath,
  getSearchWords,
  listPinnedAnswers,
  listOfficialTermViews,
} from '../../content/searchWords.ts';
import { getLanguageContent, getSite } from '../../content/siteContent.ts';
import { listQuestionTopics } from '../../content/questions.ts';
import { listPlaces, type PlaceView } from '../../content/places.ts';
import { memoize, memoizeByName } from '../../domain/memoize.ts';
import { findLinkedSlug, getCityId, getHomePath, getPagePath, PLACES_SLUG } from '../../domain/paths.ts';
import { kindKeys, serviceKeys } from '../../domain/placeQuestions.ts';
import { getScript, hasSpaces } from '../../domain/script.ts';
import { getText, isIgnored } from '../../finish/pageBody.ts';
import type { IndexedName, IndexedPage, SearchDetails, SearchIndex } from '../searchIndex.ts';
import { formatPhrases, WordReader } from '../searchTerms.ts';
import { listSpans, SpellingFinder } from '../spellingFinder.ts';
import { getTranslator, type Translate } from '../../i18n/translator.ts';

const BLOCKS = ['p', 'li', 'dt', 'dd'];

interface Section {
  readonly id: string;
  readonly heading: string;
  readonly sentences: readonly string[];
}

type ReadPage = Omit<IndexedPage, 'sections'> & { readonly sections: readonly Section[] };

/** The search index of a language, and the texts that results show; `bodies` are the guides by address. */
export function createGuideIndex(
  language: string,
  bodies: ReadonlyMap<string, ElementNode>,
): { readonly index: SearchIndex; readonly details: SearchDetails } {
  const { stopWords, prefixes, suffixes, words } = getSearchWords(language);
  const home = getHomePath(language);
  const shorten = (path: string): string => path.slice(home.length);
  const reader = new WordReader(language, { stopWords, prefixes, suffixes });
  const { guides } = getLanguageContent(language);
  const t = getTranslator(language);
  const format = (phrases: readonly string[]): string[] => formatPhrases(phrases, reader, language);
  const read: ReadPage[] = [
    // Question pages. Their answers are left out, since without the question they may not apply to the reader.
    ...listQuestionTopics(language).map(({ slug, path, ask, summary }) => ({
      ...{ path: shorten(path), title: ask, summary, names: [], sections: [] },
      words: format(words[slug] ?? []),
    })),
    ...listTopics(language)
      .filter(({ path }) => bodies.has(path))
      .map(({ slug, path, title, summary, group }) => {
        const body = bodies.get(path);
        const sections = body ? listSections(body, language) : [];
        return {
          path: shorten(path),
          title,
          summary,
          words: format([
            ...(guides.get(slug)?.frontMatter?.words ?? []),
            ...(words[slug] ?? []),
            ...(slug === PLACES_SLUG ? listPlaceKeywords(listPlaces(language), t) : []),
          ]),
          names: listCountryNames(language, path),
          // Questions about the site itself are answered by a page, not by a sentence.
          sections: group === 'site' ? sections.map((section) => ({ ...section, sentences: [] })) : sections,
        };
      }),
    ...listOtherPages().flatMap(({ address, title, searched }) => {
      if (!searched) return [];
      const sentences = searched.listSentences?.(language);
      return {
        path: shorten(getPagePath(language, address)),
        title: t(title),
        summary: t(searched.summary),
        words: format(words[findLinkedSlug(address) ?? ''] ?? []),
        names: [],
        sections: sentences ? [{ id: '', heading: '', sentences }] : [],
      };
    }),
  ];
  const answers = listPinnedAnswers(language).map(({ says, asked, calls, path, section, title }) => ({
    ...{ words: format(asked), path: shorten(path), title },
    ...(section !== undefined && { section }),
    ...(says !== undefined && { text: says }),
    ...(calls.length > 0 && { calls }),
  }));
  const pages = read.map((page) => ({
    ...page,
    sections: page.sections.map(({ id, heading }) => [id, heading] as const),
  }));
  return {
    index: {
      ...{ stopWords, prefixes, suffixes, pages, answers },
      officialTerms: listOfficialTerms(language, shorten),
      cities: listCities(language, shorten),
      places: listPlaceNames(language, shorten),
    },
    details: {
      sentences: read.map(({ sections }) => sections.map(({ sentences }) => sentences)),
      meanings: Object.fromEntries(
        listOfficialTermViews(language).map(({ word, meaning }) => [word, meaning]),
      ),
    },
  };
}

/** The kinds and services of the places, as keywords. */
function listPlaceKeywords(places: readonly PlaceView[], t: Translate): string[] {
  const keys = places.flatMap(({ kind, services }) => [
    kindKeys[kind],
    ...services.map((service) => serviceKeys[service]),
  ]);
  return [...new Set(keys)].map((key) => t(key));
}

/** Cities that have places, also by their local names and those in the source language. */
function listCities(language: string, shorten: (path: string) => string): IndexedName[] {
  const guide = listTopics(language).find(({ slug }) => slug === PLACES_SLUG);
  if (!guide) return [];
  const { cities: spellings = {} } = getSearchWords(language);
  const source = listPlaces(getSite().sourceLanguage);
  const byCity = Map.groupBy(
    listPlaces(language).filter(({ city }) => city !== undefined),
    ({ city = '' }) => city,
  );
  return [...byCity].map(([city, places]) => {
    const word = places[0]?.cityName ?? city;
    const others = source.filter((place) => place.city === city).map(({ cityName = city }) => cityName);
    return {
      word,
      spellings: [...new Set([city, ...others, ...(spellings[city] ?? [])])].filter((name) => name !== word),
      meaning: guide.title,
      path: shorten(guide.path),
      section: getCityId(city),
    };
  });
}

/** The names of places, also without the city, and in pieces split at commas and brackets. */
function listPlaceNames(language: string, shorten: (path: string) => string): IndexedName[] {
  return listPlaces(language).map(({ name, city = '', what, path }) => {
    const pieces = name.split(/[,()]/).flatMap((piece) => [piece, piece.replace(city, '')]);
    const spellings = new Set(pieces.map((piece) => piece.trim()).filter((piece) => piece.length > 1));
    for (const known of [name, city]) spellings.delete(known);
    return { word: name, spellings: [...spellings], meaning: what, path: shorten(path) };
  });
}

/** The countries whose citizens a guide is for, also in the source language if it has the same script. */
function listCountryNames(language: string, path: string): string[] {
  const paths = getCountryPaths(language);
  const { sourceLanguage } = getSite();
  const others = getScript(language) === getScript(sourceLanguage) ? [sourceLanguage] : [];
  const names = [language, ...others].flatMap((tag) =>
    listCountries(tag)
      .filter(({ group }) => paths[group] === path)
      .map(({ name }) => name),
  );
  return [...new Set(names)];
}

/** Leaves out spellings that are found by the word itself. */
function listOfficialTerms(
  language: string,
  shorten: (path: string) => string,
): SearchIndex['officialTerms'] {
  return listOfficialTermViews(language).map((view) => ({
    word: view.word,
    path: shorten(getOfficialTermPath(language, view)),
    spellings: view.spellings.filter((spelling) => !listFoundTerms(spelling).includes(view.word)),
  }));
}

/** The official terms that a spelling finds by their words alone. Languages share most spellings. */
const listFoundTerms = memoizeByName((spelling): readonly string[] =>
  getTermFinder()
    .find(listSpans(spelling.split(/\s+/)))
    .map(({ entry }) => entry.word),
);

const getTermFinder = memoize(
  () =>
    new SpellingFinder(
      listOfficialTermViews(getSite().sourceLanguage).map(({ word }) => ({ word, spellings: [] })),
    ),
);

function listSections(body: ElementNode, language: string): Section[] {
  const sections: (Section & { readonly sentences: string[] })[] = [{ id: '', heading: '', sentences: [] }];
  visitBlocks(body, (block) => {
    const text = getText(block).replace(/\s+/g, ' ').trim();
    // A heading without an id belongs to the section before it.
    const id = block.name === 'h2' ? block.attributes['id'] : undefined;
    if (id !== undefined) sections.push({ id, heading: text, sentences: [] });
    else sections.at(-1)?.sentences.push(...splitSentences(text, language));
  });
  return sections;
}

/** Visits headings, and the innermost elements with sentences. */
function visitBlocks(node: Node, report: (block: ElementNode) => void): void {
  if (node.type !== ELEMENT_NODE || isIgnored(node)) return;
  const isBlock = BLOCKS.includes(node.name) && !node.children.some(holdsBlock);
  if (node.name === 'h2' || isBlock) report(node);
  else for (const child of node.children) visitBlocks(child, report);
}

function holdsBlock(node: Node): boolean {
  return node.type === ELEMENT_NODE && (BLOCKS.includes(node.name) || node.children.some(holdsBlock));
}

function splitSentences(text: string, language: string): string[] {
  if (text === '') return [];
  if (!hasSpaces(language)) return [text];
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...sentences].map(({ segment }) => segment.trim());
}
