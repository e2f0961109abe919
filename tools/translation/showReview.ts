/** What `import-review` prints. */
import { formatCount } from '../../src/domain/formatCount.ts';
import type { ImportedReview, ProposedChange, RemarkedText, ReviewPlan } from './importReview.ts';

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
  const group = (title: string, texts: readonly RemarkedText[]): string[] =>
    texts.length === 0 ? [] : ['', title, ...texts.map((text) => formatRemark(text, tag))];
  return [
    `${tag}: reviewed by ${reviewer.name} (${reviewer.relation}) on ${reviewer.date}`,
    `  ${formatCount(read, 'text')} read: ${String(good.length)} good, ${String(changes.length)} with a better text, ${String(unclear.length)} not understood.`,
    ...(answers.all > 0
      ? [`  ${String(answers.right)} of ${formatCount(answers.all, 'question')} answered right.`]
      : []),
    ...group('Understood otherwise, so not counted as reviewed – check these translations:', misread),
    ...group('Not understood:', unclear),
    ...group('Skipped:', skipped),
  ].join('\n');
}

function formatRemark({ id, text, remark }: RemarkedText, tag: string): string {
  return [
    `  ${id}${remark === '' ? '' : `  ${remark}`}`,
    ...(text?.target ? [`    source: ${text.source.text}`, `    ${tag}: ${text.target.text}`] : []),
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
  { tag, reviewer }: ReviewPlan,
  { reviewed, changed }: ImportedReview,
): string {
  return [
    `${tag}: ${formatCount(reviewed, 'text counts', 'texts count')} as reviewed by ${reviewer.name}, ${formatCount(changed, 'text was', 'texts were')} changed.`,
    `To send to ${reviewer.name}: Thank you for reading ${formatCount(reviewed, 'sentence')}.${changed > 0 ? ` ${formatCount(changed, 'change')} of yours will be on the site with its next release.` : ''}`,
  ].join('\n');
}
