import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { listTranslatedTags, listTranslatedTexts } from '../../src/content/textUnits.ts';
import { readContent, type Content } from '../../src/content/content.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import { ContentError } from '../../src/domain/contentError.ts';
import { formatSpreadsheetCsv, parseCsv } from '../../tools/translation/csvFile.ts';
import { exportTexts } from '../../tools/translation/exportTexts.ts';
import { listApproved } from '../../tools/translation/importReview.ts';
import { importTexts, type Imported } from '../../tools/translation/importTexts.ts';
import { formatSpreadsheet, parseSpreadsheet } from '../../tools/translation/spreadsheet.ts';
import { runTranslate } from '../../tools/translation/translateCommand.ts';
import { readChanged, replaceIn, writeFile } from '../support/contentFixture.ts';
import { useSharedFolder } from '../support/folder.ts';
import { pickTags } from '../support/sample.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

const NOW = Date.parse(FIXTURE_TIME);

function exportCsv(content: Content, tag: string, openOnly = false): string {
  const findOldSource = (): string => '=before';
  const files = exportTexts(content, tag, { openOnly, findPlaces: () => [], findOldSource });
  return formatSpreadsheet(content, tag, files.values());
}

function importCsv(content: Content, tag: string, csv: string | Uint8Array): Imported {
  const { targetLanguage, units } = parseSpreadsheet(content, 'a.csv', Buffer.from(csv));
  expect(targetLanguage).toBe(tag);
  const located = units.map((unit) => ({ ...unit, file: 'a.csv' }));
  expect(listApproved(content, tag, located).readings.size).toBe(0);
  return importTexts(content, tag, located, NOW);
}

type Cells = readonly string[];

/** The rows of a file after a change, in the form in which a spreadsheet saves them. */
function saveAs(
  csv: string,
  change: (cells: Cells, index: number) => Cells,
  delimiter = ',',
  end = '\r\n',
): string {
  const rows = parseCsv('a.csv', Buffer.from(csv), 'id').map(({ cells }, index) => change(cells, index));
  return rows.map((cells) => cells.map((cell) => print(cell, delimiter)).join(delimiter) + end).join('');
}

/** Spreadsheets quote only what needs it. */
function print(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The line of a CSV file on which the last row of a text begins. */
function findLastLine(csv: string, id: string): number {
  return (
    csv.split('\n').findLastIndex((line) => line.startsWith(`"${id}",`) || line.startsWith(`${id},`)) + 1
  );
}

function pickEvenly<Item>(all: readonly Item[], count: number): Item[] {
  const step = Math.floor(all.length / count);
  return all.filter((_, index) => index % step === 0).slice(0, count);
}

/** Changes the cell of one text. */
function setCell(id: string, column: number, text: string): (cells: Cells) => Cells {
  return (cells) => (cells[0] === id ? cells.with(column, text) : cells);
}

describe('a spreadsheet', () => {
  const content = readSiteContent();

  it.each(pickTags(listTranslatedTags(content)))(
    'for %s changes nothing if it is imported unchanged',
    (tag) => {
      const csv = exportCsv(content, tag);
      const { files, issues, changed } = importCsv(content, tag, csv);
      expect([issues, changed, [...files.keys()]]).toEqual([[], [], []]);
    },
  );

  const fixture = readChanged();
  const translated = listTranslatedTexts(fixture, 'ar').filter(({ target }) => target !== undefined);
  const chosen = pickEvenly(translated, 30).map(({ source }) => source.id);
  const changeChosen = (cells: Cells): Cells =>
    chosen.includes(cells[0] ?? '') ? cells.with(2, `${cells[2] ?? ''} ا؛ "ا", ا;`) : cells;

  it('imports all 30 changes and no review', () => {
    const { issues, changed, files } = importCsv(
      fixture,
      'ar',
      saveAs(exportCsv(fixture, 'ar'), changeChosen),
    );
    expect(issues).toEqual([]);
    expect(changed).toEqual(chosen);
    expect([...files.values()].join('').match(/ ا؛ \\?"ا\\?", ا;/g)).toHaveLength(30);
  });

  it.each([
    ['semicolons, as in locales with a decimal comma', ';', '\r\n', '\uFEFF'],
    ['no byte order mark', ';', '\n', ''],
    ['tabs and CR line endings', '\t', '\r', ''],
  ])('gives the same result with %s', (_, delimiter, end, mark) => {
    const csv = exportCsv(fixture, 'ar');
    const read = (text: string) =>
      parseSpreadsheet(fixture, 'a.csv', Buffer.from(text)).units.map((unit) => ({ ...unit, line: 0 }));
    expect(read(mark + saveAs(csv, changeChosen, delimiter, end))).toEqual(read(saveAs(csv, changeChosen)));
  });

  it('shows the state of each text, its previous source, and the notes', () => {
    const stale = replaceIn('en/ui.json', 'Skip to the text', 'Skip to the words');
    const accepted = writeFile('ar/translated.json', '{ "ui/skip.link": "00000000" }\n');
    const rows = parseCsv('a.csv', Buffer.from(exportCsv(readChanged(stale, accepted), 'ar')), 'id');
    expect(rows[0]?.cells).toEqual(['id', 'English (en)', 'Arabic (ar)', 'state', 'English before', 'notes']);
    const find = (id: string): Cells | undefined => rows.find(({ cells }) => cells[0] === id)?.cells;
    expect(find('ui/skip.link')?.slice(1, 5)).toEqual([
      'Skip to the words',
      expect.any(String),
      'stale',
      '=before',
    ]);
    expect(find('posts/start/short')?.[5]).toMatch(/^At most 160 characters\n/);
    expect(find('contacts/hotline/when')?.[5]).toContain('Placeholders: time-first');
  });

  it('accepts a stale translation if it was changed or marked as current', () => {
    const stale = replaceIn('en/ui.json', 'Skip to the text', 'Skip to the words');
    const old = writeFile('ar/translated.json', '{\n  "ui/skip.link": "00000000"\n}\n');
    const csv = exportCsv(readChanged(stale, old), 'ar');
    const getState = (changed: string): string | undefined => {
      const { files, issues } = importCsv(readChanged(stale, old), 'ar', changed);
      expect(issues).toEqual([]);
      const after = readChanged(stale, old, ...[...files].map(([path, text]) => writeFile(path, text)));
      return listTranslatedTexts(after, 'ar').find(({ source }) => source.id === 'ui/skip.link')?.state;
    };
    expect(getState(csv)).toBe('stale');
    expect(getState(saveAs(csv, setCell('ui/skip.link', 3, '')))).toBe('stale');
    expect(getState(saveAs(csv, setCell('ui/skip.link', 3, 'Current')))).toBe('current');
    expect(getState(saveAs(csv, setCell('ui/skip.link', 2, 'انتقل')))).toBe('current');
  });

  const { sourceLanguage, countryLanguage } = content.site?.value ?? {};
  const left = [...content.languages.keys()].filter(
    (tag) => !['ro', sourceLanguage, countryLanguage].includes(tag),
  );
  /** The site's content in Romanian and the languages that it needs: an import checks all content. */
  const romanian = readContent(
    readContentFiles('content').filter(({ path }) => !left.includes(path.split('/')[0] ?? '')),
  );

  it('accepts a text without a space after a question mark', () => {
    const csv = saveAs(exportCsv(romanian, 'ro'), setCell('ui/skip.link', 2, 'Textul?Mergeți la el'));
    expect(importCsv(romanian, 'ro', csv)).toMatchObject({ issues: [], changed: ['ui/skip.link'] });
  });

  it('is rejected if a letter was replaced by a question mark', () => {
    const csv = saveAs(exportCsv(romanian, 'ro'), setCell('ui/skip.link', 2, 'Merge?i la text'));
    expect(() => importCsv(romanian, 'ro', csv)).toThrow('Letters were lost: "Merge?i la text"');
  });

  it('ignores changes to the English column', () => {
    const csv = saveAs(exportCsv(romanian, 'ro'), setCell('ui/skip.link', 1, 'Something else'));
    expect(importCsv(romanian, 'ro', csv).files.size).toBe(0);
  });

  it('accepts an added column, and rows in any order', () => {
    const csv = exportCsv(romanian, 'ro');
    const change = setCell('ui/skip.link', 2, 'Mergeți la text');
    const [header = '', ...rows] = saveAs(csv, (cells) => [...change(cells), 'a comment']).split(/(?<=\r\n)/);
    expect(importCsv(romanian, 'ro', [header, ...rows.reverse()].join(''))).toMatchObject({
      issues: [],
      changed: ['ui/skip.link'],
    });
  });
});

describe('formatSpreadsheetCsv and parseCsv', () => {
  it.each([
    '=1+1',
    '+45',
    '-5',
    '@a',
    '\ta',
    '\ra',
    '＝a',
    "'=a",
    "''-a",
    "'a",
    '"=a"',
    ' =a',
    'a\nb',
    'a,b;c',
    '',
  ])('escape %j if it would be a formula, and restore it', (text) => {
    const csv = formatSpreadsheetCsv([
      ['id', 'a'],
      [text, 'b'],
    ]);
    expect(csv).not.toMatch(/(^|[,\n])"[=+\-@\t\r＝]/);
    expect(parseCsv('a.csv', Buffer.from(csv), 'id')[1]?.cells[0]).toBe(text.replaceAll('\r', '\n'));
  });

  it('read an unescaped formula character as text', () =>
    expect(parseCsv('a.csv', Buffer.from('id,a\r\nb,-c\r\n'), 'id')[1]?.cells).toEqual(['b', '-c']));
});

describe('npm run translate -- import FILE.csv', () => {
  let folder = '';
  useSharedFolder((path) => {
    folder = path;
    cpSync(FIXTURE_CONTENT, join(folder, 'content'), { recursive: true });
    run('export', 'ar');
    exported = readFileSync(join(folder, 'ar.csv'), 'utf8');
    before = readFolder();
  }, '.build');
  let exported = '';
  let before: unknown;

  const readFolder = (): unknown =>
    readContentFiles(join(folder, 'content')).map(({ path, text }) => [path, text]);
  const run = (...args: readonly string[]): string =>
    runTranslate(
      { values: { csv: true, out: folder }, args: [...args] },
      { contentDir: join(folder, 'content'), buildTime: NOW },
    );
  const importText = (text: string | Uint8Array): string => {
    writeFileSync(join(folder, 'ar.csv'), text);
    return run('import', join(folder, 'ar.csv'));
  };

  const set =
    (id: string, column: number, text: string) =>
    (csv: string): string =>
      saveAs(csv, setCell(id, column, text));
  const shift =
    (column: number) =>
    (csv: string): string => {
      const rows = parseCsv('a.csv', Buffer.from(csv), 'id').map(({ cells }) => cells);
      return saveAs(csv, (cells, index) =>
        index === 0 ? cells : cells.with(column, rows[(index % (rows.length - 1)) + 1]?.[column] ?? ''),
      );
    };
  const listLines = (csv: string, id: string): string =>
    csv
      .split(/(?<=\r\n)/)
      .filter((line) => line.startsWith(id))
      .join('');
  const utf16 = (csv: string): Uint8Array => Buffer.from(csv, 'utf16le');
  const asWindows1252 = (text: string): string => new TextDecoder('windows-1252').decode(Buffer.from(text));

  it.each<[string, (csv: string) => string | Uint8Array]>([
    ['a lost placeholder', set('contacts/hotline/when', 2, 'عندك سؤال.')],
    ['a lost fact', set('guides/rights/1', 2, 'ما فعلت شيئا خاطئا. [عن الوقت](/time/).')],
    ['a link that leads elsewhere', set('guides/rights/2', 2, '[كيف](https://example.com/).')],
    ['a formula that loads something', set('contacts/hotline/who', 2, '=WEBSERVICE("https://example.com/")')],
    ['HTML', set('contacts/hotline/who', 2, '<img src=x onerror=alert()>')],
    ['an expression', set('guides/rights/2', 2, '[كيف](/now/) {globalThis}')],
    ['a paragraph turned into a heading', set('guides/rights/2', 2, '## [كيف](/now/)')],
    ['an invisible character', set('ui/skip.link', 2, 'ا\u202Eب')],
    ['a control character in an id', set('ui/skip.link', 0, 'ui/\u001B[2J')],
    [
      'an id and an English text that were changed',
      (csv) =>
        saveAs(csv, (cells) =>
          cells[0] === 'ui/skip.link' ? ['ui/skip', 'Skip', ...cells.slice(2)] : cells,
        ),
    ],
    ['an unknown state', set('ui/skip.link', 3, 'done')],
    [
      'two translations of one text',
      (csv) =>
        csv +
        listLines(set('ui/skip.link', 2, 'ا')(csv), 'ui/skip.link') +
        listLines(set('ui/skip.link', 2, 'ب')(csv), 'ui/skip.link'),
    ],
    ['a language that the site lacks', (csv) => csv.replace('Arabic (ar)', 'Klingon (tlh)')],
    ['two languages', (csv) => csv.replace('"notes"', '"Thai (th)"')],
    ['no headings', (csv) => csv.slice(csv.indexOf('\n') + 1)],
    ['no state', (csv) => csv.replace('"state"', '"status"')],
    ['one column sorted without the others', shift(2)],
    ['the ids sorted without the others', shift(0)],
    ['the English sorted without the others', shift(1)],
    ['a missing quotation mark', (csv) => csv.replace('"ui/skip.link"', '"ui/skip.link')],
    ['an extra quotation mark', (csv) => csv.replace('"ui/skip.link"', '"ui/skip"link"')],
    [
      'cells shifted to the right',
      (csv) => saveAs(csv, (cells) => (cells[0] === 'ui/skip.link' ? cells.toSpliced(4, 0, 'a') : cells)),
    ],
    ['Excel’s "Unicode text" format', (csv) => utf16(csv.replaceAll('","', '"\t"'))],
    ['a workbook', () => Buffer.from('PK\u0003\u0004')],
    ['a Windows character set', (csv) => Buffer.from(csv.replaceAll('a', 'é'), 'latin1')],
    ['UTF-8 read as another character set', (csv) => saveAs(csv, (cells) => cells.map(asWindows1252))],
    [
      'the translations read as another character set',
      (csv) =>
        saveAs(csv, (cells, index) => (index === 0 ? cells : cells.with(2, asWindows1252(cells[2] ?? '')))),
    ],
    [
      'letters replaced by question marks',
      (csv) => saveAs(csv, (cells) => cells.with(2, (cells[2] ?? '').replace(/[^\u0000-\u00FF]/g, '?'))),
    ],
    ['an empty file', () => ''],
    ['an XLIFF file', () => '<xliff version="1.2"/>'],
    ['more than 8 MB', (csv) => csv.padEnd(8_000_001)],
    ['four million quotation marks', (csv) => `${csv}"${'"'.repeat(4_000_000)}`],
  ])('rejects %s and writes nothing', (_, damage) => {
    const damaged = damage(exported);
    expect(Buffer.from(damaged)).not.toEqual(Buffer.from(exported));
    let message = 'No error';
    try {
      importText(damaged);
    } catch (error) {
      message =
        error instanceof ContentError || error instanceof CommandError ? error.message : String(error);
    }
    const lines = message.replaceAll(join(folder, 'ar.csv'), 'ar.csv').split('\n').slice(0, 4);
    for (const [, line, id = ''] of lines.join('\n').matchAll(/^ar\.csv:(\d+) {2}(\w+\/\S+):/gm))
      expect(`${id}: ${String(line)}`).toBe(`${id}: ${String(findLastLine(damaged.toString(), id))}`);
    // A new text anywhere moves the lines and changes how many rows there are.
    expect(
      lines
        .join('\n')
        .replace(/^ar\.csv:\d{2,}/gm, 'ar.csv:LINE')
        .replace(/\d{2,} rows/, 'MANY rows'),
    ).toMatchSnapshot();
    expect(message).not.toBe('No error');
    expect(readFolder()).toEqual(before);
  });

  it('changes nothing for an unchanged file, and one text for one change', () => {
    expect(importText(exported)).toBe('ar: 0 texts changed in 0 files.');
    expect(readFolder()).toEqual(before);
    expect(importText(set('ui/skip.link', 2, 'انتقل')(exported))).toMatch(/^ar: 1 text changed in /);
  });
});
