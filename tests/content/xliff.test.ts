import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { findNoteName } from '../../src/domain/uiNotes.ts';
import { acceptTexts } from '../../tools/translation/acceptTexts.ts';
import { exportTexts } from '../../tools/translation/exportTexts.ts';
import { importTexts, type ImportedUnit } from '../../tools/translation/importTexts.ts';
import { findSourceContent, listTranslatedTags, listTranslatedTexts } from '../../src/content/textUnits.ts';
import { updateUnitIds } from '../../tools/translation/returnedUnits.ts';
import { formatXliff, parseXliff } from '../../tools/translation/xliffFile.ts';
import { dropFile, readChanged, replaceIn, writeFile, type Change } from '../support/contentFixture.ts';
import { pickTags } from '../support/sample.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { FIXTURE_TIME } from '../support/sites.ts';
import { exportAll, readAll } from '../support/xliff.ts';

const NOW = Date.parse(FIXTURE_TIME);

describe('an export that is imported again', () => {
  const content = readSiteContent();

  it.each(pickTags(listTranslatedTags(content)))('changes no content file of %s', (tag) => {
    const units = readAll(exportAll(content, tag));
    const texts = listTranslatedTexts(content, tag);
    expect(units.map(({ id, target }) => [id, target])).toEqual(
      texts.map(({ source, target }) => [source.id, target?.text ?? '']),
    );
    const { files, issues } = importTexts(content, tag, units, NOW);
    expect(issues).toEqual([]);
    // Only the file of source hashes may grow, for texts that were never accepted.
    expect([...files.keys()].filter((path) => !path.endsWith('/translated.json'))).toEqual([]);
  });
});

describe('the notes for translators', () => {
  const content = readSiteContent();
  const { ui, uiNotes } = findSourceContent(content) ?? {};

  it('exist for every UI string', () => {
    const names = Object.keys(uiNotes?.value ?? {});
    const without = Object.keys(ui?.strings ?? {}).filter((key) => findNoteName(key, names) === undefined);
    expect(without).toEqual([]);
  });

  it('are exported with their string, limited to the most specific note', () => {
    const files = exportTexts(content, listTranslatedTags(content)[0] ?? '', {
      openOnly: false,
      findPlaces: () => [],
      findOldSource: () => undefined,
    });
    const unit = files.get('ui.xlf')?.units.find(({ id }) => id === 'ui/leave.link');
    expect(unit?.notes).toContain(uiNotes?.value['leave.link']);
    expect(unit?.notes).not.toContain(uiNotes?.value['leave']);
  });
});

/** Units of the fixture's translation with new targets, as a translator returns them. */
function listReturned(content: Content, targets: Readonly<Record<string, string>>): ImportedUnit[] {
  return readAll(exportAll(content, 'ar'))
    .filter(({ id }) => id in targets)
    .map((unit) => ({ ...unit, target: targets[unit.id] ?? '', isDone: true }));
}

function importTargets(targets: Readonly<Record<string, string>>, ...changes: readonly Change[]) {
  const content = readChanged(...changes);
  return importTexts(content, 'ar', listReturned(content, targets), NOW);
}

describe('importTexts', () => {
  it('changes one line per text, and restores the file byte for byte when the text is reverted', () => {
    const content = readChanged();
    const target = new Map(
      listTranslatedTexts(content, 'ar').map(({ source, target: now }) => [source.id, now?.text ?? '']),
    );
    const before = (path: string): string => content.folder.findFile(path)?.text ?? '';
    for (const id of ['ui/skip.link', 'contacts/hotline/who', 'guides/rights/title', 'guides/rights/1']) {
      const there = importTargets({ [id]: `${target.get(id) ?? ''} ا` });
      expect(there.issues).toEqual([]);
      const [path, text] = [...there.files][0] ?? ['', ''];
      expect(text.split('\n').filter((line, index) => line !== before(path).split('\n')[index])).toHaveLength(
        1,
      );
      const back = importTargets({ [id]: target.get(id) ?? '' }, writeFile(path, text));
      expect(back.files.get(path)).toBe(before(path));
    }
  });

  it('creates missing files with all their texts', () => {
    const whole = readChanged();
    const gone = [dropFile('ar/guides/rights.mdx'), dropFile('ar/contacts.yaml')];
    const texts = listTranslatedTexts(whole, 'ar').filter(({ source }) =>
      /^(guides\/rights|contacts)\//.test(source.id),
    );
    const targets = Object.fromEntries(texts.map(({ source, target }) => [source.id, target?.text ?? '']));
    const { files, issues } = importTargets(targets, ...gone);
    expect(issues).toEqual([]);
    const sourceHash = [...files].map(([path, text]) => writeFile(path, text));
    const after = new Map(
      listTranslatedTexts(readChanged(...gone, ...sourceHash), 'ar').map(({ source, target }) => [
        source.id,
        target?.text,
      ]),
    );
    expect(Object.fromEntries(texts.map(({ source }) => [source.id, after.get(source.id)]))).toEqual(targets);
  });

  it('inserts a new paragraph at its position in the source', () => {
    const grown = replaceIn('en/guides/rights.mdx', '- You can go', '- New.\n- You can go');
    const accepted = writeFile(
      'ar/translated.json',
      acceptTexts(readChanged(), 'ar', []).files.get('ar/translated.json') ?? '',
    );
    const text =
      importTargets({ 'guides/rights/3': 'جديد.' }, accepted, grown).files.get('ar/guides/rights.mdx') ?? '';
    expect(
      text
        .split('\n')
        .slice(-4, -1)
        .map((line) => line.slice(0, 12)),
    ).toEqual(['- يمكنك الات', '- جديد.', '- يمكنك الذه']);
  });

  it('records the source at the time of export, so that later changes make the text stale', () => {
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
    ['a missing fact', { 'guides/rights/1': 'ما فعلت شيئا خاطئا. [عن الوقت](/time/).' }],
    ['a link that leads elsewhere', { 'guides/rights/2': 'يمكنك الاتصال. [كيف](/places/).' }],
    ['a missing placeholder', { 'contacts/hotline/when': 'عندك سؤال.' }],
    ['a typed number', { 'guides/rights/2': 'خلال 30 يوما. [كيف](/now/).' }],
    ['an element without its closing tag', { 'guides/rights/2': '<Note>يمكنك. [كيف](/now/).' }],
    ['a title that reveals the subject', { 'guides/rights/title': 'Police' }],
    ['an incomplete guide', { 'guides/about/title': 'عن' }],
  ] as const)('rejects %s', (_, targets) => {
    const { issues } = importTargets(targets);
    expect(issues.length).toBeGreaterThan(0);
    expect(formatContentErrors(issues)).toMatchSnapshot();
  });

  it('finds avoided terms in the text of a guide, not in its URLs', () => {
    const glossary = writeFile(
      'ar/glossary.yaml',
      'terms:\n  hotline: { use: خط المساعدة, avoid: [now, الخط] }\n',
    );
    const importRight = (text: string) => importTargets({ 'guides/rights/2': text }, glossary).issues;
    expect(importRight('يمكنك الاتصال بأحد. [كيف](/now/).')).toEqual([]);
    expect(importRight('اتصل على الخط. [كيف](/now/).').map(({ problem }) => problem)).toEqual([
      'guides/rights/2: "الخط" is not the term that this site uses.',
    ]);
  });

  it('rejects a text that makes its file larger than the limit', () => {
    const { issues } = importTargets({ 'ui/home.title': 'ا '.repeat(200_000) });
    expect(formatContentErrors(issues)).toBe(
      'content/ar/ui.json  This file is larger than 256 kilobytes, so it is not read.\n  Remove what does not belong in it, or split it.',
    );
  });

  it.each([
    ['stars', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`],
    ['stars between characters', `${'*a '.repeat(10_000)}b${' a*'.repeat(10_000)}`],
    ['elements', `${'<Short>'.repeat(5000)}a${'</Short>'.repeat(5000)}`],
  ])('rejects %s that nest too deeply, and names the text', (_, nested) => {
    const { issues } = importTargets({ 'guides/rights/2': `${nested} [كيف](/now/).` });
    expect(issues.map(({ problem }) => problem)).toContain('guides/rights/2: This is nested too deeply.');
  });

  it('joins the lines of a translation whose source has one line', () => {
    const { files } = importTargets({ 'guides/rights/2': 'يمكنك.\n\n[كيف](/now/).\n' });
    expect(files.get('ar/guides/rights.mdx')).toContain('\n- يمكنك. [كيف](/now/).\n');
  });

  it.each([
    '## يمكنك [كيف](/now/).',
    '<b>يمكنك</b> [كيف](/now/).',
    '`يمكنك` [كيف](/now/).',
    '70202550. [كيف](/now/).',
    '70202550.\t[كيف](/now/).',
    '-\t[كيف](/now/).',
  ])('rejects %j, whose markup the source lacks', (text) => {
    const { issues } = importTargets({ 'guides/rights/2': text });
    expect(issues.map(({ problem }) => problem)).toContainEqual(
      expect.stringContaining('The text contains markup that does not belong here'),
    );
  });

  it('rejects two different translations of one text', () => {
    const content = readChanged();
    const units = ['ا', 'ب'].flatMap((target) => listReturned(content, { 'ui/skip.link': target }));
    expect(importTexts(content, 'ar', units, NOW).issues.map(({ problem }) => problem)).toEqual([
      'ui/skip.link: There are two different translations of this text.',
    ]);
  });

  it('rejects a unit with an unknown id', () => {
    const units = listReturned(readChanged(), { 'ui/skip.link': 'ا' }).map((unit) => ({
      ...unit,
      id: 'ui/none',
    }));
    expect(formatContentErrors(importTexts(readChanged(), 'ar', units, NOW).issues)).toContain(
      'ui/none: This text no longer exists.\n  Remove it, or export ar again.',
    );
  });
});

describe('updateUnitIds', () => {
  it('finds the paragraphs of a guide that was extended after the export', () => {
    const before = readChanged();
    const returned = readAll(exportAll(before, 'ar'));
    const grown = readChanged(
      replaceIn('en/guides/rights.mdx', '- You can go', '- New.\n- You can go'),
      writeFile('ar/translated.json', acceptTexts(before, 'ar', []).files.get('ar/translated.json') ?? ''),
    );
    const texts = listTranslatedTexts(grown, 'ar');
    const changed = returned.map((unit) =>
      unit.id === 'guides/rights/3' ? { ...unit, target: `${unit.target} ا` } : unit,
    );
    expect(updateUnitIds(texts, changed).find(({ target }) => target.endsWith(' ا'))?.id).toBe(
      'guides/rights/4',
    );
    expect(importTexts(grown, 'ar', updateUnitIds(texts, returned), NOW)).toMatchObject({
      issues: [],
      changed: [],
    });
  });

  it('matches paragraphs with the same source by their unchanged translation', () => {
    const content = readChanged(
      replaceIn('en/guides/rights.mdx', '- You can go', '- New.\n- Ask.\n- Wait.\n- Ask.\n- You can go'),
      replaceIn(
        'ar/guides/rights.mdx',
        '- يمكنك الذهاب',
        '- جديد.\n- أولا.\n- قف.\n- ثانيا.\n- يمكنك الذهاب',
      ),
    );
    const texts = listTranslatedTexts(content, 'ar').filter(({ source }) =>
      source.id.startsWith('guides/rights/'),
    );
    const [first, second] = texts.filter(({ source }) => source.text === 'Ask.');
    const returned = [first, second].map((text, index) => ({
      ...text,
      // As before "New." was inserted.
      id: `guides/rights/${String(index === 0 ? 3 : 5)}`,
      source: 'Ask.',
      target: index === 0 ? (text?.target?.text ?? '') : 'ثالثا.',
      isDone: true,
      line: 1,
    }));
    expect(updateUnitIds(texts, returned).map(({ id }) => id)).toEqual([first?.source.id, second?.source.id]);
  });

  it('matches the units of a PO file by their source text', () => {
    const content = readChanged();
    const texts = listTranslatedTexts(content, 'ar');
    const returned = readAll(exportAll(content, 'ar')).map((unit, index) => ({ ...unit, id: String(index) }));
    const twice = Map.groupBy(texts, ({ source }) => source.text);
    const [first, second] =
      [...twice.values()].find(([one, other]) => one?.target?.text !== (other ?? one)?.target?.text) ?? [];
    expect(second).toBeDefined();
    const changed = returned.map((unit) =>
      unit.source === second?.source.text && unit.target === second.target?.text
        ? { ...unit, target: 'ا' }
        : unit,
    );
    const units = updateUnitIds(texts, changed);
    expect(units.filter(({ target }) => target === 'ا').map(({ id }) => id)).toEqual([second?.source.id]);
    expect(units.find(({ target }) => target === first?.target?.text)?.id).toBe(first?.source.id);
    expect(importTexts(content, 'ar', updateUnitIds(texts, returned), NOW).changed).toEqual([]);
  });
});

describe('formatXliff', () => {
  it('marks texts of several lines so that the Translate Toolkit keeps the line breaks', () =>
    expect(
      formatXliff({
        original: 'a',
        sourceLanguage: 'en',
        targetLanguage: 'ar',
        units: [
          { id: 'a', source: ['a\nb'], target: [], state: 'new', notes: [] },
          { id: 'b', source: ['a'], target: [], state: 'new', notes: [] },
        ],
      }).match(/<trans-unit.*/g),
    ).toEqual([
      '<trans-unit id="a" approved="no" xml:space="preserve">',
      '<trans-unit id="b" approved="no">',
    ]));
});

describe('parseXliff', () => {
  const wrap = (unit: string): string =>
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="ar"><body>${unit}</body></file></xliff>`;

  it('rejects elements that nest too deeply', () => {
    const deep = `${'<g id="1">'.repeat(20_000)}a${'</g>'.repeat(20_000)}`;
    expect(() =>
      parseXliff(wrap(`<trans-unit id="a"><source>a</source><target>${deep}</target></trans-unit>`)),
    ).toThrow('The elements are nested too deeply.');
  });

  it('resolves codes by their id', () => {
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
    ['approved="yes"', '', true],
    ['approved="yes"', 'state="final"', true],
    ['', 'state="final"', true],
    ['', 'state="signed-off"', true],
    // The Translate Toolkit marks every translated unit as approved; Poedit keeps that mark on edited units.
    ['approved="yes"', 'state="translated"', false],
    ['approved="no"', 'state="final"', false],
    ['approved="yes"', 'state="needs-translation"', false],
    ['', '', false],
  ])('reads a unit with %j and a target with %j as approved: %j', (unit, target, expected) => {
    const [file] = parseXliff(
      wrap(`<trans-unit id="a" ${unit}><source>a</source><target ${target}>b</target></trans-unit>`),
    );
    expect(file?.units[0]?.isApproved).toBe(expected);
  });

  it('reads units that `po2xliff` adds, but never as approved', () => {
    const text = wrap(
      '<trans-unit id="a"><source>a</source><target state="final">b</target></trans-unit>',
    ).replace(
      '</xliff>',
      `<file original="a.po" source-language="en" target-language="ar" datatype="po"><ns0:body xmlns:ns0="urn:oasis:names:tc:xliff:document:1.1">
        <ns0:trans-unit id="2" approved="no" restype="x-gettext-domain-header"><ns0:source>Project-Id-Version: 1</ns0:source><target>x</target></ns0:trans-unit>
        <ns0:trans-unit id="3" approved="yes"><ns0:source>a &lt;Fact id="b" /&gt;</ns0:source><target>c</target></ns0:trans-unit>
      </ns0:body></file></xliff>`,
    );
    expect(
      parseXliff(text).map(({ units }) =>
        units.map(({ id, source, target, isApproved }) => [id, source, target, isApproved]),
      ),
    ).toEqual([[['a', 'a', 'b', true]], [['3', 'a <Fact id="b" />', 'c', false]]]);
  });

  it('reads translators’ notes and proposed translations', () => {
    const [file] = parseXliff(
      wrap(
        '<trans-unit id="a"><source>A</source><target>b</target><note from="developer">c</note>' +
          '<note from="translator">d</note><note>e</note><alt-trans><target>f</target></alt-trans>' +
          '<alt-trans alttranstype="previous-version"><target>g</target><note>h</note></alt-trans></trans-unit>',
      ),
    );
    expect(file?.units[0]).toMatchObject({ target: 'b', notes: ['d', 'e'], proposals: ['f'] });
  });

  it.each([
    ['invalid XML', '<xliff', /line|end|unclosed/i],
    [
      'another version',
      '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>',
      /not an XLIFF 1\.2 file/,
    ],
  ])('rejects %s', (_, text, message) => expect(() => parseXliff(text)).toThrow(message));
});
