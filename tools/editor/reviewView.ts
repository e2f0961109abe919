/** Imports the result of a review sheet for the editor's page, as `npm run translate -- import-review` does. */
import type { Content } from '../../src/content/content.ts';
import type { ReviewedText } from '../../src/content/reviews.ts';
import type { Relation } from '../../src/content/schemas/reviewedSchema.ts';
import { getSourceTag } from '../../src/content/textUnits.ts';
import { ContentError, type Issue } from '../../src/domain/contentError.ts';
import { getDirection } from '../../src/domain/script.ts';
import type { DiffPart } from '../wording/wordDiff.ts';
import {
  importReview,
  readReview,
  type MisreadText,
  type ReviewPlan,
  type SkippedText,
} from '../translation/importReview.ts';
import { createTextRenderer, diffTexts } from '../translation/textRenderer.ts';
import type { Changes } from './editor.ts';

/** A result file as the page sends it. */
export interface UploadedFile {
  readonly name: string;
  readonly base64: string;
}

/** A text as readers of the site see it, with its original. */
interface ShownText {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

export interface ShownChange extends ShownText {
  /** The words that differ between the text now and the proposed one. */
  readonly diff: readonly DiffPart[];
  readonly note: string | undefined;
  /** Why it can't be accepted. */
  readonly issues: readonly Pick<Issue, 'problem' | 'fix'>[];
}

/** What a reviewer has said. */
export interface ReviewView {
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly reviewer: { readonly name: string; readonly relation: Relation; readonly date: string };
  readonly counts: {
    readonly read: number;
    readonly good: number;
    readonly answers: number;
    readonly rightAnswers: number;
  };
  readonly changes: readonly ShownChange[];
  readonly unclear: readonly (ShownText & { readonly note: string | undefined })[];
  readonly misread: readonly (ShownText & Pick<MisreadText, 'asks' | 'answered' | 'right'>)[];
  readonly skipped: readonly SkippedText[];
}

export type ReviewAnswer =
  | { readonly kind: 'read'; readonly review: ReviewView }
  /** An accepted change is no longer valid because its text has changed. Nothing was written. */
  | { readonly kind: 'outdated'; readonly review: ReviewView }
  /** The file, or an accepted change, was rejected. Nothing was written. */
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'taken'; readonly reviewed: number; readonly changed: number };

/** Shows what a result file would change. */
export function readUploadedReview(content: Content, file: UploadedFile, now: number): ReviewAnswer {
  return answerRejections(() => ({
    kind: 'read',
    review: describeReview(content, read(content, file, now).plan),
  }));
}

/**
 * Imports a result file.
 * @param accepted the ids of the accepted changes
 * @param write called only if nothing is rejected; returns false if a file has changed meanwhile
 */
export function importUploadedReview(
  content: Content,
  file: UploadedFile,
  accepted: readonly string[],
  now: number,
  write: (changes: Changes) => boolean,
): ReviewAnswer {
  return answerRejections(() => {
    const { plan, today } = read(content, file, now);
    const possible = plan.changes.filter(({ issues }) => issues.length === 0).map(({ id }) => id);
    if (accepted.some((id) => !possible.includes(id)))
      return { kind: 'outdated', review: describeReview(content, plan) };
    const { files, issues, reviewed, changed } = importReview(content, file.name, plan, new Set(accepted), {
      now,
      today,
    });
    if (issues.length > 0) throw new ContentError(...issues);
    if (!write(files)) return { kind: 'outdated', review: describeReview(content, plan) };
    return { kind: 'taken', reviewed, changed };
  });
}

function read(content: Content, { name, base64 }: UploadedFile, now: number): ReturnType<typeof readReview> {
  return readReview(content, name, Buffer.from(base64, 'base64'), now);
}

function answerRejections(answer: () => ReviewAnswer): ReviewAnswer {
  try {
    return answer();
  } catch (error) {
    if (error instanceof ContentError) return { kind: 'rejected', reason: error.message };
    throw error;
  }
}

function describeReview(content: Content, plan: ReviewPlan): ReviewView {
  const { tag, reviewer, read: texts, good, changes, unclear, misread, answers, skipped } = plan;
  const source = createTextRenderer(content, getSourceTag(content));
  const target = createTextRenderer(content, tag);
  const show = ({ source: { id, text }, target: now }: ReviewedText): ShownText => ({
    id,
    source: source.toPlain(text, id),
    target: target.toPlain(now?.text ?? '', id),
  });
  return {
    tag,
    direction: getDirection(tag),
    reviewer,
    counts: { read: texts, good: good.length, answers: answers.all, rightAnswers: answers.right },
    changes: changes.map(({ id, text, proposed, note, issues }) => ({
      ...show(text),
      diff: diffTexts(target, id, text.target?.text ?? '', proposed),
      note,
      issues: issues.map(({ problem, fix }) => ({ problem, fix })),
    })),
    unclear: unclear.map(({ text, note }) => ({ ...show(text), note })),
    misread: misread.map(({ text, asks, answered, right }) => ({ ...show(text), asks, answered, right })),
    skipped,
  };
}
