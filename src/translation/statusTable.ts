import { table } from 'table';
import type { TranslatedText } from './textUnits.ts';
import type { TranslationStatus } from './translationStatus.ts';

const HEADINGS = [
  '',
  'texts',
  'missing',
  'stale',
  'words left',
  'in English?',
  'pages',
  'missing',
  'stale',
  'unreviewed',
];

/** The rows of the table of languages, headings first, for the terminal and the page. */
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

/** All languages as a table for the terminal, followed by what to do next for each. */
export function formatStatusTable(statuses: readonly TranslationStatus[]): string {
  const rows = table(listStatusRows(statuses), {
    columnDefault: { alignment: 'right' },
    columns: { 0: { alignment: 'left' } },
    drawHorizontalLine: (line, count) => line === 0 || line === 1 || line === count,
  });
  const next = statuses.map(({ tag, next }) => `${tag}: ${next}`);
  return [rows, ...next].join('\n');
}

/** The missing and stale texts of a language, each with its id, location and current source text. */
export function formatOpenTexts(status: TranslationStatus, contentDir: string): string {
  const { tag, name, open, foreign, next } = status;
  return [
    ...open.map((text) => formatText(text, text.state, tag, contentDir)),
    ...foreign.map((text) => formatText(text, 'in English?', tag, contentDir)),
    `${name}: ${String(open.length)} texts are missing or stale, ${String(foreign.length)} seem to be in English.`,
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
