/** What `import-review` prints. */
import { formatCount } from '../../src/domain/formatCount.ts';
import type { ReviewedText } from '../../src/content/reviews.ts';
import type { ImportedReview, ProposedChange, ReviewPlan, SkippedText } from './importReview.ts';

const reasons: Readonly<Record<SkippedText['reason'], string>> = {
  removed: 'This text no longer exists.',
  changed: 'The translation has changed since it was read.',
  sourceChanged: 'The source text has changed since it was translated.',
  unanswered: 'The question about it was not answered.',
};

/** What a reviewer has said, except the changes. */
export function formatReviewSummary({
  tag,
  reviewer,
  read,
  good,
  changes,
  unclear,
  misread,
  answers,
  skipped,
}: ReviewPlan): string {
  const group = (title: string, remarks: readonly string[]): string[] =>
    remarks.length === 0 ? [] : ['', title, ...remarks];
  return [
    `${tag}: reviewed by ${reviewer.name} (${reviewer.relation}) on ${reviewer.date}`,
    `  ${formatCount(read, 'text')} read: ${String(good.length)} good, ${String(changes.length)} with a better text, ${String(unclear.length)} not understood${misread.length > 0 ? `, ${String(misread.length)} misread` : ''}.`,
    ...(answers.all > 0
      ? [`  ${String(answers.right)} of ${formatCount(answers.all, 'question')} answered right.`]
      : []),
    ...group(
      "Questions answered wrongly, so these texts don't count as reviewed. Check the translations:",
      misread.map(({ text, question, asks, answered, right }) =>
        formatRemark(text, tag, `${question}: ${asks} Answered: ${answered} Right: ${right}`),
      ),
    ),
    ...group(
      'Not understood:',
      unclear.map(({ text, note = '' }) => formatRemark(text, tag, note)),
    ),
    ...group(
      'Skipped:',
      skipped.map(({ id, reason }) => `  ${id}  ${reasons[reason]}`),
    ),
  ].join('\n');
}

function formatRemark({ source, target }: ReviewedText, tag: string, remark: string): string {
  return [
    `  ${source.id}${remark === '' ? '' : `  ${remark}`}`,
    `    source: ${source.text}`,
    `    ${tag}: ${target?.text ?? ''}`,
  ].join('\n');
}

/** A proposed change: the old text above the new one. */
export function formatChange({ id, text, proposed, note, issues }: ProposedChange): string {
  return [
    id,
    `  source: ${text.source.text}`,
    `  now:    ${text.target?.text ?? ''}`,
    `  new:    ${proposed}`,
    ...(note === undefined || note === '' ? [] : [`  note:   ${note}`]),
    ...issues.map(({ problem, fix }) => `  It can't be accepted. ${problem} ${fix}`),
  ]
    .map((line) => line.replace(/\s*\n\s*/g, ' '))
    .join('\n');
}

/** What was written, and a line to send to the reviewer. */
export function formatImportedReview(
  { tag, reviewer, read }: ReviewPlan,
  { reviewed, changed }: ImportedReview,
): string {
  return [
    `${tag}: ${formatCount(reviewed, 'text counts', 'texts count')} as reviewed by ${reviewer.name}; ${formatCount(changed, 'text was', 'texts were')} changed.`,
    `To send to ${reviewer.name}: Thank you for reading ${formatCount(read, 'text')}.${changed > 0 ? ` ${formatCount(changed, 'change')} of yours will be on the site with its next release.` : ''}`,
  ].join('\n');
}
