import { describe, expect, it } from 'vitest';
import { listTranslatedTags, listTranslatedTexts } from '../../src/content/textUnits.ts';
import { listReviewedTexts } from '../../src/content/reviews.ts';
import {
  createReviewSheets,
  MAX_SIZE,
  type ReviewSheet,
} from '../../tools/translation/review/reviewSheet.ts';
import { estimateMinutes } from '../../tools/translation/review/sheetHtml.ts';
import { listSheetPages } from '../../tools/translation/review/sheetPages.ts';
import { readChanged, replaceIn, type Change } from '../support/contentFixture.ts';
import { pickTags } from '../support/sample.ts';
import { readSiteContent } from '../support/siteContent.ts';

const ALL: Parameters<typeof createReviewSheets>[2] = { pages: [], changedOnly: false };

/** The sheet of the fixture's translation, which fits into one file. */
function createSheet(changes: readonly Change[] = [], options = ALL): string {
  const { sheets } = createReviewSheets(readChanged(...changes), 'ar', options);
  expect(sheets.length).toBe(1);
  return sheets[0]?.html ?? '';
}

const listIds = (html: string): string[] =>
  [...html.matchAll(/class="t [a-z]+" data-id="([^"]*)"/g)].map(([, id]) => id ?? '');

/** What a reader sees, without the originals, which the script shows on request. */
const dropData = (html: string): string =>
  html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<style[\s\S]*?<\/style>/, '');

describe('the review sheets of the site', () => {
  const content = readSiteContent();

  it.each(pickTags(listTranslatedTags(content)))('contain every text of %s once, in small files', (tag) => {
    const { sheets, open } = createReviewSheets(content, tag, ALL);
    const texts = listTranslatedTexts(content, tag);
    const current = texts.filter(({ state }) => state === 'current').map(({ source }) => source.id);
    expect(sheets.flatMap(({ html }) => listIds(html)).sort()).toEqual(current.sort());
    expect(open).toBe(texts.length - current.length);
    for (const { name, html } of sheets) {
      expect(Buffer.byteLength(html), name).toBeLessThanOrEqual(MAX_SIZE);
      expectSelfContained(html);
    }
    expectUrgentFirst(sheets);
  });

  function expectUrgentFirst([first]: readonly ReviewSheet[]): void {
    const { first: urgent, questions } = content.facts.reviewQuestions?.value ?? { first: [], questions: {} };
    expect(urgent.length).toBeGreaterThan(5);
    expect(first?.pages).toEqual(urgent);
    expect(first?.questions).toBe(Object.keys(questions).length);
  }

  it('store answers under distinct keys, since browsers may share storage between files', () => {
    const keys = [ALL, { ...ALL, pages: ['law', 'rights'] }, { ...ALL, pages: ['now'] }].flatMap((options) =>
      createReviewSheets(content, 'ro', options).sheets.map(({ html }) => /"key":"([^"]*)"/.exec(html)?.[1]),
    );
    expect(keys.every((key) => key?.startsWith('review-ro-'))).toBe(true);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('ask about the ten sentences that must not be misread as their opposite', () => {
    expect(Object.keys(content.facts.reviewQuestions?.value.questions ?? {}).length).toBe(10);
  });

  it('have a first file that can be read in about an hour', () => {
    for (const tag of listTranslatedTags(content).slice(0, 2))
      expect(createReviewSheets(content, tag, ALL).sheets[0]?.minutes).toBeLessThanOrEqual(75);
  });
});

function expectSelfContained(html: string): void {
  expect(html.includes(`content="default-src 'none'; img-src data:; script-src 'sha256-`)).toBe(true);
  expect(/\b(src|srcset|action|poster)=/.test(html)).toBe(false);
  expect([...html.matchAll(/<(?:a|link)\b[^>]*\bhref="([^"]*)"/g)].map(([, to = '']) => to[0])).not.toContain(
    'h',
  );
  for (const [, to] of html.matchAll(/<(?:a|link)\b[^>]*\bhref="([^"]*)"/g))
    expect(to).toMatch(/^(#p\d+|data:,)$/);
  expect(/\burl\(|@import|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/.test(html)).toBe(false);
}

describe('the review sheet', () => {
  it('shows facts, numbers and links as readers see them, with their codes', () => {
    const html = createSheet();
    expect(/<bdi data-c="&lt;Call to=&quot;hotline&quot; \/&gt;" dir="ltr">\+[\d ]+<\/bdi>/.test(html)).toBe(
      true,
    );
    expect(html).toContain('<bdi data-c="&lt;Fact id=&quot;age-adult&quot; /&gt;" dir="ltr">18</bdi>');
    expect(/<bdi data-c="{{time-first}}">30 [^<]+<\/bdi>/.test(html)).toBe(true);
    expect(/<u data-to="\/[a-z-]+\/">/.test(html)).toBe(true);
    expect(/\{\{|<Call|<Fact|\*\*/.test(dropData(html).replace(/data-c="[^"]*"/g, ''))).toBe(false);
  });

  it('keeps the original in its data only, so that the translation is read first', () => {
    const content = readChanged();
    const html = createSheet();
    const { original } = getFirstText('now', content);
    expect(html.includes(JSON.stringify(original).slice(1, -1).replaceAll('<', '\\u003c').slice(0, 12))).toBe(
      true,
    );
    expect(dropData(html).includes(original)).toBe(false);
  });

  it('shows a guide with its structure, or without it if the blocks differ', () => {
    expect(createSheet()).toContain('<ol><li class="t paragraph" data-id="guides/now/2"');
    const twice = (tag: string, item: string): Change =>
      replaceIn(`${tag}/guides/now.mdx`, item, `${item}\n\n   ${item.replace(/^2. /, '')}`);
    const html = createSheet([
      twice('en', '2. Call <Call to="hotline" />.'),
      twice('ar', '2. الاتصال بالرقم <Call to="hotline" />.'),
    ]);
    expect(html.includes('<ol><li class="t')).toBe(false);
    expect(listIds(html).filter((id) => id.startsWith('guides/now/')).length).toBe(10);
  });

  it('asks each question below its text, with three answers in the same order every time', () => {
    const html = createSheet();
    const [, answers = ''] = /<fieldset class="q" data-id="end-call">([\s\S]*?)<\/fieldset>/.exec(html) ?? [];
    const values = [...answers.matchAll(/value="(\d)"/g)].map(([, value]) => Number(value));
    expect(values.toSorted()).toEqual([0, 1, 2]);
    expect(createSheet()).toBe(html);
    // Missing texts fall back to the source language, and are marked.
    expect(answers).toContain('<span lang="en" dir="ltr">When can you end the call?</span>');
  });

  it('escapes HTML in the content', () => {
    const hostile = '</script><img src=x onerror=alert(1)>"\'&';
    const html = createSheet([
      replaceIn(
        'ar/contacts.yaml',
        getLine('ar/contacts.yaml', 'who'),
        `    who: ${JSON.stringify(hostile)}`,
      ),
      replaceIn(
        'en/contacts.yaml',
        getLine('en/contacts.yaml', 'who'),
        `    who: ${JSON.stringify(hostile)}`,
      ),
      replaceIn('site.yaml', getLine('site.yaml', 'name'), `name: ${JSON.stringify(hostile)}`),
    ]);
    expect(html.includes('<img')).toBe(false);
    expect(
      dropData(html).includes('&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&apos;&amp;'),
    ).toBe(true);
    expect(html.match(/<\/script>/g)?.length).toBe(2);
    expectSelfContained(html.replaceAll('src=x', ''));
  });

  it('omits texts with a current review if only changed texts are requested', () => {
    const content = readChanged();
    const reviewed = listReviewedTexts(content, 'ar').filter(({ reviewers }) => reviewers.length > 0);
    expect(reviewed.length).toBeGreaterThan(0);
    const ids = listIds(createSheet([], { pages: [], changedOnly: true }));
    for (const { source } of reviewed) expect(ids).not.toContain(source.id);
    expect(ids.length).toBe(listIds(createSheet()).length - reviewed.length);
  });

  it('shows only the named pages', () => {
    const ids = listIds(createSheet([], { pages: ['now'], changedOnly: false }));
    expect(new Set(ids.map((id) => id.replace(/\/[^/]+$/, '')))).toEqual(new Set(['guides/now']));
  });

  it('underlines agreed terms', () => {
    const { glossary } = readChanged().languages.get('ar') ?? {};
    const uses = Object.values(glossary?.value.terms ?? {}).map(({ use }) => use);
    const marked = [...createSheet().matchAll(/<i>([^<]+)<\/i>/g)].map(([, term = '']) => term);
    expect(marked.length).toBeGreaterThan(0);
    for (const term of marked) expect(uses.map((use) => use.toLowerCase())).toContain(term.toLowerCase());
  });
});

function getFirstText(id: string, content: ReturnType<typeof readChanged>): { readonly original: string } {
  const page = listSheetPages(content, 'ar').pages.find((one) => one.id === id);
  const part = page?.sections[0]?.find(({ kind }) => kind === 'text');
  if (part?.kind !== 'text') throw new Error(`The page "${id}" has no text.`);
  return part.text;
}

/** The first line of a file of the fixture with a field. */
function getLine(path: string, field: string): string {
  const text = readChanged().folder.findFile(path)?.text ?? '';
  const line = text.split('\n').find((one) => one.trim().startsWith(`${field}:`));
  if (line === undefined) throw new Error(`${path} has no ${field}.`);
  return line;
}

it.each([
  [{ texts: 60, words: 800, questions: 5 }, 15],
  [{ texts: 1, words: 3, questions: 0 }, 5],
])('estimateMinutes(%j) rounds up to five minutes', (counts, minutes) => {
  expect(estimateMinutes([counts])).toBe(minutes);
});
