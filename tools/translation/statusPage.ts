import { escapeUTF8 } from 'entities';
import { formatCount } from '../../src/domain/formatCount.ts';
import { listStatusRows } from './statusTable.ts';
import type { TranslatedText } from '../../src/content/textUnits.ts';
import { describeNext, type TranslationStatus } from './translationStatus.ts';

/** The translation status as an HTML page for maintainers; it is not part of the site. */
export function formatStatusPage(statuses: readonly TranslationStatus[]): string {
  const [headings = [], ...rows] = listStatusRows(statuses);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Translations</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-inline-size: 70rem; padding-inline: 1rem }
  table { border-collapse: collapse; display: block; overflow-x: auto }
  th, td { border-block-end: 1px solid; padding: .3rem .6rem; text-align: end }
  th:first-child, td:first-child { text-align: start }
  dt { margin-block-start: 1rem }
  dd { margin-inline-start: 1rem }
</style>
<h1>Translations</h1>
<table>
<thead><tr>${headings.map((heading) => `<th scope="col">${escapeUTF8(heading)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(printRow).join('\n')}
</tbody>
</table>
${statuses.map(printLanguage).join('\n')}
</html>
`;
}

function printRow([name = '', ...cells]: readonly string[]): string {
  return `<tr><th scope="row">${escapeUTF8(name)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function printLanguage(status: TranslationStatus): string {
  const { tag, name, open, foreign } = status;
  const texts = [
    ...open.map((text) => printText(text, text.state, tag)),
    ...foreign.map((text) => printText(text, 'in source language?', tag)),
  ];
  return [
    `<h2 id="${escapeUTF8(tag)}">${escapeUTF8(name)}</h2>`,
    `<p>${escapeUTF8(describeNext(status))}</p>`,
    ...(texts.length > 0
      ? [
          `<details><summary>${formatCount(texts.length, 'text')}</summary><dl>${texts.join('\n')}</dl></details>`,
        ]
      : []),
  ].join('\n');
}

function printText({ source, target }: TranslatedText, state: string, tag: string): string {
  return [
    `<dt>${escapeUTF8(state)}: <code>${escapeUTF8(source.id)}</code></dt>`,
    `<dd>${escapeUTF8(source.text)}</dd>`,
    ...(target ? [`<dd lang="${escapeUTF8(tag)}" dir="auto">${escapeUTF8(target.text)}</dd>`] : []),
  ].join('');
}
