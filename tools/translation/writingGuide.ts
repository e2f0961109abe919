import { escapeUTF8 } from 'entities';
import type { Content } from '../../src/content/content.ts';
import type { Glossary } from '../../src/content/schemas/textSchemas.ts';
import { findSourceContent, getSourceTag } from '../../src/content/textUnits.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import { getDateFormat } from '../../src/domain/dateFormat.ts';
import { getDirection } from '../../src/domain/script.ts';

/** A sample date: a Thursday with a two-digit day. */
const SAMPLE_DAY = Date.UTC(2030, 4, 16);
const SAMPLE_NUMBER = 12_345.6;

/** How a language writes numbers and dates on every page. */
export function formatSamples(tag: string): string {
  const date = getDateFormat(tag, { dateStyle: 'full', timeZone: 'UTC' }).format(SAMPLE_DAY);
  return `${formatNumber(tag, SAMPLE_NUMBER)} · ${date}`;
}

/**
 * How a language is written on the site, for translators and reviewers, as one HTML file to read on a phone or to print: the
 * notes on style, and the agreed terms. Undefined without a glossary.
 */
export function createWritingGuide(content: Content, tag: string): string | undefined {
  const { language, glossary } = content.languages.get(tag) ?? {};
  if (!language || !glossary) return undefined;
  const { name, english } = language.value;
  const { style = [], terms, legal = [] } = glossary.value;
  const target = `lang="${escapeUTF8(tag)}" dir="${getDirection(tag)}"`;
  const source = findSourceContent(content)?.language?.value.english ?? getSourceTag(content);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>How we write in ${escapeUTF8(english)}</title>
<style>
  body { font: 1rem/1.6 system-ui, sans-serif; margin: 1.5rem auto; max-inline-size: 60rem; padding-inline: 1rem; overflow-wrap: anywhere }
  h1, h2 { line-height: 1.25 }
  h2 { margin-block: 2rem .5rem }
  li { margin-block: .4rem }
  table { inline-size: 100%; border-collapse: collapse }
  th, td { padding: .5rem .75rem .5rem 0; border-block-end: 1px solid; text-align: start; vertical-align: top }
  tbody th { font-weight: normal }
  small { display: block; font-size: .9rem }
  tr { break-inside: avoid }
  @media screen and (width < 40rem) {
    thead { display: none }
    tr { display: block; padding-block: .5rem; border-block-end: 1px solid }
    th, td { display: block; padding: 0; border: 0 }
  }
  @page { margin: 15mm }
</style>
<h1>How we write in ${escapeUTF8(english)} <span ${target}>(${escapeUTF8(name)})</span></h1>
<p>For translators and reviewers of ${escapeUTF8(content.site?.value.name ?? 'the site')}. Its readers may be in danger or have been exploited, and many have had little schooling. Write short sentences in plain words, and promise nothing that the ${escapeUTF8(source)} text does not promise.</p>
<p>Numbers and dates are filled in: <bdi ${target}>${escapeUTF8(formatSamples(tag))}</bdi></p>
${style.length > 0 ? `<h2>Style</h2>\n<ul>\n${style.map((note) => `<li dir="auto">${escapeUTF8(note)}</li>`).join('\n')}\n</ul>` : ''}
<h2>Agreed terms</h2>
<table>
<thead><tr><th scope="col">${escapeUTF8(source)}</th><th scope="col">${escapeUTF8(english)}</th><th scope="col">Note</th></tr></thead>
<tbody>
${Object.entries(terms)
  .map((term) => printTerm(term, target))
  .join('\n')}
</tbody>
</table>
${legal.length > 0 ? `<h2>Legal terms</h2>\n<p>In quotation marks, beside what they mean: <span ${target}>${escapeUTF8(legal.join(', '))}</span></p>` : ''}
</html>
`;
}

function printTerm(
  [term, { use, avoid = [], note = '' }]: [string, Glossary['terms'][string]],
  target: string,
): string {
  const not =
    avoid.length > 0 ? `<small>not: <span ${target}>${escapeUTF8(avoid.join(', '))}</span></small>` : '';
  return `<tr><th scope="row">${escapeUTF8(term)}</th><td><b ${target}>${escapeUTF8(use)}</b>${not}</td><td dir="auto">${escapeUTF8(note)}</td></tr>`;
}
