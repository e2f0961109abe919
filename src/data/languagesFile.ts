import { z } from 'zod';
import type { LanguageReview } from '../content/languageReviews.ts';
import type { ReviewSummary } from '../content/reviews.ts';
import { reviewStates } from '../domain/guide.ts';
import type { SiteMetadata } from './siteMetadata.ts';
import { fileHeaderFields, getFileHeader } from './fileHeader.ts';

const review = {
  state: z
    .enum(reviewStates)
    .describe(
      'none: not reviewed. partly: some texts. changed: all of them once, but some have changed since. reviewed: all of them. twice: all of them by two people or more.',
    ),
  texts: z.number().int().describe('The number of texts: sentences, headings, labels.'),
  reviewed: z
    .number()
    .int()
    .describe('How many of them a speaker of the language has read and found good, as they are now.'),
  reviewed_twice: z.number().int().describe('How many of them two people or more have read.'),
  changed_since: z.number().int().describe('How many of them have changed since they were reviewed.'),
  reviewers: z
    .number()
    .int()
    .describe('The number of people who have reviewed it. Their names are not published.'),
  reviewed_since: z.iso.date().optional().describe('The day of the oldest review that still holds.'),
};

const language = z.object({
  language: z.string().describe('The tag of the language (BCP 47), as in the URLs.'),
  name: z.string().describe('What its speakers call it.'),
  english: z.string().describe('Its English name.'),
  ...review,
  guides: z
    .array(z.object({ guide: z.string().describe('As in its URL.'), ...review }))
    .describe('The reviews of each guide.'),
});

export const languagesSchema = z.object({
  ...fileHeaderFields,
  translations: z.array(language).describe('All languages except the source language.'),
});

/** `languages.json`. */
export function getLanguagesFile(
  site: SiteMetadata,
  reviews: readonly LanguageReview[],
): z.infer<typeof languagesSchema> {
  return {
    ...getFileHeader(site, 'languages.json'),
    translations: reviews.map(({ tag, name, english, all, guides }) => ({
      language: tag,
      name,
      english,
      ...getFields(all),
      guides: [...guides].map(([guide, summary]) => ({ guide, ...getFields(summary) })),
    })),
  };
}

function getFields({ state, texts, reviewed, twice, changed, people, since }: ReviewSummary) {
  return {
    state,
    texts,
    reviewed,
    reviewed_twice: twice,
    changed_since: changed,
    reviewers: people,
    reviewed_since: since,
  };
}
