import type { Content } from '../../src/content/content.ts';
import { getTranslationState } from '../../src/domain/guide.ts';
import { listForeignTexts } from './foreignText.ts';
import { listFilesInOrder } from './review/sheetPages.ts';
import {
  isForReaders,
  listReviewedTexts,
  summarizeReviews,
  type ReviewedText,
  type ReviewSummary,
} from '../../src/content/reviews.ts';
import { findSourceContent, getSourceTag, type TranslatedText } from '../../src/content/textUnits.ts';

/** A number of texts, and of their words in the source language. */
interface Amount {
  readonly texts: number;
  readonly words: number;
}

export interface TranslationStatus {
  readonly tag: string;
  readonly name: string;
  readonly status: string;
  readonly all: Amount;
  readonly missing: Amount;
  readonly stale: Amount;
  /** Translations that seem to be in the source language. */
  readonly foreign: readonly TranslatedText[];
  /** Guides; readers of a `stale` one see a notice. */
  readonly pages: {
    readonly all: number;
    readonly missing: number;
    readonly stale: number;
    readonly unreviewed: number;
  };
  /** The reviews of all texts, and of each file in the order in which to review them. */
  readonly review: ReviewSummary;
  readonly reviews: ReadonlyMap<string, ReviewSummary>;
  /** Texts that have lost their reviews, because they or their source have changed. */
  readonly changed: readonly ReviewedText[];
  /** Missing files that each language writes from scratch. */
  readonly lacks: readonly string[];
  /** Missing texts, then stale ones. */
  readonly open: readonly TranslatedText[];
}

/** Files that are written from scratch for each language, not translated. */
const PER_LANGUAGE_FILES = ['glossary', 'sensitive', 'searchWords'] as const;

export function getTranslationStatus(content: Content, tag: string): TranslationStatus {
  const texts = listReviewedTexts(content, tag);
  const missing = texts.filter(({ state }) => state === 'missing');
  const stale = texts.filter(({ state }) => state === 'stale');
  const target = content.languages.get(tag);
  const source = findSourceContent(content);
  const slugs = [...(source?.guides.keys() ?? [])];
  const states = slugs.map((slug) => {
    const revision = source?.guides.get(slug)?.frontMatter?.revision ?? 1;
    return getTranslationState(revision, target?.guides.get(slug)?.frontMatter?.translates, false);
  });
  const summarize = (some: readonly ReviewedText[]): ReviewSummary => summarizeReviews(content, tag, some);
  const byFile = Map.groupBy(texts, ({ source: { file } }) => file);
  const first = content.facts.reviewQuestions?.value.first ?? [];
  const reviews = new Map(
    listFilesInOrder(content, byFile.keys(), first).map((file) => [file, summarize(byFile.get(file) ?? [])]),
  );
  return {
    tag,
    name: target?.language?.value.english ?? tag,
    status: target?.language?.value.status ?? 'preview',
    all: countTexts(texts),
    missing: countTexts(missing),
    stale: countTexts(stale),
    foreign: listForeignTexts(texts, tag, getSourceTag(content)),
    pages: {
      all: slugs.length,
      missing: states.filter((state) => state === 'missing').length,
      stale: states.filter((state) => state === 'stale').length,
      unreviewed: slugs.filter(
        (slug) => target?.guides.has(slug) && !isReviewed(reviews.get(`guides/${slug}.mdx`)),
      ).length,
    },
    lacks: PER_LANGUAGE_FILES.filter((name) => !content.folder.findFile(`${tag}/${name}.yaml`)),
    review: summarize(texts.filter(isForReaders)),
    reviews,
    changed: texts.filter(({ isChanged, state }) => isChanged && state === 'current'),
    open: [...missing, ...stale],
  };
}

function isReviewed(review: ReviewSummary | undefined): boolean {
  return review?.state === 'reviewed' || review?.state === 'twice';
}

function countTexts(texts: readonly TranslatedText[]): Amount {
  return {
    texts: texts.length,
    words: texts.reduce((sum, { source }) => sum + countWords(source.text), 0),
  };
}

/** @example countWords('**Ask** [a lawyer](/law/) in <Fact id="time-max" />.') // => 4 */
export function countWords(text: string): number {
  const plain = text.replace(/<[^>]*>|\]\([^)]*\)|\{\{[^}]*\}\}/g, ' ');
  return [...plain.matchAll(/[\p{L}\p{M}\p{N}’'-]+/gu)].length;
}

/** What to do next, as a sentence. `name` is what to type for the language. */
export function describeNext(
  { tag, status, missing, stale, foreign, pages, lacks, review }: TranslationStatus,
  name = tag,
): string {
  const command = (typed: string): string => `npm run translate -- ${typed}`;
  if (lacks.length > 0)
    return `Write ${lacks.map((file) => `${file}.yaml`).join(', ')} from scratch, the glossary first.`;
  if (missing.texts > 0) return `Translate the missing texts: ${command(`export ${name} --open`)}`;
  if (foreign.length > 0)
    return `Translate the texts that are still in the source language: ${command(`status ${name}`)}`;
  if (stale.texts > 0)
    return `Check the stale texts: ${command(`status ${name}`)} To accept one that is still correct: ${command(`accept ${name} TEXT`)}`;
  if (pages.stale > 0) return `Update "translates" in the front matter: ${command(`accept ${name}`)}`;
  if (review.reviewed < review.texts)
    return `Ask speakers to review it: ${command(`review ${name}`)} Then: ${command('import-review FILE')}`;
  return status === 'preview' ? `Offer it to readers: ${command(`live ${name}`)}` : 'Nothing left to do.';
}
