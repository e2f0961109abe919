import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { findNoteName } from '../../src/domain/uiNotes.ts';
import { acceptTexts } from '../../src/translation/acceptTexts.ts';
import { exportTexts } from '../../src/translation/exportTexts.ts';
import { importTexts, type Returned } from '../../src/translation/importTexts.ts';
import { getSourceTag, listTranslatedTags, listTranslatedTexts } from '../../src/translation/textUnits.ts';
import { parseXliff } from '../../src/translation/xliffFile.ts';
import { dropFile, readChanged, replaceIn, writeFile, type Change } from '../support/contentFixture.ts';
import { pickTags } from '../support/sample.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { FIXTURE_TIME } from '../support/sites.ts';
import { exportAll, readAll } from '../support/xliff.ts';

const NOW = Date.parse(FIXTURE_TIME);

describe('a round trip', () => {
  const content = readSiteContent();

  it.each(pickTags(listTranslatedTags(content)))('of %s changes no file', (tag) => {
    const units = readAll(exportAll(content, tag));
    const texts = listTranslatedTexts(content, tag);
    expect(units.map(({ id, target }) => [id, target])).toEqual(
      texts.map(({ source, target }) => [source.id, target?.text ?? '']),
    );
    const { files, issues } = importTexts(content, tag, units, NOW);
    expect(issues).toEqual([]);
    // Only what is kept of the sources may grow, where nobody had accepted the texts yet.
    expect([...files.keys()].filter((path) => !path.endsWith('/translated.json'))).toEqual([]);
  });
});

describe('a note for translators', () => {
  const content = readSiteContent();
  const { ui, uiNotes } = content.languages.get(getSourceTag(content)) ?? {};

  it('says of every string of the interface where it is seen', () => {
    const names = Object.keys(uiNotes?.value ?? {});
    const without = Object.keys(ui?.strings ?? {}).filter((key) => findNoteName(key, names) === undefined);
    expect(without).toEqual([]);
  });

  it('goes along with the string, the most exact one there is', () => {
    const files = exportTexts(content, listTranslatedTags(content)[0] ?? '', {
      openOnly: false,
      findPlaces: () => [],
    });
    const unit = files.get('ui.xlf')?.units.find(({ id }) => id === 'ui/leave.link');
    expect(unit?.notes).toContain(uiNotes?.value['leave.link']);
    expect(unit?.notes).not.toContain(uiNotes?.value['leave']);
  });
});

/** The texts of the fixture's translation as they come back, some of them with other words. */
function listReturned(content: Content, words: Readonly<Record<string, string>>): Returned[] {
  return readAll(exportAll(content, 'ar'))
    .filter(({ id }) => id in words)
    .map((unit) => ({ ...unit, target: words[unit.id] ?? '', isDone: true }));
}

function importWords(words: Readonly<Record<string, string>>, ...changes: readonly Change[]) {
  const content = readChanged(...changes);
  return importTexts(content, 'ar', listReturned(content, words), NOW);
}

describe('importing', () => {
  it('changes the named words alone, and the same words back are the same bytes', () => {
    const content = readChanged();
    const target = new Map(
      listTranslatedTexts(content, 'ar').map(({ source, target: now }) => [source.id, now?.text ?? '']),
    );
    const before = (path: string): string => content.folder.findFile(path)?.text ?? '';
    for (const id of ['ui/skip.link', 'contacts/hotline/who', 'guides/rights/title', 'guides/rights/1']) {
      const there = importWords({ [id]: `${target.get(id) ?? ''} ا` });
      expect(there.issues).toEqual([]);
      const [path, text] = [...there.files][0] ?? ['', ''];
      expect(text.split('\n').filter((line, index) => line !== before(path).split('\n')[index])).toHaveLength(
        1,
      );
      const back = importWords({ [id]: target.get(id) ?? '' }, writeFile(path, text));
      expect(back.files.get(path)).toBe(before(path));
    }
  });

  it('makes the files that are missing, with all that is in them', () => {
    const whole = readChanged();
    const gone = [dropFile('ar/guides/rights.mdx'), dropFile('ar/contacts.yaml')];
    const texts = listTranslatedTexts(whole, 'ar').filter(({ source }) =>
      /^(guides\/rights|contacts)\//.test(source.id),
    );
    const words = Object.fromEntries(texts.map(({ source, target }) => [source.id, target?.text ?? '']));
    const { files, issues } = importWords(words, ...gone);
    expect(issues).toEqual([]);
    const sourceHash = [...files].map(([path, text]) => writeFile(path, text));
    const after = new Map(
      listTranslatedTexts(readChanged(...gone, ...sourceHash), 'ar').map(({ source, target }) => [
        source.id,
        target?.text,
      ]),
    );
    expect(Object.fromEntries(texts.map(({ source }) => [source.id, after.get(source.id)]))).toEqual(words);
  });

  it('puts a new paragraph where the source has it', () => {
    const grown = replaceIn('en/guides/rights.mdx', '- You can go', '- New.\n- You can go');
    const accepted = writeFile(
      'ar/translated.json',
      acceptTexts(readChanged(), 'ar', []).files.get('ar/translated.json') ?? '',
    );
    const text =
      importWords({ 'guides/rights/3': 'جديد.' }, accepted, grown).files.get('ar/guides/rights.mdx') ?? '';
    expect(
      text
        .split('\n')
        .slice(-4, -1)
        .map((line) => line.slice(0, 12)),
    ).toEqual(['- يمكنك الات', '- جديد.', '- يمكنك الذه']);
  });

  it('keeps what it was translated from, so that a later change is seen', () => {
    const content = readChanged();
    const units = listReturned(content, { 'ui/skip.link': 'انتقل' });
    const later = readChanged(replaceIn('en/ui.json', 'Skip to the text', 'Skip to the words'));
    const { files } = importTexts(later, 'ar', units, NOW);
    const after = readChanged(
      replaceIn('en/ui.json', 'Skip to the text', 'Skip to the words'),
      ...[...files].map(([path, text]) => writeFile(path, text)),
    );
    const text = listTranslatedTexts(after, 'ar').find(({ source }) => source.id === 'ui/skip.link');
    expect(text?.state).toBe('stale');
  });

  it.each([
    ['a fact that is left out', { 'guides/rights/1': 'ما فعلت شيئا خاطئا. [عن الوقت](/time/).' }],
    ['a link that leads elsewhere', { 'guides/rights/2': 'يمكنك الاتصال. [كيف](/places/).' }],
    ['something filled in that is gone', { 'contacts/hotline/when': 'عندك سؤال.' }],
    ['a number that is typed', { 'guides/rights/2': 'خلال 30 يوما. [كيف](/now/).' }],
    ['a mark without its end', { 'guides/rights/2': '<Note>يمكنك. [كيف](/now/).' }],
    ['a title that tells', { 'guides/rights/title': 'Police' }],
    ['a guide of which a part is missing', { 'guides/about/title': 'عن' }],
  ] as const)('refuses %s', (_, words) => {
    const { issues } = importWords(words);
    expect(issues.length).toBeGreaterThan(0);
    expect(formatContentErrors(issues)).toMatchSnapshot();
  });

  it('finds avoided terms in the text of a guide, not in its addresses', () => {
    const glossary = writeFile(
      'ar/glossary.yaml',
      'terms:\n  hotline: { use: خط المساعدة, avoid: [now, الخط] }\n',
    );
    const importRight = (text: string) => importWords({ 'guides/rights/2': text }, glossary).issues;
    expect(importRight('يمكنك الاتصال بأحد. [كيف](/now/).')).toEqual([]);
    expect(importRight('اتصل على الخط. [كيف](/now/).').map(({ problem }) => problem)).toEqual([
      'guides/rights/2: "الخط" is not the term of this site.',
    ]);
  });

  it('refuses a text that makes its file larger than any that is read', () => {
    const { issues } = importWords({ 'ui/home.title': 'ا '.repeat(200_000) });
    expect(formatContentErrors(issues)).toBe(
      'content/ar/ui.json  This file is larger than 256 kilobytes, so it is not read.\n  Take out what does not belong in it, or divide it.',
    );
  });

  it.each([
    ['stars', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`],
    ['stars between words', `${'*a '.repeat(10_000)}b${' a*'.repeat(10_000)}`],
    ['elements', `${'<Short>'.repeat(5000)}a${'</Short>'.repeat(5000)}`],
  ])('refuses too many %s inside each other, with the name of the text', (_, nested) => {
    const { issues } = importWords({ 'guides/rights/2': `${nested} [كيف](/now/).` });
    expect(issues.map(({ problem }) => problem)).toContain(
      'guides/rights/2: Too many things stand inside each other here.',
    );
  });

  it('refuses what has no name here', () => {
    const units = listReturned(readChanged(), { 'ui/skip.link': 'ا' }).map((unit) => ({
      ...unit,
      id: 'ui/none',
    }));
    expect(formatContentErrors(importTexts(readChanged(), 'ar', units, NOW).issues)).toContain(
      'ui/none: There is no such text any more.\n  Take it out, or export ar again.',
    );
  });
});

describe('reading XLIFF of others', () => {
  const wrap = (unit: string): string =>
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="ar"><body>${unit}</body></file></xliff>`;

  it('refuses elements that are too deep inside each other', () => {
    const deep = `${'<g id="1">'.repeat(20_000)}a${'</g>'.repeat(20_000)}`;
    expect(() =>
      parseXliff(wrap(`<trans-unit id="a"><source>a</source><target>${deep}</target></trans-unit>`)),
    ).toThrow('Too many elements are inside each other.');
  });

  it('knows codes by their number', () => {
    const [file] = parseXliff(
      wrap(
        '<trans-unit id="a"><source>A <bpt id="1">**</bpt>b<ept id="1">**</ept> <ph id="2">{{c}}</ph></source>' +
          '<target><x id="2"/> <g id="1">d</g> &amp; <mrk mtype="term">e</mrk></target>' +
          '<alt-trans><target>f</target></alt-trans></trans-unit>',
      ),
    );
    expect(file?.units[0]).toMatchObject({
      source: 'A **b** {{c}}',
      target: '{{c}} **d** & e',
      isDone: true,
    });
  });

  it.each([
    ['is no XML', '<xliff', /line|end|unclosed/i],
    [
      'is another version',
      '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>',
      /no XLIFF 1\.2/,
    ],
  ])('says of a file that it %s', (_, text, message) => {
    expect(() => parseXliff(text)).toThrow(message);
  });
});
