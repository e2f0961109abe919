/** How much of each language its speakers have reviewed. */
import { memoizeByName } from '../domain/memoize.ts';
import { listReviewedTexts, summarizeReviews, type ReviewSummary } from './reviews.ts';
import { getContent, getPresent } from './siteContent.ts';

const summarizeLanguage = memoizeByName((language) => {
  const content = getContent();
  const texts = listReviewedTexts(content, language);
  const summarize = (some: typeof texts): ReviewSummary => summarizeReviews(content, language, some);
  return {
    all: summarize(texts),
    files: new Map(
      [...Map.groupBy(texts, ({ source }) => source.file)].map(([file, some]) => [file, summarize(some)]),
    ),
  };
});

/** The reviews of all texts of a translated language. */
export function getLanguageReview(language: string): ReviewSummary {
  return summarizeLanguage(language).all;
}

/** The reviews of a guide. */
export function getGuideReview(language: string, slug: string): ReviewSummary {
  return getPresent(summarizeLanguage(language).files.get(`guides/${slug}.mdx`), `text of the guide ${slug}`);
}
