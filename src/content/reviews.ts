/** Which translated texts have been reviewed, by whom, and whether that still holds. */
import type { ReviewState } from '../domain/guide.ts';
import { REVIEWED, type Content } from './content.ts';
import type { Reviewed } from './schemas/reviewedSchema.ts';
import { textFileNames, textFiles, type TextFile } from './textFiles.ts';
import { hashText } from './textState.ts';
import { listTranslatedTexts, type TranslatedText } from './textUnits.ts';

/** A translated text with its reviews. */
export interface ReviewedText extends TranslatedText {
  /** The short names of the reviewers who have read the current translation of the current source text. */
  readonly reviewers: readonly string[];
  /** Whether all its reviews were of an older text, or of the translation of an older source text. */
  readonly isChanged: boolean;
}

export interface ReviewSummary {
  readonly state: ReviewState;
  readonly texts: number;
  readonly reviewed: number;
  /** Reviewed by two people or more. */
  readonly twice: number;
  readonly changed: number;
  /** The number of people whose reviews still hold. */
  readonly people: number;
  /** The day of the oldest review that still holds. */
  readonly since: string | undefined;
}

/** Every text of the source language with its translation and the reviews of it, in the order of the source. */
export function listReviewedTexts(content: Content, tag: string): ReviewedText[] {
  const texts = listTranslatedTexts(content, tag);
  const reviews = content.languages.get(tag)?.reviewed?.value.texts;
  if (!reviews) return texts.map((text) => ({ ...text, reviewers: [], isChanged: false }));
  const reviewersOf = groupReviewers(reviews);
  const present = new Set(
    texts.flatMap(({ source, target }) => (target ? getReading(source.id, hashText(target.text)) : [])),
  );
  return texts.map((text): ReviewedText => {
    const { source, target, state } = text;
    const readers = target && reviewersOf.get(getReading(source.id, hashText(target.text)));
    const reviewers = state === 'current' ? [...(readers ?? [])] : [];
    const wasRead = Object.values(reviews[source.id] ?? {}).some(
      (hash) => !present.has(getReading(source.id, hash)),
    );
    return { ...text, reviewers, isChanged: reviewers.length === 0 && (readers !== undefined || wasRead) };
  });
}

/** The reviewers of each text that was read. */
function groupReviewers(reviews: Reviewed['texts']): Map<string, Set<string>> {
  const reviewersOf = new Map<string, Set<string>>();
  for (const [id, hashes] of Object.entries(reviews)) {
    for (const [reviewer, hash] of Object.entries(hashes)) {
      const reading = getReading(id, hash);
      reviewersOf.set(reading, (reviewersOf.get(reading) ?? new Set()).add(reviewer));
    }
  }
  return reviewersOf;
}

/**
 * What was read, and where. A block keeps its reviews when its number changes, because another was added above it.
 * @example getReading('guides/now/3', '0a1b2c3d') // => 'guides/now/* 0a1b2c3d'
 */
function getReading(id: string, hash: string): string {
  return `${id.replace(/^(guides\/[^/]+\/)\d+$/, '$1*')} ${hash}`;
}

/** Whether readers see a text; others are only on the review sheet. */
export function isForReaders({ source: { file } }: TranslatedText): boolean {
  const name = textFileNames.find((known) => file === `${known}.yaml`);
  const { isForReviewers = false }: Partial<TextFile> = name === undefined ? {} : textFiles[name];
  return !isForReviewers;
}

/** The combined state of several texts. */
export function summarizeReviews(content: Content, tag: string, all: readonly ReviewedText[]): ReviewSummary {
  const reviewed = all.filter(({ reviewers }) => reviewers.length > 0);
  const twice = all.filter(({ reviewers }) => reviewers.length > 1).length;
  const changed = all.filter(({ isChanged }) => isChanged).length;
  const people = new Set(reviewed.flatMap(({ reviewers }) => reviewers));
  const dates = [...people].flatMap(
    (name) => content.languages.get(tag)?.reviewed?.value.reviewers[name]?.date ?? [],
  );
  const counts = { texts: all.length, reviewed: reviewed.length, twice, changed };
  return { ...counts, state: getReviewState(counts), people: people.size, since: dates.sort()[0] };
}

function getReviewState({
  texts,
  reviewed,
  twice,
  changed,
}: Pick<ReviewSummary, 'texts' | 'reviewed' | 'twice' | 'changed'>): ReviewState {
  if (reviewed === 0 && changed < texts) return 'none';
  if (twice === texts) return 'twice';
  if (reviewed === texts) return 'reviewed';
  return reviewed + changed === texts ? 'changed' : 'partly';
}

/** The path of the file with the reviews of a language. */
export function getReviewedPath(tag: string): string {
  return `${tag}/${REVIEWED}`;
}
