import type { ReviewState } from '../../src/domain/guide.ts';
import { formatCount } from '../../src/domain/formatCount.ts';
import { wrapText } from '../../src/domain/wrapText.ts';
import { formatShare } from '../../src/i18n/format.ts';
import type { TranslatedText } from '../../src/content/textUnits.ts';
import type { ReviewSummary } from '../../src/content/reviews.ts';
import type { FindOldSource } from './oldSources.ts';
import { describeNext, type TranslationStatus } from './translationStatus.ts';

/** One screen of a terminal. */
const MAX_TABLE_LINES = 34;
const WIDTH = 80;
const NO_BREAK = '\u00a0';
/** About two screens; `--all` shows everything. */
const MAX_TEXT_LINES = 60;

const HEADINGS = [
  'language',
  'missing',
  'stale',
  'words to do',
  'in source language',
  'reviewed',
  'twice',
  'changed',
  'guides reviewed',
];

const stateLabels: Readonly<Record<ReviewState, string>> = {
  changed: 'Changed since their review',
  partly: 'Partly reviewed',
  none: 'Not reviewed',
  reviewed: 'Reviewed',
  twice: 'Reviewed by two people or more',
};

/** The columns of the table of languages, for a terminal and for a page. */
export function listStatusRows(statuses: readonly TranslationStatus[]): string[][] {
  return [
    HEADINGS,
    ...sortByUrgency(statuses).map(({ tag, name, status, missing, stale, foreign, pages, review }) => [
      `${tag} ${name}${status === 'preview' ? ' (preview)' : ''}`,
      ...[missing.texts, stale.texts, missing.words + stale.words, foreign.length].map(String),
      `${formatShare('en', review.reviewed, review.texts)} of ${String(review.texts)}`,
      formatShare('en', review.twice, review.texts),
      String(review.changed),
      `${String(pages.all - pages.missing - pages.unreviewed)} of ${String(pages.all)}`,
    ]),
  ];
}

/** Languages with most to translate first, then those with lost reviews, then the least reviewed ones. */
function sortByUrgency(statuses: readonly TranslationStatus[]): TranslationStatus[] {
  const getOpen = ({ missing, stale, foreign }: TranslationStatus): number =>
    missing.texts + stale.texts + foreign.length;
  return statuses.toSorted(
    (one, other) =>
      getOpen(other) - getOpen(one) ||
      other.review.changed - one.review.changed ||
      one.review.reviewed / one.review.texts - other.review.reviewed / other.review.texts ||
      0,
  );
}

/** The headings of a terminal's table, which has 80 columns. */
const SHORT_HEADINGS = [
  'language',
  'missing',
  'stale',
  'words',
  'source',
  'reviewed',
  'twice',
  'changed',
  'guides',
];
const LEGEND = [
  'words: in missing and stale texts. source: perhaps still in the source language.',
  'reviewed, twice: share of the texts. changed: since review. guides: reviewed.',
];
const MAX_NAME_LENGTH = 14;

/**
 * All languages as a table for a terminal, those with most to do first, with the next steps below it. Names are last, and
 * shortened to what is left of 80 columns. Unless `isAll`, it has at most 34 lines.
 */
export function formatStatusTable(statuses: readonly TranslationStatus[], isAll: boolean): string {
  const rows = [SHORT_HEADINGS, ...listStatusRows(statuses).slice(1)].map(
    ([name = '', missing, stale, words, source, reviewed = '', ...cells]) => [
      ...[missing, stale, words, source, reviewed.replace(/ of .*/, ''), ...cells],
      shorten(name),
    ],
  );
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell = '', column) => (column < row.length - 1 ? cell.padStart(widths[column] ?? 0) : cell))
      .join('  ')
      .trimEnd(),
  );
  const next = formatNextSteps(statuses);
  const room = isAll ? Infinity : MAX_TABLE_LINES - next.length - LEGEND.length - 2;
  const shown = lines.length > room + 1 ? lines.slice(0, room) : lines;
  const left = lines.length - shown.length;
  return [
    ...shown,
    ...(left > 0 ? [`… and ${formatCount(left, 'language')} more: npm run translate -- status --all`] : []),
    ...LEGEND,
    '',
    ...next,
  ].join('\n');
}

/** @example shorten('zh Chinese (Simplified)') // => 'zh Chinese (S…' */
function shorten(name: string): string {
  return name.length <= MAX_NAME_LENGTH ? name : `${name.slice(0, MAX_NAME_LENGTH - 1)}…`;
}

/** The numbers of each language, for programs. */
export function formatStatusJson(statuses: readonly TranslationStatus[]): string {
  const listed = statuses.map(({ tag, name, status, missing, stale, foreign, pages, review }) => ({
    ...{ tag, name, status, missing, stale, pages },
    inSourceLanguage: foreign.length,
    review: { texts: review.texts, reviewed: review.reviewed, twice: review.twice, changed: review.changed },
  }));
  return JSON.stringify(listed, undefined, 2);
}

/** One paragraph for all languages with the same next step. Commands stay on one line, to be copied. */
function formatNextSteps(statuses: readonly TranslationStatus[]): string[] {
  return [...Map.groupBy(statuses, (status) => describeNext(status, 'LANGUAGE'))].flatMap(([next, alike]) => {
    const [first] = alike;
    const step = (first && alike.length === 1 ? describeNext(first) : next).replace(
      /npm run .*?(?= Then:| To |$)/g,
      (command) => command.replaceAll(' ', NO_BREAK),
    );
    const text = `${alike.map(({ tag }) => tag).join(', ')}: ${step}`;
    return wrapText(text, { width: WIDTH, hanging: 2 }).map((line) => line.replaceAll(NO_BREAK, ' '));
  });
}

/**
 * What to do in one language: each open text with its name, its state, and the source text before and now, then the reviews.
 * Unless `isAll`, it has at most 60 lines.
 */
export function formatOpenTexts(
  status: TranslationStatus,
  {
    contentDir,
    isAll,
    findOldSource,
  }: { readonly contentDir: string; readonly isAll: boolean; readonly findOldSource: FindOldSource },
): string {
  const { tag, name, missing, stale, foreign, changed } = status;
  const files = [...status.reviews.keys()];
  const entries = [
    ...status.open.map((text) => ({ text, state: text.state })),
    ...foreign.map((text) => ({ text, state: 'in source language?' })),
    ...changed.map((text) => ({ text, state: 'changed since its review' })),
  ].sort((one, other) => files.indexOf(one.text.source.file) - files.indexOf(other.text.source.file));
  const end = [
    `${name}: ${String(missing.texts)} missing, ${String(stale.texts)} stale, ${String(foreign.length)} perhaps in the source language, ${String(status.review.changed)} changed since a review.`,
    ...formatReviews(status),
    describeNext(status),
  ];
  let room = isAll ? Infinity : MAX_TEXT_LINES - end.length - 1;
  const shown: string[] = [];
  for (const { text, state } of entries) {
    const lines = formatText(text, state, { tag, contentDir, oldSource: findOldSource(text) });
    if (lines.length > room) break;
    shown.push(lines.join('\n'));
    room -= lines.length;
  }
  const left = entries.length - shown.length;
  return [
    ...shown,
    ...(left > 0
      ? [`… and ${formatCount(left, 'text')} more: npm run translate -- status ${tag} --all`]
      : []),
    ...end,
  ].join('\n');
}

/** The files in each state of review; those that are partly reviewed with how much. */
function formatReviews({ review, reviews }: TranslationStatus): string[] {
  const byState = Map.groupBy(reviews, ([, { state }]) => state);
  const lines = Object.entries(stateLabels).flatMap(([state, label]) => {
    const files = byState.get(state as ReviewState) ?? [];
    const names = files.map(([file, summary]) => {
      const short = file.replace(/\.[a-z]+$/, '');
      return state === 'partly' || state === 'changed'
        ? `${short} (${String(summary.reviewed)} of ${String(summary.texts)})`
        : short;
    });
    return files.length === 0 ? [] : [`  ${label}: ${names.join(', ')}`];
  });
  return [`Reviews: ${formatReview(review)}`, ...lines];
}

function formatReview({ reviewed, texts, people, since }: ReviewSummary): string {
  const who = people === 0 ? '' : `, by ${formatCount(people, 'person', 'people')} since ${since ?? ''}`;
  return `${String(reviewed)} of ${formatCount(texts, 'text')}${who}.`;
}

function formatText(
  { source, target }: TranslatedText,
  state: string,
  {
    tag,
    contentDir,
    oldSource,
  }: { readonly tag: string; readonly contentDir: string; readonly oldSource: string | undefined },
): string[] {
  const line = target ? `:${String(target.line)}` : '';
  const lines = [
    `${state}  ${source.id}  ${contentDir}/${tag}/${source.file}${line}`,
    ...(oldSource === undefined ? [] : [`  was: ${oldSource}`]),
    `  source: ${source.text}`,
    ...(target ? [`  ${tag}: ${target.text}`] : []),
  ];
  return lines.map((text) => text.replace(/\s*\n\s*/g, ' '));
}
