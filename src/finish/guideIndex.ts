import { decodeHTML } from 'entities';
import { ELEMENT_NODE, TEXT_NODE, type ElementNode, type Node } from 'ultrahtml';
import { listCards } from '../content/partnerWords.ts';
import { listTopics } from '../content/guides.ts';
import { listCountries } from '../content/rights.ts';
import { getLetterWordPath, getSearchWords, listAnswers, listLetterWords } from '../content/searchWords.ts';
import { getLanguageContent, getSite } from '../content/siteContent.ts';
import { LetterWordFinder } from '../domain/letterWords.ts';
import { getCardsPath, getGuidePath, getHomePath, getWordsPath } from '../domain/paths.ts';
import { getScript, hasSpaces } from '../domain/script.ts';
import type { IndexedPage, IndexedSection, SearchIndex } from '../domain/searchIndex.ts';
import { WordReader } from '../domain/searchTerms.ts';
import { getTranslator } from '../i18n/translator.ts';

const BLOCKS = ['p', 'li', 'dt', 'dd'];

/** All that the search of a language knows of its guides; `bodies` are their texts by address. */
export function createGuideIndex(language: string, bodies: ReadonlyMap<string, ElementNode>): SearchIndex {
  const { empty, beginnings, endings, words } = getSearchWords(language);
  const home = getHomePath(language);
  const shorten = (path: string): string => path.slice(home.length);
  const reader = new WordReader(language, { empty, beginnings, endings });
  const { guides } = getLanguageContent(language);
  const t = getTranslator(language);
  const pages: IndexedPage[] = [
    ...listTopics(language)
      .filter(({ path }) => bodies.has(path))
      .map(({ slug, path, title, summary, group }) => {
        const body = bodies.get(path);
        const sections = body ? listSections(body, language) : [];
        return {
          path: shorten(path),
          title,
          summary,
          words: listOnce(reader, [...(guides.get(slug)?.head?.words ?? []), ...(words[slug] ?? [])]),
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
      path: shorten(getWordsPath(language)),
      title: t('words.title'),
      summary: t('words.intro'),
      words: listOnce(reader, words['words'] ?? []),
      names: [],
      sections: [],
    },
  ];
  const answers = listAnswers(language).map(({ says, asked, number, path }) => ({
    ...{ text: says, words: asked, number, path: shorten(path) },
  }));
  return { empty, beginnings, endings, pages, answers, letterWords: listWordsOfLetters(language, shorten) };
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
  const pages = { eu: 'eu', 'non-eu': 'non-eu', unsure: 'compare', home: undefined } as const;
  const { sourceLanguage } = getSite();
  const others = getScript(language) === getScript(sourceLanguage) ? [sourceLanguage] : [];
  const names = [language, ...others].flatMap((tag) =>
    listCountries(tag)
      .filter(({ group }) => pages[group] !== undefined && getGuidePath(language, pages[group]) === path)
      .map(({ name }) => name),
  );
  return [...new Set(names)];
}

/** Spellings that the word itself is found by are left out. */
function listWordsOfLetters(language: string, shorten: (path: string) => string): SearchIndex['letterWords'] {
  const views = listLetterWords(language);
  const finder = new LetterWordFinder(views.map(({ word }) => ({ word, spellings: [] })));
  return views.map((view) => ({
    word: view.word,
    meaning: view.meaning,
    path: shorten(getLetterWordPath(language, view)),
    spellings: view.spellings.filter(
      (spelling) => !finder.find(spelling.split(/\s+/)).some(({ word }) => word === view.word),
    ),
  }));
}

function listSections(body: ElementNode, language: string): IndexedSection[] {
  const sections: [string, string, string[]][] = [['', '', []]];
  visitBlocks(body, (block) => {
    const text = getText(block).replace(/\s+/g, ' ').trim();
    if (block.name === 'h2') sections.push([block.attributes['id'] ?? '', text, []]);
    else sections.at(-1)?.[2].push(...splitSentences(text, language));
  });
  return sections;
}

/** Headings, and elements that hold a sentence or a few. */
function visitBlocks(node: Node, tell: (block: ElementNode) => void): void {
  if (node.type !== ELEMENT_NODE || isIgnored(node)) return;
  const isBlock = BLOCKS.includes(node.name) && !node.children.some(holdsBlock);
  if (node.name === 'h2' || isBlock) tell(node);
  else for (const child of node.children) visitBlocks(child, tell);
}

function holdsBlock(node: Node): boolean {
  return node.type === ELEMENT_NODE && (BLOCKS.includes(node.name) || node.children.some(holdsBlock));
}

function isIgnored({ name, attributes }: ElementNode): boolean {
  return 'data-pagefind-ignore' in attributes || name === 'script' || name === 'style';
}

/** The words of an element, without those that are marked as no part of what it says. */
export function getText(node: Node): string {
  if (node.type === TEXT_NODE) return decodeHTML(node.value);
  return node.type !== ELEMENT_NODE || isIgnored(node) ? '' : node.children.map(getText).join('');
}

function splitSentences(text: string, language: string): string[] {
  if (text === '') return [];
  if (!hasSpaces(language)) return [text];
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...sentences].map(({ segment }) => segment.trim());
}
