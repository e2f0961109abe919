import { ELEMENT_NODE, type ElementNode, type Node } from 'ultrahtml';
import { listCards } from '../../content/partnerContent.ts';
import { listTopics } from '../../content/guides.ts';
import { getCountryPaths, listCountries } from '../../content/rights.ts';
import {
  getOfficialTermPath,
  getSearchWords,
  listAnswers,
  listOfficialTermViews,
} from '../../content/searchWords.ts';
import { getLanguageContent, getSite } from '../../content/siteContent.ts';
import { listQuestionTopics } from '../../content/questions.ts';
import { listPlaces, type PlaceView } from '../../content/places.ts';
import {
  getCardsPath,
  getCityId,
  getHomePath,
  getOfficialTermsPath,
  PLACES_SLUG,
} from '../../domain/paths.ts';
import { kindKeys, serviceKeys } from '../../domain/placeQuestions.ts';
import { getScript, hasSpaces } from '../../domain/script.ts';
import { getText, isIgnored } from '../../finish/pageBody.ts';
import type { IndexedName, IndexedPage, IndexedSection, SearchIndex } from '../searchIndex.ts';
import { WordReader } from '../searchTerms.ts';
import { SpellingFinder } from '../spellingFinder.ts';
import { getTranslator, type Translate } from '../../i18n/translator.ts';

const BLOCKS = ['p', 'li', 'dt', 'dd'];

/** All that the search of a language knows of its guides; `bodies` are their texts by address. */
export function createGuideIndex(language: string, bodies: ReadonlyMap<string, ElementNode>): SearchIndex {
  const { stopWords, prefixes, suffixes, words } = getSearchWords(language);
  const home = getHomePath(language);
  const shorten = (path: string): string => path.slice(home.length);
  const reader = new WordReader(language, { stopWords, prefixes, suffixes });
  const { guides } = getLanguageContent(language);
  const t = getTranslator(language);
  const pages: IndexedPage[] = [
    // What they answer is left out: an answer without its question would be that of somebody else.
    ...listQuestionTopics(language).map(({ slug, path, ask, summary }) => ({
      ...{ path: shorten(path), title: ask, summary, names: [], sections: [] },
      words: listOnce(reader, words[slug] ?? []),
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
          words: listOnce(reader, [
            ...(guides.get(slug)?.frontMatter?.words ?? []),
            ...(words[slug] ?? []),
            ...(slug === PLACES_SLUG ? listPlaceWords(listPlaces(language), t) : []),
          ]),
          names: listCountryNames(language, path),
          // Whoever asks about the site itself asks for a page of it: a phone loads less.
          sections: group === 'site' ? sections.map(([id, heading]) => [id, heading, []] as const) : sections,
        };
      }),
    {
      path: shorten(getCardsPath(language)),
      title: t('cards.title'),
      summary: t('cards.intro'),
      words: listOnce(reader, words['cards'] ?? []),
      names: [],
      sections: [['', '', listCards(language).map(({ own }) => own)]],
    },
    {
      path: shorten(getOfficialTermsPath(language)),
      title: t('words.title'),
      summary: t('words.intro'),
      words: listOnce(reader, words['words'] ?? []),
      names: [],
      sections: [],
    },
  ];
  const answers = listAnswers(language).map(({ says, asked, number, label, path, title }) => ({
    ...{ text: says, words: asked, number, path: shorten(path), title },
    ...(label !== undefined && { label }),
  }));
  return {
    ...{ stopWords, prefixes, suffixes, pages, answers },
    officialTerms: listOfficialTerms(language, shorten),
    cities: listCities(language, shorten),
    places: listPlaceNames(language, shorten),
  };
}

/** What kinds of places there are, and what one gets there. */
function listPlaceWords(places: readonly PlaceView[], t: Translate): string[] {
  const keys = places.flatMap(({ kind, services }) => [
    kindKeys[kind],
    ...services.map((service) => serviceKeys[service]),
  ]);
  return [...new Set(keys)].map((key) => t(key));
}

/** Cities with their places in the list, also by the names that they have in the country and in the source language. */
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

/** The names of places, also without the city and without what stands between brackets or behind a comma. */
function listPlaceNames(language: string, shorten: (path: string) => string): IndexedName[] {
  return listPlaces(language).map(({ name, city = '', what, path }) => {
    const pieces = name.split(/[,()]/).flatMap((piece) => [piece, piece.replace(city, '')]);
    const spellings = new Set(pieces.map((piece) => piece.trim()).filter((piece) => piece.length > 1));
    for (const known of [name, city]) spellings.delete(known);
    return { word: name, spellings: [...spellings], meaning: what, path: shorten(path) };
  });
}

/** Phrases without those that the search takes for one that stands before them. */
function listOnce(reader: WordReader, phrases: readonly string[]): string[] {
  const byTerms = new Map<string, string>();
  for (const phrase of phrases) {
    const terms = reader.listTerms(phrase).sort().join(' ');
    if (!byTerms.has(terms)) byTerms.set(terms, phrase);
  }
  return [...byTerms.values()];
}

/** The names of the countries whose citizens a guide is for: also in the language of the source, if it has the same script. */
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

/** Spellings that the word itself is found by are left out. */
function listOfficialTerms(
  language: string,
  shorten: (path: string) => string,
): SearchIndex['officialTerms'] {
  const views = listOfficialTermViews(language);
  const finder = new SpellingFinder(views.map(({ word }) => ({ word, spellings: [] })));
  return views.map((view) => ({
    word: view.word,
    meaning: view.meaning,
    path: shorten(getOfficialTermPath(language, view)),
    spellings: view.spellings.filter(
      (spelling) => !finder.find(spelling.split(/\s+/)).some(({ entry }) => entry.word === view.word),
    ),
  }));
}

function listSections(body: ElementNode, language: string): IndexedSection[] {
  const sections: [string, string, string[]][] = [['', '', []]];
  visitBlocks(body, (block) => {
    const text = getText(block).replace(/\s+/g, ' ').trim();
    // A heading without a place of its own belongs to the head of the page.
    const id = block.name === 'h2' ? block.attributes['id'] : undefined;
    if (id !== undefined) sections.push([id, text, []]);
    else sections.at(-1)?.[2].push(...splitSentences(text, language));
  });
  return sections;
}

/** Headings, and elements that hold a sentence or a few. */
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
