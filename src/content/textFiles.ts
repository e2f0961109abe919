import type { z } from 'zod';
import {
  cardTextsSchema,
  contactTextsSchema,
  entitlementTextsSchema,
  groupTextsSchema,
  officialTermMeaningsSchema,
  placeTextsSchema,
  postTextsSchema,
  questionTextsSchema,
  reviewQuestionTextsSchema,
  reviewSheetTextsSchema,
  searchWordsSchema,
} from './schemas/textSchemas.ts';

/** The questions of the question pages. */
export const QUESTIONS = 'facts/questions.yaml';

/** What the review sheet asks, and which guides it begins with; optional. */
export const REVIEW_QUESTIONS = 'facts/reviewQuestions.yaml';

export interface TextFile {
  readonly schema: z.ZodType;
  /** Whether the value at a path is translated; others are specific to the language, such as search keywords. */
  readonly isTranslated: (path: readonly string[]) => boolean;
  /** The file of facts that the texts belong to; a site without it has no such texts. */
  readonly facts?: string;
  /** Whether only the review sheet shows it, so that no page lacks it. */
  readonly isForReviewers?: boolean;
}

/**
 * The files of a language with texts that pages or the review sheet show, by name without `.yaml`. Missing texts are
 * shown in the source language. Reading, fallback, translation and check are all derived from this table.
 */
export const textFiles = {
  contacts: { schema: contactTextsSchema, isTranslated: isRecordText },
  places: { schema: placeTextsSchema, isTranslated: (path) => isRecordText(path) || path[0] === 'cities' },
  groups: { schema: groupTextsSchema, isTranslated: isRecordText },
  entitlements: {
    schema: entitlementTextsSchema,
    // A right only needs its own yes and no if the language has no general ones.
    isTranslated: (path) =>
      isRecordText(path) && !(path.length === 3 && ['yes', 'no'].includes(path[2] ?? '')),
  },
  cards: { schema: cardTextsSchema, isTranslated: isRecordText },
  posts: { schema: postTextsSchema, isTranslated: isRecordText },
  questions: { schema: questionTextsSchema, isTranslated: isRecordText, facts: QUESTIONS },
  officialTerms: {
    schema: officialTermMeaningsSchema,
    isTranslated: (path) => isRecordText(path) && path.at(-1) === 'meaning',
  },
  searchWords: {
    schema: searchWordsSchema,
    isTranslated: (path) => path[0] === 'answers' && path.at(-1) === 'says',
  },
  reviewSheet: { schema: reviewSheetTextsSchema, isTranslated: isRecordText, isForReviewers: true },
  reviewQuestions: {
    schema: reviewQuestionTextsSchema,
    isTranslated: isRecordText,
    facts: REVIEW_QUESTIONS,
    isForReviewers: true,
  },
} as const satisfies Readonly<Record<string, TextFile>>;

export type TextFileName = keyof typeof textFiles;

/** What each file holds. */
export type TextFileValue<Name extends TextFileName> = z.infer<(typeof textFiles)[Name]['schema']>;

export const textFileNames = Object.keys(textFiles) as TextFileName[];

function isRecordText([first]: readonly string[]): boolean {
  return first === 'words';
}
