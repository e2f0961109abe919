/** The question pages, by slug and title. Their logic is in `src/questions/`. */
import { hasFallback, unwrapFallback } from '../domain/fallbackText.ts';
import { memoizeByName } from '../domain/memoize.ts';
import { getGuidePath } from '../domain/paths.ts';
import { listGuideSlugs, listTopics } from './guides.ts';
import type { Questions } from './schemas/questionsSchema.ts';
import type { QuestionTexts } from './schemas/textSchemas.ts';
import { getContent, assertPresent, getSite, getTexts } from './siteContent.ts';

/** A question page in a list of pages. */
export type QuestionTopic = ReturnType<typeof listQuestionTopics>[number];

export function listQuestionSlugs(): string[] {
  return [...getContent().facts.questions.records.keys()];
}

/** The slugs of all pages that a code or a partner can link to, except the start page. */
export function listLinkableSlugs(): string[] {
  return [...listQuestionSlugs(), ...listGuideSlugs()];
}

export function getQuestions(slug: string): Questions {
  return assertPresent(getContent().facts.questions.records.get(slug), `page of questions ${slug}`);
}

/** The texts of a page, with their placeholders. */
export function getQuestionTexts(language: string, slug: string): QuestionTexts['words'][string] {
  return assertPresent(getTexts(language, 'questions')[slug], `texts of ${slug}`);
}

/** In file order. */
export const listQuestionTopics = memoizeByName((language) =>
  listQuestionSlugs().map((slug) => {
    const { title, ask, summary } = getQuestionTexts(language, slug);
    return {
      slug,
      path: getGuidePath(language, slug),
      picture: getQuestions(slug).picture,
      /** The link text: what the reader wants, in the reader's words. */
      ask: unwrapFallback(ask),
      /** Reveals nothing, because it stays in the browser history. */
      title: unwrapFallback(title),
      summary: unwrapFallback(summary),
      textLanguage: hasFallback(title) ? getSite().sourceLanguage : language,
    };
  }),
);

/** The question pages that a guide links to at its start. */
export function listTopicsOfGuide(language: string, guide: string): QuestionTopic[] {
  return listQuestionTopics(language).filter(({ slug }) => getQuestions(slug).guides?.includes(guide));
}

/** The first question page that matches, or undefined. */
export function findQuestionTopic(
  language: string,
  isRequested: (questions: Questions) => boolean,
): QuestionTopic | undefined {
  return listQuestionTopics(language).find(({ slug }) => isRequested(getQuestions(slug)));
}

/** A page that a code or a partner can link to, except the start page. */
export type LinkableTopic = ReturnType<typeof listLinkableTopics>[number];

export function listLinkableTopics(language: string) {
  return [...listQuestionTopics(language), ...listTopics(language)];
}
