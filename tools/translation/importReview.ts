/** Imports the result of a review sheet into the content. */
import { getReviewedPath, listReviewedTexts, type ReviewedText } from '../../src/content/reviews.ts';
import type { Content } from '../../src/content/content.ts';
import { id } from '../../src/content/schemas/factSchema.ts';
import type { Reviewed } from '../../src/content/schemas/reviewedSchema.ts';
import { listTranslatedTags } from '../../src/content/textUnits.ts';
import { unwrapFallback } from '../../src/domain/fallbackText.ts';
import { hashText } from '../../src/content/textState.ts';
import type { ContentErrorDetails } from '../../src/domain/contentError.ts';
import { getLocalTime } from '../../src/domain/localTime.ts';
import { createShortName, findFreeShortName } from '../../src/domain/shortName.ts';
import { splitInline } from './inlineCodes.ts';
import { importTexts, listTranslationIssues, rereadContent, type ImportedUnit } from './importTexts.ts';
import { asksAbout, listReviewQuestions } from './review/reviewQuestions.ts';
import { parseReviewResult } from './reviewResult.ts';
import { cleanTarget } from './returnedUnits.ts';
import type { ReturnedUnit } from './xliffFile.ts';
import type { ReviewResult } from '../../src/content/schemas/reviewResultSchema.ts';

type Reviewer = ReviewResult['reviewer'];

/** A better text that the reviewer proposes. */
export interface ProposedChange {
  readonly id: string;
  readonly text: ReviewedText;
  readonly proposed: string;
  readonly note: string | undefined;
  /** Why it can't be accepted. */
  readonly issues: readonly ContentErrorDetails[];
}

/** A text about which a question was answered wrongly. */
export interface MisreadText {
  readonly id: string;
  readonly text: ReviewedText;
  readonly question: string;
  readonly asks: string;
  readonly answered: string;
  readonly right: string;
}

/** A text that is gone or has changed, whose source text has changed, or whose question was not answered. */
export interface SkippedText {
  readonly id: string;
  readonly reason: 'removed' | 'changed' | 'sourceChanged' | 'unanswered';
}

export interface ReviewPlan {
  readonly tag: string;
  readonly reviewer: Reviewer;
  /** The number of texts that were read as they are now. */
  readonly read: number;
  readonly good: readonly ReviewedText[];
  readonly changes: readonly ProposedChange[];
  readonly unclear: readonly Pick<ProposedChange, 'id' | 'text' | 'note'>[];
  /** Texts with a wrong answer. They don't count as reviewed, whatever the reviewer said about them. */
  readonly misread: readonly MisreadText[];
  readonly answers: { readonly right: number; readonly all: number };
  readonly skipped: readonly SkippedText[];
}

/**
 * Reads a result file, and finds out what it would change. Changes nothing. `now` (ms) limits the date of the review.
 * @throws {ContentError} if the file is rejected as a whole
 */
export function readReview(
  content: Content,
  file: string,
  bytes: Uint8Array,
  now: number,
): { readonly plan: ReviewPlan; readonly today: string } {
  const { address = '', timeZone = 'UTC' } = content.site?.value ?? {};
  const today = getLocalTime(now, timeZone).date;
  const expected = { site: address, languages: listTranslatedTags(content), today };
  return { plan: planReview(content, file, parseReviewResult(file, bytes, expected)), today };
}

function planReview(
  content: Content,
  file: string,
  { language, reviewer, texts, questions }: ReviewResult,
): ReviewPlan {
  const present = listReviewedTexts(content, language);
  const find = createTextFinder(present);
  const asked = listReviewQuestions(content, language);
  const answered = questions.flatMap(({ id, answer }) => {
    const question = asked.find((one) => one.id === id);
    const text = question && present.find(({ source }) => asksAbout(question, source));
    return text ? [{ question, text, answer }] : [];
  });
  const misread = answered
    .filter(({ question, answer }) => answer !== question.right)
    .map(({ question: { id, asks, answers, right }, text, answer }) => ({
      id: text.source.id,
      text,
      question: id,
      asks: unwrapFallback(asks),
      answered: unwrapFallback(answers[answer] ?? '–'),
      right: unwrapFallback(answers[right] ?? '–'),
    }));
  const isUnanswered = ({ source }: ReviewedText): boolean =>
    asked.some((one) => asksAbout(one, source) && !questions.some(({ id }) => id === one.id));
  const good: ReviewedText[] = [];
  const changes: ProposedChange[] = [];
  const unclear: ReviewPlan['unclear'][number][] = [];
  const skipped: SkippedText[] = [];
  for (const { id, hash, verdict, text: typed = '', note } of texts) {
    const text = find(id, hash);
    if (typeof text === 'string') skipped.push({ id, reason: text });
    else if (verdict === 'unclear') unclear.push({ id, text, note });
    else if (verdict === 'change') changes.push(createChange(content, language, file, text, typed, note));
    else if (isUnanswered(text)) skipped.push({ id, reason: 'unanswered' });
    else if (!misread.some((one) => one.id === id)) good.push(text);
  }
  const answers = { right: answered.length - misread.length, all: answered.length };
  const read = texts.length - skipped.length;
  return { tag: language, reviewer, read, good, changes, unclear, misread, answers, skipped };
}

function createChange(
  content: Content,
  tag: string,
  file: string,
  text: ReviewedText,
  typed: string,
  note: string | undefined,
): ProposedChange {
  const proposed = cleanTarget(typed, text.source.text);
  const issues = [
    ...listTranslationIssues(content, tag, { unit: createUnit(text, proposed, file), text }),
    ...listMarkupIssues(text, proposed, file),
  ];
  return { id: text.source.id, text, proposed, note, issues };
}

/** Finds the text that was read, or the reason why it isn't there. */
function createTextFinder(
  texts: readonly ReviewedText[],
): (id: string, hash: string) => ReviewedText | SkippedText['reason'] {
  const byId = new Map(texts.map((text) => [text.source.id, text]));
  return (id, hash) => {
    const text = byId.get(id);
    if (!text) return 'removed';
    if (!text.target || hashText(text.target.text) !== hash) return 'changed';
    return text.state === 'current' ? text : 'sourceChanged';
  };
}

/** Markup that neither the source nor the present translation has, such as a script or another link. */
function listMarkupIssues(
  { source, target }: ReviewedText,
  proposed: string,
  file: string,
): ContentErrorDetails[] {
  const known = new Set([source.text, target?.text ?? ''].flatMap(listCodes));
  const foreign = listCodes(proposed).find((code) => !known.has(code));
  return foreign === undefined
    ? []
    : [
        {
          file,
          problem: `${source.id}: The text contains markup that does not belong here: ${foreign}`,
          fix: 'Propose it without the markup.',
        },
      ];
}

function listCodes(text: string): string[] {
  return splitInline(text).flatMap((part) => (typeof part === 'string' ? [] : [part.code]));
}

function createUnit({ source }: ReviewedText, target: string, file: string): ImportedUnit {
  return { id: source.id, source: source.text, target, isDone: true, line: 1, file };
}

export interface ImportedReview {
  /** The changed files: new text by path in the content folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Why the accepted texts were rejected. If there are any, no file may be written. */
  readonly issues: readonly ContentErrorDetails[];
  /** The number of texts that now count as reviewed by this person. */
  readonly reviewed: number;
  readonly changed: number;
}

/**
 * Writes the accepted changes, and records the review of them and of the texts that were good. `now` (ms) is the time of the
 * content check; `today` limits the date of the review.
 */
export function importReview(
  content: Content,
  file: string,
  { tag, reviewer, good, changes, unclear, misread }: ReviewPlan,
  accepted: ReadonlySet<string>,
  { now, today }: { readonly now: number; readonly today: string },
): ImportedReview {
  const taken = changes.filter(({ id, issues }) => accepted.has(id) && issues.length === 0);
  const units = taken.map(({ text, proposed }) => createUnit(text, proposed, file));
  const { files, issues } = importTexts(content, tag, units, now);
  if (issues.length > 0) return { files: new Map(), issues, reviewed: 0, changed: 0 };
  const readings = new Map([
    ...good.map(({ source, target }): [string, string] => [source.id, hashText(target?.text ?? '')]),
    ...taken
      .filter(({ id }) => !misread.some((one) => one.id === id))
      .map(({ id, proposed }): [string, string] => [id, hashText(proposed)]),
  ]);
  // If reviewers now find a text wrong or unclear, their earlier review of it no longer holds.
  const withdrawn = [...changes, ...unclear, ...misread]
    .map(({ id }) => id)
    .filter((id) => !readings.has(id));
  const date = reviewer.date < today ? reviewer.date : today;
  const text = formatReviewed(rereadContent(content, files), tag, { ...reviewer, date }, readings, withdrawn);
  return {
    files: new Map([...files, [getReviewedPath(tag), text]]),
    issues: [],
    reviewed: readings.size,
    changed: taken.length,
  };
}

/** The texts of translation files that count as reviewed. */
export interface ApprovedTexts {
  /** The hash of each text that was newly approved, by id. */
  readonly readings: ReadonlyMap<string, string>;
  /** Texts that were approved before they were changed. */
  readonly changed: readonly string[];
}

/**
 * Lists the texts that were approved since the export. Texts that had been reviewed before are exported as approved, so
 * their approval says nothing new.
 */
export function listApproved(content: Content, tag: string, units: readonly ReturnedUnit[]): ApprovedTexts {
  const texts = new Map(listReviewedTexts(content, tag).map((text) => [text.source.id, text]));
  const readings = new Map<string, string>();
  const changed: string[] = [];
  for (const { id, source, target, isApproved } of units) {
    const text = texts.get(id);
    if (!text || !isApproved || target.trim() === '') continue;
    if (text.reviewers.length === 0) {
      if (hashText(source) === hashText(text.source.text)) readings.set(id, hashText(target));
    } else if (target !== text.target?.text) changed.push(id);
  }
  return { readings, changed };
}

/**
 * The new text of the file of reviews. Reviews that still hold move with their texts. If none holds, the last ones
 * stay, so that the text counts as changed.
 */
export function formatReviewed(
  content: Content,
  tag: string,
  reviewer: Reviewer,
  readings: ReadonlyMap<string, string>,
  withdrawn: readonly string[] = [],
): string {
  const before: Reviewed = content.languages.get(tag)?.reviewed?.value ?? { reviewers: {}, texts: {} };
  const name = findReviewer(before, reviewer);
  const reviewers = { ...before.reviewers, [name]: reviewer };
  const texts = listReviewedTexts(content, tag).flatMap(({ source: { id }, target, reviewers: holding }) => {
    const hash = hashText(target?.text ?? '');
    const now = readings.get(id);
    const isKept = (other: string): boolean => other !== name || !withdrawn.includes(id);
    const others = holding.filter(isKept);
    const hashes = Object.fromEntries([
      ...(others.length > 0 || now !== undefined
        ? others.map((other) => [other, hash])
        : Object.entries(before.texts[id] ?? {}).filter(([other]) => isKept(other))),
      ...(now === undefined ? [] : [[name, now]]),
    ]) as Record<string, string>;
    return Object.keys(hashes).length === 0 ? [] : [[id, hashes] as const];
  });
  return printReviewed(reviewers, texts);
}

/** The short name of a reviewer. People with the same name count as one, so that no text counts as reviewed twice by one. */
function findReviewer({ reviewers }: Reviewed, { name }: Reviewer): string {
  const normalize = (typed: string): string => typed.replace(/[\s.]+/g, '').toLowerCase();
  const known = Object.entries(reviewers).find(([, other]) => normalize(other.name) === normalize(name));
  if (known) return known[0];
  const typed = createShortName(name);
  const shortName = id.safeParse(typed).success ? typed : 'reviewer';
  const used = new Set(Object.keys(reviewers));
  return used.has(shortName) ? findFreeShortName(shortName, used) : shortName;
}

/** One line for each text, so that reviews of different texts don't conflict. */
function printReviewed(
  reviewers: Reviewed['reviewers'],
  texts: readonly (readonly [string, Readonly<Record<string, string>>])[],
): string {
  const print = (entries: readonly (readonly [string, object])[]): string =>
    entries.map(([key, fields]) => `\n    ${JSON.stringify(key)}: ${printFields(fields)}`).join(',');
  return `{\n  "reviewers": {${print(Object.entries(reviewers))}\n  },\n  "texts": {${print(texts)}\n  }\n}\n`;
}

function printFields(fields: object): string {
  const printed = Object.entries(fields).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{ ${printed.join(', ')} }`;
}
