import type { TranslatedText } from '../../src/content/textUnits.ts';
import type { TranslationStatus } from './translationStatus.ts';

const HEADINGS = [
  '',
  'texts',
  'missing',
  'stale',
  'words to do',
  'in English?',
  'pages',
  'missing',
  'stale',
  'unread',
];

/** The columns of the table of languages, for a terminal and for a page. */
export function listStatusRows(statuses: readonly TranslationStatus[]): string[][] {
  return [
    HEADINGS,
    ...statuses.map(({ tag, name, status, all, missing, stale, foreign, pages }) => [
      `${tag} ${name}${status === 'preview' ? ' (preview)' : ''}`,
      ...[all.texts, missing.texts, stale.texts, missing.words + stale.words, foreign.length].map(String),
      ...[pages.all, pages.missing, pages.stale, pages.unreviewed].map(String),
    ]),
  ];
}

/** All languages as a table for a terminal, with the next steps below it. Names are last, since their width is unknown. */
export function formatStatusTable(statuses: readonly TranslationStatus[]): string {
  const rows = listStatusRows(statuses).map(([name = '', ...cells]) => [...cells, name]);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column < row.length - 1 ? cell.padStart(widths[column] ?? 0) : cell))
      .join('  ')
      .trimEnd(),
  );
  const next = statuses.map(({ tag, next }) => `${tag}: ${next}`);
  return [...lines, '', ...next].join('\n');
}

/** The texts of one language to look at, each with its name, its state, and the current source text. */
export function formatOpenTexts(status: TranslationStatus, contentDir: string): string {
  const { tag, name, open, foreign, next } = status;
  return [
    ...open.map((text) => formatText(text, text.state, tag, contentDir)),
    ...foreign.map((text) => formatText(text, 'in English?', tag, contentDir)),
    `${name}: ${String(open.length)} of its texts are missing or stale, ${String(foreign.length)} seem to be in English.`,
    next,
  ].join('\n');
}

function formatText(
  { source, target }: TranslatedText,
  state: string,
  tag: string,
  contentDir: string,
): string {
  const line = target ? `:${String(target.line)}` : '';
  const lines = [
    `${state}  ${source.id}  ${contentDir}/${tag}/${source.file}${line}`,
    `  source: ${source.text}`,
    ...(target ? [`  ${tag}: ${target.text}`] : []),
  ];
  return lines.map((text) => text.replace(/\s*\n\s*/g, ' ')).join('\n');
}
