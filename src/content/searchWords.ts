/** What readers look for, and what the words of letters from the authorities mean, in the words of a language. */
import { memoizeByName } from '../domain/memoize.ts';
import { findStateKey } from '../domain/runBy.ts';
import { getTranslator } from '../i18n/translator.ts';
import { getGuidePath, getWordsPath } from '../domain/paths.ts';
import { getTitle } from './campaigns.ts';
import { getContact } from './contacts.ts';
import { listQuestionTopics } from './questions.ts';
import type { SearchWords } from './schemas/textSchemas.ts';
import { getContent, getLanguageContent, getPresent, getSite, getWords } from './siteContent.ts';

/** A word of the country that stands on letters. */
export interface OfficialTermView {
  readonly word: string;
  readonly meaning: string;
  /** The guide that it leads to, or undefined where the meaning is all. */
  readonly guide?: { readonly path: string; readonly title: string };
  /** Other shapes of the word, and how people spell it by mistake or by ear. */
  readonly spellings: readonly string[];
}

/** What the search says at once, with the number to call. */
export interface AnswerView {
  readonly says: string;
  readonly number: string;
  /** Who answers, where that is the state. */
  readonly label: string | undefined;
  /** The page that says more, or that asks first. */
  readonly path: string;
  readonly title: string;
  readonly asked: readonly string[];
}

/** In the order of the country's alphabet. */
export const listOfficialTermViews = memoizeByName((language): OfficialTermView[] => {
  const { officialTerms } = getContent().facts;
  const words = getWords(language, 'officialTerms');
  const { compare } = new Intl.Collator(getSite().countryLanguage);
  return Object.entries(getPresent(officialTerms, 'list of official terms').value.words)
    .sort(([a], [b]) => compare(a, b))
    .map(([word, { page, forms = [], misspelt = [] }]) => {
      const { meaning, sounds = [] } = getPresent(words[word], `meaning of ${word}`);
      const spellings = [...forms, ...misspelt, ...sounds];
      const guide = page && {
        path: getGuidePath(language, page),
        title: getTitle(language, `/${page}/`).title,
      };
      return { word, meaning, spellings, ...(guide && { guide }) };
    });
});

/** Where a word of letters leads: its guide, or the page of all words. */
export function getOfficialTermPath(language: string, { guide }: OfficialTermView): string {
  return guide?.path ?? getWordsPath(language);
}

/** What readers of a language type. */
export function getSearchWords(language: string): SearchWords {
  return getPresent(getLanguageContent(language).searchWords, `search words of ${language}`).value;
}

/** In the order in which they are tried. */
export function listAnswers(language: string): AnswerView[] {
  const words = getSearchWords(language).answers;
  return [...getContent().facts.answers.records].map(([id, { page, contact }]) => {
    const { says, asked } = getPresent(words[id], `answer ${id}`);
    const line = getContact(language, contact);
    const key = findStateKey(line.runBy);
    return {
      says: says ?? line.who,
      asked,
      number: getPresent(line.number, `number of ${contact}`),
      label: key && getTranslator(language)(key),
      path: getGuidePath(language, page),
      title: getAnswerTitle(language, page),
    };
  });
}

/** What a link to a page says: of one that asks first, what the reader wants. */
function getAnswerTitle(language: string, page: string): string {
  const asking = listQuestionTopics(language).find(({ slug }) => slug === page);
  return asking?.ask ?? getTitle(language, `/${page}/`).title;
}
