import { table } from 'table';
import type { TranslationStatus } from './translationStatus.ts';

const HEADINGS = ['', 'texts', 'missing', 'stale', 'words to do', 'pages', 'missing', 'stale', 'unread'];

/** The columns of the table of languages, for a terminal and for a page. */
function listStatusRows(statuses: readonly TranslationStatus[]): string[][] {
  return [
    HEADINGS,
    ...statuses.map(({ tag, name, status, all, missing, stale, pages }) => [
      `${tag} ${name}${status === 'preview' ? ' (preview)' : ''}`,
      ...[all.texts, missing.texts, stale.texts, missing.words + stale.words].map(String),
      ...[pages.all, pages.missing, pages.stale, pages.unreviewed].map(String),
    ]),
  ];
}

/** All languages as a table for a terminal, and below it what to do next. */
export function formatStatusTable(statuses: readonly TranslationStatus[]): string {
  const rows = table(listStatusRows(statuses), {
    columnDefault: { alignment: 'right' },
    columns: { 0: { alignment: 'left' } },
    drawHorizontalLine: (line, count) => line === 0 || line === 1 || line === count,
  });
  const next = statuses.map(({ tag, next }) => `${tag}: ${next}`);
  return [rows, ...next].join('\n');
}

/** The texts of one language that are missing or stale, each with its name, where it stands, and what the source says now. */
export function formatOpenTexts({ tag, name, open, next }: TranslationStatus, contentDir: string): string {
  const lines = open.map(({ source, own, state }) => {
    const where = own
      ? `${contentDir}/${tag}/${own.file}:${String(own.line)}`
      : `${contentDir}/${tag}/${source.file}`;
    const now = `  source: ${source.text.replace(/\s+/g, ' ')}`;
    return [
      `${state}  ${source.id}  ${where}`,
      now,
      ...(own ? [`  ${tag}: ${own.text.replace(/\s+/g, ' ')}`] : []),
    ].join('\n');
  });
  const count = `${name}: ${String(open.length)} of its texts are missing or stale.`;
  return [...lines, count, next].join('\n');
}
