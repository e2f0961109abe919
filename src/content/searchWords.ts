/** Search keywords and answers, and the meanings of official terms, in a language. */
import { memoizeByName } from '../domain/memoize.ts';
import { findStateKey } from '../domain/runBy.ts';
import { getTranslator } from '../i18n/translator.ts';
import { getGuidePath, getOtherPagePath, getStepId } from '../domain/paths.ts';
import { getTitle } from './campaigns.ts';
import { getCallViews } from './contacts.ts';
import { getQuestions, listQuestionTopics } from './questions.ts';
import { listStepNames } from './schemas/questionsSchema.ts';
import type { SearchWords } from './schemas/textSchemas.ts';
import { getContent, getLanguageContent, assertPresent, getSite, getTexts } from './siteContent.ts';

/** An official term, as used in letters from the authorities. */
export interface OfficialTermView {
  readonly word: string;
  readonly meaning: string;
  /** The guide that it links to, if any. */
  readonly guide?: { readonly path: string; readonly title: string };
  /** Other forms of the term, misspellings and phonetic spellings. */
  readonly spellings: readonly string[];
}

/** An instant answer of the search, with the numbers to call; without any it shows the help lines of every page. */
export interface AnswerView {
  readonly says: string | undefined;
  readonly calls: readonly AnswerCall[];
  /** The guide or question page that says more. */
  readonly path: string;
  /** The id of the answer on the question page, if it links to one. */
  readonly section: string | undefined;
  readonly title: string;
  readonly asked: readonly string[];
}

/** A number of an answer. */
interface AnswerCall {
  /** Whose number it is, if the answer has several. */
  readonly name?: string;
  readonly number: string;
  /** Who answers, if that is an authority. */
  readonly label?: string;
}

/** In the alphabetical order of the country's language. */
export const listOfficialTermViews = memoizeByName((language): OfficialTermView[] => {
  const { officialTerms } = getContent().facts;
  const texts = getTexts(language, 'officialTerms');
  const { compare } = new Intl.Collator(getSite().countryLanguage);
  return Object.entries(assertPresent(officialTerms, 'list of official terms').value.words)
    .sort(([a], [b]) => compare(a, b))
    .map(([word, { page, forms = [], misspelt = [] }]) => {
      const { meaning, sounds = [] } = assertPresent(texts[word], `meaning of ${word}`);
      const spellings = [...forms, ...misspelt, ...sounds];
      const guide = page && {
        path: getGuidePath(language, page),
        title: getTitle(language, `/${page}/`).title,
      };
      return { word, meaning, spellings, ...(guide && { guide }) };
    });
});

/** The guide of an official term, or the page of all terms. */
export function getOfficialTermPath(language: string, { guide }: OfficialTermView): string {
  return guide?.path ?? getOtherPagePath(language, 'officialTerms');
}

/** The search keywords of a language. */
export function getSearchWords(language: string): SearchWords {
  return assertPresent(getLanguageContent(language).searchWords, `search keywords of ${language}`).value;
}

/** In the order in which they are matched. */
export function listPinnedAnswers(language: string): AnswerView[] {
  const answers = getSearchWords(language).answers;
  return [...getContent().facts.answers.records].map(([id, { page, answer, call = [] }]) => {
    const { says, asked } = assertPresent(answers[id], `answer ${id}`);
    return {
      says,
      asked,
      calls: call.map((line) => getAnswerCall(language, line, call.length > 1)),
      path: getGuidePath(language, page),
      section: answer && getStepId(listStepNames(getQuestions(page)).indexOf(answer)),
      title: getAnswerTitle(language, page),
    };
  });
}

function getAnswerCall(language: string, id: string, isNamed: boolean): AnswerCall {
  const { number, name, runBy } = assertPresent(getCallViews(language).get(id), `number of ${id}`);
  const key = findStateKey(runBy);
  return { ...(isNamed && { name }), number, ...(key && { label: getTranslator(language)(key) }) };
}

/** The link text of a page: for a question page, what the reader wants. */
function getAnswerTitle(language: string, page: string): string {
  const topic = listQuestionTopics(language).find(({ slug }) => slug === page);
  return topic?.ask ?? getTitle(language, `/${page}/`).title;
}
