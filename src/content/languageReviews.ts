/** How much of each language its speakers have reviewed. */
import { memoizeByName } from '../domain/memoize.ts';
import { isForReaders, listReviewedTexts, summarizeReviews, type ReviewSummary } from './reviews.ts';
import { getContent, assertPresent, getSite, listLanguages } from './siteContent.ts';

/** The reviews of a translated language, and of each of its guides by short name. */
export interface LanguageReview {
  readonly tag: string;
  /** What its speakers call it. */
  readonly name: string;
  readonly english: string;
  readonly all: ReviewSummary;
  readonly guides: ReadonlyMap<string, ReviewSummary>;
}

const summarizeLanguage = memoizeByName((language) => {
  const content = getContent();
  const texts = listReviewedTexts(content, language).filter(isForReaders);
  const summarize = (some: typeof texts): ReviewSummary => summarizeReviews(content, language, some);
  const guides = Map.groupBy(
    texts.filter(({ source }) => source.file.endsWith('.mdx')),
    ({ source }) => source.file.slice('guides/'.length, -'.mdx'.length),
  );
  return {
    all: summarize(texts),
    guides: new Map([...guides].map(([slug, some]) => [slug, summarize(some)])),
  };
});

/** The reviews of a guide. */
export function getGuideReview(language: string, slug: string): ReviewSummary {
  return assertPresent(summarizeLanguage(language).guides.get(slug), `text of the guide ${slug}`);
}

/** The reviews of every language that is translated and offered to readers. */
export function listLanguageReviews(): LanguageReview[] {
  return listLanguages()
    .filter(({ tag, status }) => status === 'live' && tag !== getSite().sourceLanguage)
    .map(({ tag, name, english }) => ({ tag, name, english, ...summarizeLanguage(tag) }));
}
